import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { encodeId, encodeWithQuestion, type Fields } from '../../rendering/custom-id.js';
import { MODAL_FIELD, questionModal } from '../../rendering/gap-modal.js';
import { notice } from '../../rendering/message.js';
import type { Bot } from '../bot.js';
import { carriedBy } from '../carried.js';
import { askedIn } from '../free-text.js';
import { OUTDATED, whisper } from '../respond-component.js';

/** Counts a thumb once a person and answer, and keeps nothing about the person. */
export async function judge(
  interaction: ButtonInteraction,
  verdict: 'up' | 'down',
  { fact, version }: Fields<'up'>,
  bot: Bot,
): Promise<void> {
  if (!bot.answerer.current().library.factById.has(fact)) return whisper(interaction, OUTDATED);
  if (bot.firstOf(interaction.message.id, interaction.user.id)) {
    await bot.journal.recordFeedback({ fact, verdict, version });
  }
  if (verdict === 'up') return whisper(interaction, 'Thank you. Counted, without your name.');
  const question =
    carriedBy(interaction.message).question || (await askedIn(bot, interaction.message))?.question || null;
  const id = encodeWithQuestion('complain', { version, fact, question });
  const text = 'Thank you. Counted against this fact, without your name. If you like, pass on the question too.';
  await whisper(interaction, notice(text, [{ id, label: 'Pass on the question' }]));
}

/** Opens the modal that asks for consent to pass on the question behind a thumb down. */
export async function complain(interaction: ButtonInteraction, fields: Fields<'complain'>): Promise<void> {
  const id = encodeId('complained', { version: fields.version, fact: fields.fact });
  if (id === null) return whisper(interaction, OUTDATED);
  await interaction.showModal(questionModal(id, 'Pass on the question', fields.question || null));
}

export async function complained(
  interaction: ModalSubmitInteraction,
  { fact, version }: Fields<'complained'>,
  bot: Bot,
): Promise<void> {
  const question = questionText(interaction.fields.getTextInputValue(MODAL_FIELD));
  if (question === '') return whisper(interaction, 'There was no text in it, so nothing was passed on.');
  await bot.journal.recordComplaint({ fact, question, version });
  await whisper(interaction, 'Passed on, without your name. Thank you.');
}
