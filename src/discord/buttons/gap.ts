import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { questionText } from '../../commands/question-text.js';
import { messagesFor } from '../../messages/index.js';
import { encodeId, type Fields } from '../../rendering/custom-id.js';
import { MODAL_FIELD, questionModal } from '../../rendering/gap-modal.js';
import type { Bot } from '../bot.js';
import { askedIn } from '../history.js';
import { outdated, whisper } from '../respond-component.js';

/** `Tell the curators`: shows what would be kept and asks for consent. */
export async function gap(interaction: ButtonInteraction, fields: Fields<'gap'>): Promise<void> {
  const { version, language, fact } = fields;
  const messages = messagesFor(language);
  const question = fields.question || (await askedIn(interaction.message))?.question || null;
  const id = encodeId('gapsent', { version, language, fact });
  if (id === null) return whisper(interaction, outdated(interaction, language));
  await interaction.showModal(questionModal(id, messages.button.tellCurators, question, messages));
}

/** Says in the curators' channels for notices that something has come in; not what, since it goes after its time. */
export function tellCurators(bot: Bot): void {
  for (const guild of bot.curators.guilds) {
    if (bot.newsPace(guild)) bot.notify(guild, ({ settings }) => settings.passedOn(bot.command('facts')));
  }
}

export async function gapSent(
  interaction: ModalSubmitInteraction,
  { fact, version, language }: Fields<'gapsent'>,
  bot: Bot,
): Promise<void> {
  const { word } = messagesFor(language);
  const question = questionText(interaction.fields.getTextInputValue(MODAL_FIELD));
  if (question === '') return whisper(interaction, word.nothingPassedOn);
  await bot.journal.recordGap({ question, closest: fact || null, version });
  tellCurators(bot);
  await whisper(interaction, word.passedOn);
}
