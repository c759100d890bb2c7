import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { messagesFor } from '../../messages/index.js';
import { encodeId, encodeWithQuestion, type Fields } from '../../rendering/custom-id.js';
import { MODAL_FIELD, questionModal } from '../../rendering/gap-modal.js';
import { notice } from '../../rendering/message.js';
import type { Bot } from '../bot.js';
import { askedIn } from '../history.js';
import { outdated, whisper } from '../respond-component.js';

/** Of the thumbs of one person for one answer the last counts; nothing is kept about the person. */
export async function judge(
  interaction: ButtonInteraction,
  verdict: 'up' | 'down',
  { fact, version, language }: Fields<'up'>,
  bot: Bot,
): Promise<void> {
  if (!bot.answerer.current().library.factById.has(fact)) {
    return whisper(interaction, outdated(interaction, language));
  }
  const { word, button } = messagesFor(language);
  const whose = `${interaction.message.id}:${interaction.user.id}`;
  const thanks = word.thumb(verdict, await bot.journal.recordFeedback({ fact, verdict, version }, whose));
  if (verdict === 'up') return whisper(interaction, thanks);
  const question = (await askedIn(interaction.message))?.question ?? '';
  const id = encodeWithQuestion('complain', { version, language, fact, question });
  const offer = id === null ? [] : [{ id, label: button.passOn }];
  await whisper(interaction, notice(`${thanks} ${word.offerToPassOn}`, offer));
}

/** Opens the modal that asks for consent to pass on the question behind a thumb down. */
export async function complain(interaction: ButtonInteraction, fields: Fields<'complain'>): Promise<void> {
  const { version, language, fact, question } = fields;
  const messages = messagesFor(language);
  const id = encodeId('complained', { version, language, fact });
  if (id === null) return whisper(interaction, outdated(interaction, language));
  await interaction.showModal(questionModal(id, messages.button.passOn, question || null, messages));
}

export async function complained(
  interaction: ModalSubmitInteraction,
  { fact, version, language }: Fields<'complained'>,
  bot: Bot,
): Promise<void> {
  const { word } = messagesFor(language);
  const question = questionText(interaction.fields.getTextInputValue(MODAL_FIELD));
  if (question === '') return whisper(interaction, word.nothingPassedOn);
  await bot.journal.recordComplaint({ fact, question, version });
  await whisper(interaction, word.passedOn);
}
