import { withDraft, withEdit } from '../desk/apply-draft.js';
import { withBoldWords } from '../desk/bold-words.js';
import { type Draft, draftOf, EMPTY, idFor, type NewSource, slugOf, sourceIdFor } from '../desk/draft.js';
import { EditError } from '../desk/entry-edits.js';
import { thingsIn } from '../desk/offers.js';
import { withoutFact } from '../desk/retire.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Fact, Library } from '../knowledge/library.js';
import { LIMITS } from '../knowledge/scalars.js';
import type { Language } from '../language/language.js';
import type { Edits, ImportDraft } from './import-draft.js';

/** A change of a library that a decision comes to. */
export type Change =
  | { readonly kind: 'add' | 'edit'; readonly fact: string; readonly draft: Draft }
  | { readonly kind: 'retire'; readonly fact: string };

const TOPIC = 60;
const NOTE = 1000;
/** Words that make a question of what it is on, and no good name. */
const ASKING =
  /\b(?:how|what|whats|when|where|who|whom|why|which|do|does|did|can|could|may|should|i|we|you|my|our|your|any|if|ok|okay)\b/gi;
/** Things that a fact is said to be about without being asked. */
const THINGS = 2;

/** Ids that the changes of one publication have given already. */
export interface Taken {
  readonly facts: Set<string>;
  readonly sources: Map<string, NewSource>;
}

/** The fact that a draft becomes, under an id that neither the library nor `taken` has. */
export function toAdd(one: ImportDraft, edits: Edits | null, library: Library, taken: Taken): Change {
  const { statement, asks, topic } = edited(one, edits);
  const draft: Draft = {
    ...EMPTY,
    topic: slugOf(topic).slice(0, TOPIC) || 'imported',
    statement,
    asks,
    about: thingsIn([...asks, statement], library).slice(0, THINGS),
    asOf: one.imported,
    ...sourceOf(one, library, taken),
    note: noteOf(one),
  };
  const factById = new Map([
    ...library.factById,
    ...[...taken.facts].map((id) => [id, null as unknown as Fact] as const),
  ]);
  const named = (asks[0] ?? '').replace(ASKING, ' ').trim() || statement;
  const id = idFor({ ...draft, statement: named }, { ...library, factById });
  return { kind: 'add', fact: id, draft: { ...draft, id } };
}

/** The fact with what its page says by now. Throws EditError where it is not there any more. */
export function toEdit(one: ImportDraft, edits: Edits | null, library: Library, language: Language): Change {
  const { statement } = edited(one, edits);
  const fact = here(one.fact ?? '', library);
  const changed: Draft = { ...draftOf(fact), statement, asOf: one.imported };
  const asks = edits?.asks ?? fact.asks;
  const draft = withBoldWords({ ...changed, asks, note: noteOf(one) }, library, language);
  return { kind: 'edit', fact: fact.id, draft };
}

/** A fact that is there already, with the asks of the draft and its source. Throws EditError where it is not there any more. */
export function toMerge(one: ImportDraft, into: string, library: Library, taken: Taken): Change {
  const fact = here(into, library);
  const known = new Set(fact.asks.map((ask) => ask.toLowerCase()));
  const more = one.asks.filter((ask) => !known.has(ask.toLowerCase()));
  const { sources, newSource } = sourceOf(one, library, taken);
  const asks = [...fact.asks, ...more].slice(0, LIMITS.asks);
  const all = [...new Set([...fact.sources, ...sources])].slice(0, LIMITS.sources);
  return { kind: 'edit', fact: fact.id, draft: { ...draftOf(fact), asks, sources: all, newSource } };
}

/** `files` with a change made. Throws EditError where they have changed too much. */
export function applied(files: readonly DataFile[], change: Change, library: Library): DataFile[] {
  if (change.kind === 'retire') return withoutFact(files, here(change.fact, library), library);
  const { newSource } = change.draft;
  // Facts of one page share its source, which the first of them brings.
  const isThere =
    newSource !== null &&
    files.some(
      ({ path, text }) => path === 'sources.yaml' && new RegExp(`^- id: "?${newSource.id}"?\\s*$`, 'm').test(text),
    );
  const draft = isThere ? { ...change.draft, newSource: null } : change.draft;
  return change.kind === 'add' ? withDraft(files, draft) : withEdit(files, draft);
}

function here(id: string, { factById }: Library): Fact {
  const fact = factById.get(id);
  if (fact === undefined) throw new EditError('gone', `The library no longer has ${id}.`);
  return fact;
}

const edited = ({ statement, asks, topic }: ImportDraft, edits: Edits | null) => ({
  statement: edits?.statement ?? statement,
  asks: edits?.asks ?? asks,
  topic: edits?.topic ?? topic,
});

/** The page as a source: that of the library where it has it. Pages whose ids would be the same get different ones. */
function sourceOf(
  { title, publisher, url }: ImportDraft,
  library: Library,
  taken: Taken,
): Pick<Draft, 'sources' | 'newSource'> {
  const isSame = (one: Pick<NewSource, 'title' | 'publisher'> & { readonly url?: string | null | undefined }) =>
    url !== null && one.url ? one.url === url : one.title === title && one.publisher === publisher;
  const known = [...library.sources.values()].find(isSame);
  if (known !== undefined) return { sources: [known.id], newSource: null };
  const before = [...taken.sources.values()].find(isSame);
  if (before !== undefined) return { sources: [before.id], newSource: before };
  const all = new Map<string, unknown>([...library.sources, ...taken.sources]) as Library['sources'];
  const id = sourceIdFor({ title, publisher }, { ...library, sources: all });
  const newSource: NewSource = { id, title, publisher, url, published: null };
  taken.sources.set(id, newSource);
  return { sources: [id], newSource };
}

/** `From faq.md, “Joining › Fees”, line 12.` for curators. */
const noteOf = ({ page, headings, place }: ImportDraft): string =>
  `From ${[page, ...(headings.length === 0 ? [] : [`“${headings.join(' › ')}”`]), place].join(', ')}.`.slice(0, NOTE);
