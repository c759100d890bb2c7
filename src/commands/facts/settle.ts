import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import type { OpenGap } from '../../desk/gaps.js';
import type { Records } from '../../desk/records.js';
import { languagesInto } from '../../desk/translating.js';
import { factModal } from '../../rendering/curator-modals.js';
import { encodeId } from '../../rendering/custom-id.js';
import { escapeTo } from '../../rendering/markdown.js';
import { notice } from '../../rendering/message.js';
import { count } from '../../rendering/outcome-report.js';
import type { Desk } from '../command.js';
import { findGroup } from './gaps.js';
import { whisper, whoIs } from './reply.js';

export const GONE = notice('Somebody has already dealt with that question. `/facts gaps` shows what is left.');

/** `Not for us`: puts a question and its like aside. */
export async function notOurs(interaction: ButtonInteraction, gap: string, curation: Curation, desk: Desk) {
  const group = await findGroup(curation, desk.today(), gap);
  if (group === null) return whisper(interaction, GONE);
  const settled = await settle(curation.records, whoIs(interaction), group, null);
  await whisper(
    interaction,
    notice(`Put aside: ${count(settled, 'question')} like “${escapeTo(group.question, 200)}”.`),
  );
}

/** `Answered by…`: asks for the fact. */
export async function askForFact(interaction: ButtonInteraction, gap: string, curation: Curation, desk: Desk) {
  const group = await findGroup(curation, desk.today(), gap);
  const id = encodeId('settled', { gap });
  if (group === null || id === null) return whisper(interaction, GONE);
  await interaction.showModal(factModal(id, group.closest));
}

/** What its modal sends. */
export async function answeredBy(interaction: ModalSubmitInteraction, gap: string, curation: Curation, desk: Desk) {
  const fact = interaction.fields.getTextInputValue('fact').trim().toLowerCase();
  if (!curation.answerer.current().library.factById.has(fact)) {
    return whisper(
      interaction,
      notice('There is no fact with that id, so nothing was done. `/fact` helps you find it.'),
    );
  }
  const group = await findGroup(curation, desk.today(), gap);
  if (group === null) return whisper(interaction, GONE);
  const settled = await settle(curation.records, whoIs(interaction), group, fact);
  const asks = group.ways.map((way) => `- ${escapeTo(way, 300)}`).join('\n');
  const hint = group.answered
    ? 'The bot already answers it.'
    : `For the bot to answer it next time, add this to the fact’s ways to ask, with ${where(group, fact, curation)}:\n${asks}`;
  await whisper(interaction, notice(`Done: ${count(settled, 'question')}, answered by \`${fact}\`.\n${hint}`));
}

/** Where ways to ask belong: to the fact, or to its translation. */
function where({ language }: OpenGap, fact: string, { answerer }: Curation): string {
  return languagesInto(answerer.current().library).includes(language)
    ? `\`/facts translate fact:${fact} language:${language}\``
    : `\`/facts edit fact:${fact}\``;
}

/** Settles a group and writes down who did it; `fact` is null where the question is not for this library. */
export async function settle(records: Records, who: string, group: OpenGap, fact: string | null): Promise<number> {
  const settled = await records.settleGroup(group.id, fact === null ? 'not-ours' : 'answered', fact);
  if (settled > 0) {
    await records.record({
      at: new Date().toISOString(),
      who,
      action: 'gap',
      version: null,
      previous: null,
      folder: null,
      reason: fact === null ? 'not for us' : `answered by ${fact}`,
      summary: count(settled, 'question'),
    });
  }
  return settled;
}
