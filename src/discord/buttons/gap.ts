import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { encodeId, type Fields } from '../../rendering/custom-id.js';
import { MODAL_FIELD, questionModal } from '../../rendering/gap-modal.js';
import type { Bot } from '../bot.js';
import { askedIn } from '../free-text.js';
import { OUTDATED, whisper } from '../respond-component.js';

/** `Tell the curators`: shows what would be kept and asks for consent. */
export async function gap(interaction: ButtonInteraction, fields: Fields<'gap'>, bot: Bot): Promise<void> {
  const question = fields.question || (await askedIn(bot, interaction.message))?.question || null;
  const id = encodeId('gapsent', { version: fields.version, fact: fields.fact });
  if (id === null) return whisper(interaction, OUTDATED);
  await interaction.showModal(questionModal(id, 'Tell the curators', question));
}

export async function gapSent(
  interaction: ModalSubmitInteraction,
  { fact, version }: Fields<'gapsent'>,
  bot: Bot,
): Promise<void> {
  const question = questionText(interaction.fields.getTextInputValue(MODAL_FIELD));
  if (question === '') return whisper(interaction, 'There was no text in it, so nothing was passed on.');
  await bot.journal.recordGap({ question, closest: fact || null, version });
  await whisper(interaction, 'Passed on to the curators, without your name. Thank you.');
}
