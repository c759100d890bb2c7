import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { sayAnswer } from '../../commands/replying.js';
import { messagesFor } from '../../messages/index.js';
import { encodeWithQuestion, type Fields } from '../../rendering/custom-id.js';
import { askMoreModal, MODAL_FIELD } from '../../rendering/gap-modal.js';
import type { Bot } from '../bot.js';
import { carriedBy } from '../carried.js';
import { askedIn, questionsUpTo, standIn } from '../history.js';
import { refusal } from '../in-server.js';
import { outdated, whisper } from '../respond-component.js';

/** `Ask more`: a form for the next question, which needs no intent. */
export async function askMore(
  interaction: ButtonInteraction,
  { language, question }: Fields<'askmore'>,
): Promise<void> {
  const { fact } = carriedBy(interaction.message);
  const id = encodeWithQuestion('asked', { language, fact, question });
  if (id === null) return whisper(interaction, outdated(interaction, language));
  await interaction.showModal(askMoreModal(id, messagesFor(language)));
}

/** What its form sends: an answer in the conversation of the message that it was opened from, seen by whoever sees that one. */
export async function asked(interaction: ModalSubmitInteraction, fields: Fields<'asked'>, bot: Bot): Promise<void> {
  const no = refusal(bot, interaction);
  if (no !== null) return whisper(interaction, no);
  const { language } = fields;
  const question = questionText(interaction.fields.getTextInputValue(MODAL_FIELD));
  if (question === '') return whisper(interaction, messagesFor(language).word.noText);
  const { library, consider } = bot.answerer.current();
  const { message } = interaction;
  const before = message === null ? [] : await questionsUpTo(message, library);
  const carried = fields.question || ((message && (await askedIn(message)))?.question ?? standIn(fields.fact, library));
  const history = before.length > 0 ? before : carried === '' ? [] : [carried];
  const onStep = bot.trails.of(interaction.id).step;
  const answer = await consider(question, { today: bot.today(), locale: language, history, onStep });
  const hidden = message?.flags.has(MessageFlags.Ephemeral) ?? false;
  await sayAnswer(interaction, bot, answer, { hidden, remember: question });
}
