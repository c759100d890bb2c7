import { withDraft, withEdit } from '../../desk/apply-draft.js';
import { withBoldWords } from '../../desk/bold-words.js';
import type { Curation } from '../../desk/curation.js';
import { asOfSources, idFor } from '../../desk/draft.js';
import type { Work } from '../../desk/draft-store.js';
import { EditError } from '../../desk/entry-edits.js';
import { languageSeen } from '../../desk/gaps.js';
import { attributesFor, sourcesFor, thingsFor } from '../../desk/offers.js';
import type { Outcome } from '../../desk/outcome.js';
import type { Request } from '../../desk/publisher.js';
import { withFactAgain, withoutFact } from '../../desk/retire.js';
import { withTranslation } from '../../desk/translating.js';
import { nearbyQuestions, type TrialRequest } from '../../desk/trial.js';
import type { Answerer } from '../../engine/answer.js';
import type { DataFile } from '../../knowledge/folder.js';
import type { Written } from '../../rendering/draft-advice.js';
import { draftMessage } from '../../rendering/draft-message.js';
import type { DraftOffers } from '../../rendering/draft-modals.js';
import type { WithFiles } from '../../rendering/report-message.js';
import { ownLanguage } from '../../rendering/statement.js';

/** Checks work in hand as if it were published, keeps what came of it, and shows it. */
export async function review(
  curation: Curation,
  id: string,
  typed: Work,
  today: string,
  request: Request,
): Promise<WithFiles> {
  const work = await completed(curation, typed, today);
  // Kept before it is checked: what was typed must outlast whatever happens then.
  await curation.drafts.save(id, work);
  const outcome = await check(curation, work, today, request);
  const checked = 'from' in outcome ? { from: outcome.from, version: outcome.version } : null;
  await curation.drafts.save(id, { ...work, checked });
  return draftMessage(id, work, outcome, offersFor(curation, work, today), writtenIn(curation, work));
}

/** The language that a statement seems to be in, which is the one that it should be in where nothing tells them apart. */
function writtenIn({ answerer }: Curation, { kind, draft, translation }: Work): Written {
  const { library } = answerer.current();
  const wanted = translation?.language ?? ownLanguage(library);
  if (kind === 'retire' || kind === 'restore') return { written: wanted, wanted };
  const { statement } = translation ?? draft;
  return { written: languageSeen(statement, library, wanted), wanted };
}

/** What nobody has to type: the id, the day of the sources, the words in bold. */
async function completed(curation: Curation, work: Work, today: string): Promise<Work> {
  if (work.kind !== 'add' && work.kind !== 'edit') return work;
  const { library } = curation.answerer.current();
  let draft = withBoldWords(work.draft, library, await curation.language());
  if (work.kind === 'add' && !work.named) draft = { ...draft, id: idFor(draft, library) };
  if (!work.dated) draft = { ...draft, asOf: asOfSources(draft, library.sources, today) };
  return { ...work, draft };
}

async function check(curation: Curation, work: Work, today: string, request: Request): Promise<Outcome> {
  const answerer = curation.answerer.current();
  const before = work.since === null ? null : await curation.versions.read(work.since);
  const isTried = work.kind === 'add' || work.kind === 'edit' || work.kind === 'translate';
  return curation.publisher.take((files) => applied(files, work, before, curation), {
    ...request,
    dry: true,
    ...(isTried ? { trial: trialOf(work, answerer, today) } : {}),
  });
}

function trialOf({ draft, translation }: Work, answerer: Answerer, today: string): TrialRequest {
  const { id, statement, asks, about } = draft;
  const said = translation ?? { statement, asks: asks ?? [], language: undefined };
  const fact = { id, statement: said.statement, asks: [...said.asks], about: [...about] };
  const nearby = nearbyQuestions(answerer, fact, today, said.language);
  return { fact: id, nearby, ...(said.language && { language: said.language }) };
}

function applied(
  files: readonly DataFile[],
  { kind, draft, translation }: Work,
  before: readonly DataFile[] | null,
  { answerer }: Curation,
): readonly DataFile[] {
  const { library } = answerer.current();
  if (kind === 'add') return withDraft(files, draft);
  if (kind === 'edit') return withEdit(files, draft);
  if (kind === 'restore') {
    if (before === null) throw new EditError('gone', 'The version that had it is no longer kept.');
    return withFactAgain(files, before, draft, library);
  }
  const fact = library.factById.get(draft.id);
  if (fact !== undefined && translation !== undefined) return withTranslation(files, fact, translation);
  if (fact === undefined) throw new EditError('gone', `The library no longer has ${draft.id}.`);
  return withoutFact(files, fact, library);
}

/** What the menus of a form hold, the likeliest first. */
export function offersFor({ answerer }: Curation, { draft, find }: Work, today: string): DraftOffers {
  const { library, ask } = answerer.current();
  const words = [draft.statement, ...(draft.asks ?? [])].filter((text) => text !== '').slice(0, 4);
  const near = words.flatMap((text) =>
    ask(text, { today })
      .candidates.slice(0, 2)
      .map(({ id }) => id),
  );
  return {
    sources: sourcesFor(draft, find, near, library),
    things: thingsFor(draft, words, near, library),
    attributes: attributesFor(draft, words, near, library),
  };
}
