import type { AutocompleteInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { draftOf, EMPTY } from '../../desk/draft.js';
import type { Work } from '../../desk/draft-store.js';
import { thingsIn } from '../../desk/offers.js';
import { untranslatedFirst } from '../../desk/translating.js';
import { topicOf } from '../../knowledge/folder.js';
import { encodeId } from '../../rendering/custom-id.js';
import { textModal } from '../../rendering/draft-modals.js';
import { notice } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { offer } from '../pick.js';
import { findGroup } from './gaps.js';
import { type Curating, later, requestOf, whisper } from './reply.js';
import { offersFor, review } from './review.js';
import { GONE } from './settle.js';

export const NEW: Work = {
  kind: 'add',
  draft: EMPTY,
  gap: '',
  named: false,
  dated: false,
  find: '',
  reason: '',
  since: null,
  checked: null,
};

export const UNKNOWN = notice('There is no fact with that id. Start typing and pick one from the list.');

/** Asks of people that a form begins with. */
const WAYS = 5;

/** `Draft a fact`: a form that knows how people asked. */
export async function openDraft(interaction: ButtonInteraction, gap: string, curation: Curation, desk: Desk) {
  const group = await findGroup(curation, desk.today(), gap);
  if (group === null) return whisper(interaction, GONE);
  const { library } = curation.answerer.current();
  const asks = group.ways.slice(0, WAYS);
  const topic = library.factById.get(group.closest ?? '')?.topic ?? library.facts[0]?.topic ?? 'facts';
  const draft = { ...EMPTY, topic, asks, about: thingsIn(asks, library).slice(0, 2) };
  await openForm(interaction, { ...NEW, gap, draft }, curation, desk);
}

/** `/facts add`: the same form, empty. */
export function openNew(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk) {
  const topic = curation.answerer.current().library.facts[0]?.topic ?? 'facts';
  return openForm(interaction, { ...NEW, draft: { ...EMPTY, topic } }, curation, desk);
}

/** `/facts edit`: the form with what the fact says. */
export function openEdit(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk) {
  const fact = curation.answerer.current().library.factById.get(idIn(interaction));
  if (fact === undefined) return whisper(interaction, UNKNOWN);
  const work: Work = { ...NEW, kind: 'edit', draft: draftOf(fact), named: true, dated: true };
  return openForm(interaction, work, curation, desk);
}

async function openForm(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  work: Work,
  curation: Curation,
  desk: Desk,
) {
  await showText(interaction, await curation.drafts.begin(work), work, curation, desk);
}

/** The first form over work in hand. */
export async function showText(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  id: string,
  work: Work,
  curation: Curation,
  desk: Desk,
) {
  const customId = encodeId('work', { verb: 'text', work: id });
  if (customId === null) throw new Error('the id of a form is too long');
  const title = work.kind === 'add' ? 'Draft a fact' : `Edit ${work.draft.id}`;
  await interaction.showModal(textModal(customId, title, work.draft, offersFor(curation, work, desk.today())));
}

/** `/facts retire`: what would come of taking a fact out, and a button to do it. */
export function openRetire(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk) {
  const fact = curation.answerer.current().library.factById.get(idIn(interaction));
  if (fact === undefined) return whisper(interaction, UNKNOWN);
  return show(
    interaction,
    { ...NEW, kind: 'retire', draft: draftOf(fact), reason: reasonIn(interaction) },
    curation,
    desk,
  );
}

/** `/facts restore`: the same for putting back one that was taken out. */
export async function openRestore(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk) {
  const id = idIn(interaction);
  const last = (await retired(curation)).find((one) => one.id === id);
  const files = last === undefined ? null : await curation.versions.read(last.version);
  const file = files?.find(({ path, text }) => path.startsWith('facts/') && hasEntry(text, id));
  if (last === undefined || file === undefined)
    return whisper(
      interaction,
      notice('No fact with that id was taken out with `/facts retire`. The list shows those that were.'),
    );
  const draft = { ...EMPTY, id, topic: topicOf(file.path) };
  const work: Work = { ...NEW, kind: 'restore', draft, since: last.version, reason: reasonIn(interaction) };
  return show(interaction, work, curation, desk);
}

const hasEntry = (text: string, id: string) =>
  text.split('\n').some((line) => line.replace(/["'\s]/g, '').replace(/^-/, '') === `id:${id}`);

async function show(interaction: Curating, work: Work, curation: Curation, desk: Desk) {
  const id = await curation.drafts.begin(work);
  return later(interaction, (tell) => review(curation, id, work, desk.today(), requestOf(interaction, '', tell)));
}

export const idIn = (interaction: ChatInputCommandInteraction) =>
  interaction.options.getString('fact', true).trim().toLowerCase();
const reasonIn = (interaction: ChatInputCommandInteraction) =>
  (interaction.options.getString('reason') ?? '').replace(/\s+/g, ' ').trim();

/** What the history says of a fact that is taken out. */
export const retiredReason = (id: string, reason: string) => `Took out ${id}${reason === '' ? '' : `: ${reason}`}`;
const RETIRED = /^Took out ([a-z0-9-]{1,64})(?::|$)/;
const LOOKED_AT = 500;

/** Facts that were taken out and are not back, latest first, with the last version that had each. */
async function retired({ records, answerer }: Curation) {
  const { library } = answerer.current();
  const seen = new Set<string>();
  return (await records.history(LOOKED_AT)).flatMap(({ action, previous, reason, at }) => {
    const id = action === 'retire' ? RETIRED.exec(reason)?.[1] : undefined;
    if (id === undefined || previous === null || library.factById.has(id) || seen.has(id)) return [];
    seen.add(id);
    return [{ id, version: previous, at }];
  });
}

/** Facts to choose from, for the option of that name. */
export async function offerFacts(interaction: AutocompleteInteraction, curation: Curation): Promise<void> {
  if (interaction.options.getSubcommand() === 'restore') {
    const gone = await retired(curation);
    await offer(
      interaction,
      gone.map(({ id, at }) => ({ name: `${id}, taken out on ${at.slice(0, 10)}`, value: id })),
    );
    return;
  }
  const { library } = curation.answerer.current();
  await offer(
    interaction,
    (interaction.options.getSubcommand() === 'translate' ? untranslatedFirst(library) : library.facts).map(
      ({ id, statement }) => ({ name: `${id}: ${statement}`, value: id }),
    ),
  );
}
