import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { sourceIdFor } from '../../desk/draft.js';
import type { Work } from '../../desk/draft-store.js';
import { attributesIn } from '../../knowledge/shared-attributes.js';
import { reasonModal } from '../../rendering/curator-modals.js';
import { encodeId, type Fields } from '../../rendering/custom-id.js';
import { boldModal, detailsModal, findModal, sourceModal } from '../../rendering/draft-modals.js';
import { notice } from '../../rendering/message.js';
import { languageName } from '../../rendering/names.js';
import type { Desk } from '../command.js';
import { retiredReason, showText } from './begin.js';
import { findGroup } from './gaps.js';
import { type Curating, later, outcomeMessage, requestOf, whisper, whoIs } from './reply.js';
import { review } from './review.js';
import { settle } from './settle.js';
import { showTranslation } from './translate.js';
import { chosen, typedInto } from './typed.js';

const LOST = notice('That draft is gone: it was published, or newer drafts took its place. Please start again.');

/** What is done to work in hand; whoever comes to it too late is told so. */
const overWork =
  <I extends Curating>(
    act: (interaction: I, verb: string, id: string, work: Work, curation: Curation, desk: Desk) => Promise<void>,
  ) =>
  async (interaction: I, { verb, work: id }: Fields<'work'>, curation: Curation, desk: Desk): Promise<void> => {
    const work = await curation.drafts.read(id);
    await (work === null ? whisper(interaction, LOST) : act(interaction, verb, id, work, curation, desk));
  };

/** What a button over work in hand does. */
export const workButton = overWork<ButtonInteraction>(async (interaction, verb, id, work, curation, desk) => {
  const { draft, kind } = work;
  const form = encodeId('work', { verb, work: id }) ?? '';
  switch (verb) {
    case 'text':
      if (kind === 'translate') return showTranslation(interaction, id, work, curation);
      return showText(interaction, id, work, curation, desk);
    case 'source':
      return void (await interaction.showModal(sourceModal(form, draft)));
    case 'find':
      return void (await interaction.showModal(findModal(form, work.find)));
    case 'more':
      return void (await interaction.showModal(detailsModal(form, draft, kind === 'add')));
    case 'bold': {
      const attributes = attributesIn(curation.answerer.current().library);
      const labelOf = (attribute: string) => attributes[attribute]?.label ?? attribute.replaceAll('-', ' ');
      if (Object.keys(draft.tells).length === 0) return whisper(interaction, LOST);
      return void (await interaction.showModal(boldModal(form, draft, labelOf)));
    }
    case 'publish':
    case 'insist': {
      if (work.checked === null) return again(interaction, id, work, curation, desk);
      // What golden questions stand against is published with a reason, and so is what changes a fact.
      if (verb === 'publish' && kind !== 'edit') return publish(interaction, id, work, work.reason, curation, desk);
      const label = kind === 'edit' ? 'What was wrong, or what is new?' : 'Why is that right?';
      return void (await interaction.showModal(
        reasonModal(encodeId('work', { verb: 'publish', work: id }) ?? '', 'Publish', label),
      ));
    }
    case 'check':
      return again(interaction, id, work, curation, desk);
    default:
      return whisper(interaction, LOST);
  }
});

/** What a menu over work in hand chose. */
export const workSelect = overWork<StringSelectMenuInteraction>((interaction, verb, id, work, curation, desk) => {
  const { library } = curation.answerer.current();
  const draft = chosen(work.draft, verb, interaction.values, library);
  return again(interaction, id, { ...work, draft }, curation, desk);
});

/** What a form over work in hand sent. */
export const workModal = overWork<ModalSubmitInteraction>((interaction, verb, id, work, curation, desk) => {
  const { library } = curation.answerer.current();
  if (verb === 'publish') {
    const reason = interaction.fields.getTextInputValue('reason').replace(/\s+/g, ' ').trim();
    return publish(interaction, id, work, reason, curation, desk);
  }
  const typed = typedInto(work, verb, interaction.fields, library, (source) => sourceIdFor(source, library));
  return again(interaction, id, typed, curation, desk);
});

/** Checks anew and shows it: in the place of what was pressed where that is the same work, else in a message of its own. */
function again(interaction: Curating, id: string, work: Work, curation: Curation, desk: Desk): Promise<void> {
  return later(
    interaction,
    (tell) => review(curation, id, work, desk.today(), requestOf(interaction, '', tell)),
    isOver(interaction, id),
  );
}

const isOver = (interaction: Curating, id: string): boolean =>
  'message' in interaction &&
  interaction.message !== null &&
  JSON.stringify(interaction.message.components).includes(`:${id}"`);

/** Publishes what was checked, as long as nothing has changed since, and settles the question that it was drafted for. */
function publish(interaction: Curating, id: string, work: Work, reason: string, curation: Curation, desk: Desk) {
  const { checked, kind, draft, gap } = work;
  return later(
    interaction,
    async (tell) => {
      const request = { ...requestOf(interaction, historyReason(work, reason), tell), action: kind };
      if (checked === null) return review(curation, id, work, desk.today(), request);
      const outcome = await curation.publisher.insist('import', checked.from, checked.version, request);
      // Something else was published meanwhile: it is looked at again, with what was typed.
      if (outcome.kind !== 'published') return review(curation, id, work, desk.today(), request);
      await curation.drafts.drop(id);
      const group = gap === '' ? null : await findGroup(curation, desk.today(), gap);
      if (group !== null) await settle(curation.records, whoIs(interaction), group, draft.id);
      return outcomeMessage(outcome);
    },
    isOver(interaction, id),
  );
}

function historyReason({ kind, draft: { id }, gap, translation }: Work, reason: string): string {
  const why = reason === '' ? '' : `: ${reason}`;
  if (kind === 'retire') return retiredReason(id, reason);
  if (kind === 'restore') return `Put ${id} back${why}`;
  if (translation !== undefined) return `Translated ${id} into ${languageName(translation.language)}${why}`;
  if (kind === 'edit') return `Edited ${id}${why}`;
  return `Drafted ${id}${gap === '' ? '' : ' for a question without an answer'}${why}`;
}
