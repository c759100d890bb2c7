import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { messagesFor } from '../../messages/index.js';
import { encodeId, encodeWithQuestion, type Fields } from '../../rendering/custom-id.js';
import { COMPLAINT, complaintModal, MODAL_FIELD } from '../../rendering/gap-modal.js';
import { notice } from '../../rendering/message.js';
import { decodePlaces, encodePlaces } from '../../rendering/places.js';
import { statementIn } from '../../rendering/statement.js';
import type { Bot } from '../bot.js';
import { askedIn } from '../history.js';
import { outdated, whisper } from '../respond-component.js';
import { shownIn } from '../shown.js';
import { tellCurators } from './gap.js';

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
  const { library } = bot.answerer.current();
  const question = (await askedIn(interaction.message))?.question ?? '';
  const told = (await shownIn(interaction.message, bot)).shown?.parts.map((part) => part.fact.id) ?? [];
  const facts = encodePlaces([fact, ...told.filter((id) => id !== fact)].slice(0, MOST), library);
  const id = encodeWithQuestion('complain', { version: library.version, language, facts, question });
  const offer = id === null ? [] : [{ id, label: button.sayWhatIsWrong }];
  await whisper(interaction, notice(`${thanks} ${word.offerToSay}`, offer));
}

/** Facts of one answer that a form asks about. */
const MOST = 10;

/** The form that asks what is wrong, and with which of the facts told. It shows exactly what would be kept: that is the consent. */
export async function complain(interaction: ButtonInteraction, fields: Fields<'complain'>, bot: Bot): Promise<void> {
  const { version, language, facts, question } = fields;
  const { library } = bot.answerer.current();
  const told = decodePlaces(facts, library);
  const id = encodeId('complained', { version, language, facts });
  if (id === null || version !== library.version || told.length === 0)
    return whisper(interaction, outdated(interaction, language));
  const options = told.map((fact) => ({ value: fact.id, label: statementIn(fact, library, language).statement }));
  await interaction.showModal(complaintModal(id, options, question || null, messagesFor(language)));
}

/** What it sends: kept with the fact, without a name. */
export async function complained(
  interaction: ModalSubmitInteraction,
  { version, language, facts }: Fields<'complained'>,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const { word } = messagesFor(language);
  const typed = (name: string) =>
    interaction.fields.fields.has(name) ? questionText(interaction.fields.getTextInputValue(name)) : '';
  const told = version === library.version ? decodePlaces(facts, library).map(({ id }) => id) : [];
  const [chosen = ''] = interaction.fields.fields.has(COMPLAINT.fact)
    ? interaction.fields.getStringSelectValues(COMPLAINT.fact)
    : told;
  if (!told.includes(chosen)) return whisper(interaction, outdated(interaction, language));
  const [question, wrong] = [typed(MODAL_FIELD), typed(COMPLAINT.wrong)];
  if (question === '' && wrong === '') return whisper(interaction, word.nothingPassedOn);
  const complaint = { fact: chosen, question, version };
  await bot.journal.recordComplaint(wrong === '' ? complaint : { ...complaint, wrong });
  tellCurators(bot);
  await whisper(interaction, word.passedOn);
}
