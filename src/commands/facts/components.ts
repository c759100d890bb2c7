import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import type { How } from '../../desk/outcome.js';
import { reasonModal } from '../../rendering/curator-modals.js';
import { type Decoded, encodeId, type Fields } from '../../rendering/custom-id.js';
import { notice } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { openDraft } from './begin.js';
import { draftsButton, draftsModal, draftsSelect } from './drafts.js';
import { gapsPage } from './gaps.js';
import { forCurators, later, outcomeMessage, requestOf, whisper } from './reply.js';
import { answeredBy, askForFact, notOurs } from './settle.js';
import { workButton, workModal, workSelect } from './work.js';

const ACTIONS = [
  'publish',
  'insist',
  'hold',
  'draft',
  'work',
  'answer',
  'settled',
  'notours',
  'gaps',
  'drafts',
] as const;

export type Curated = Extract<Decoded, { readonly action: (typeof ACTIONS)[number] }>;

/** Whether a button or modal belongs to the curators. */
export function isCurated(decoded: Decoded): decoded is Curated {
  return ACTIONS.some((action) => action === decoded.action);
}

const STALE = notice('That button is out of date. Please start again from `/facts`.');

/** A curator's button. Whoever is no curator is told so, whatever the button says. */
export function curatedButton(interaction: ButtonInteraction, decoded: Curated, desk: Desk): Promise<void> {
  return forCurators(interaction, desk, (curation) => press(interaction, decoded, curation, desk));
}

async function press(interaction: ButtonInteraction, decoded: Curated, curation: Curation, desk: Desk): Promise<void> {
  switch (decoded.action) {
    case 'publish': {
      const id = readFields(decoded.fields) === null ? null : encodeId('insist', decoded.fields);
      if (id === null) return whisper(interaction, STALE);
      await interaction.showModal(reasonModal(id));
      return;
    }
    case 'hold': {
      const { holds, conflict } = decoded.fields;
      if (holds !== 'curators' && holds !== 'folder') return whisper(interaction, STALE);
      return later(interaction, async (tell) => {
        const reason = `The ${holds === 'curators' ? 'curators’' : 'data folder’s'} version of an entry stands`;
        return outcomeMessage(await curation.publisher.settle(conflict, holds, requestOf(interaction, reason, tell)));
      });
    }
    case 'work':
      return workButton(interaction, decoded.fields, curation, desk);
    case 'drafts':
      return draftsButton(interaction, decoded.fields, curation, desk);
    case 'draft':
      return openDraft(interaction, decoded.fields.gap, curation, desk);
    case 'answer':
      return askForFact(interaction, decoded.fields.gap, curation, desk);
    case 'notours':
      return notOurs(interaction, decoded.fields.gap, curation, desk);
    case 'gaps': {
      const page = await gapsPage(curation, desk.today(), Number.parseInt(decoded.fields.page, 10) || 0);
      await interaction.update({ components: page.components });
      return;
    }
    default:
      return whisper(interaction, STALE);
  }
}

/** What a curator chose in a menu. */
export function curatedSelect(interaction: StringSelectMenuInteraction, decoded: Curated, desk: Desk): Promise<void> {
  return forCurators(interaction, desk, (curation) => {
    if (decoded.action === 'work') return workSelect(interaction, decoded.fields, curation, desk);
    if (decoded.action === 'drafts') return draftsSelect(interaction, decoded.fields, curation, desk);
    return whisper(interaction, STALE);
  });
}

/** What a curator's modal sent. */
export function curatedModal(interaction: ModalSubmitInteraction, decoded: Curated, desk: Desk): Promise<void> {
  return forCurators(interaction, desk, (curation) => send(interaction, decoded, curation, desk));
}

async function send(interaction: ModalSubmitInteraction, decoded: Curated, curation: Curation, desk: Desk) {
  switch (decoded.action) {
    case 'insist': {
      const fields = readFields(decoded.fields);
      if (fields === null) return whisper(interaction, STALE);
      const reason = interaction.fields.getTextInputValue('reason').replace(/\s+/g, ' ').trim();
      return later(interaction, async (tell) => {
        const request = requestOf(interaction, reason, tell);
        return outcomeMessage(await curation.publisher.insist(fields.how, fields.from, fields.version, request));
      });
    }
    case 'work':
      return workModal(interaction, decoded.fields, curation, desk);
    case 'drafts':
      return draftsModal(interaction, decoded.fields, curation, desk);
    case 'settled':
      return answeredBy(interaction, decoded.fields.gap, curation, desk);
    default:
      return whisper(interaction, STALE);
  }
}

/** A custom_id is what a client sends, so it is read like any other input. */
function readFields({ how, from, version }: Fields<'publish'>): { how: How; from: string; version: string } | null {
  if (how !== 'reload' && how !== 'import') return null;
  return [from, version].every((one) => /^[0-9a-f]{12}$/.test(one)) ? { how, from, version } : null;
}
