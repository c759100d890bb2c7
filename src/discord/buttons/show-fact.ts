import {
  type ButtonInteraction,
  type Message,
  MessageFlags,
  type StringSelectMenuInteraction,
  type User,
} from 'discord.js';
import { withinTopics } from '../../commands/topics-off.js';
import { messagesFor } from '../../messages/index.js';
import { type AnswerView, answerMessage } from '../../rendering/answer-message.js';
import type { Fields } from '../../rendering/custom-id.js';
import type { Bot } from '../bot.js';
import { carriedBy } from '../carried.js';
import { outdated, replaced, whisper } from '../respond-component.js';

/** A question that is offered: its answer in a message that only whoever pressed sees. */
export async function tell(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { fact, language }: Pick<Fields<'tell'>, 'fact' | 'language'>,
  bot: Bot,
): Promise<void> {
  const answer = bot.answerer.current().tell(fact, language);
  if (answer === null) return whisper(interaction, outdated(interaction, language));
  const within = withinTopics(answer, bot.settings.of(interaction.guildId).topics, bot.answerer.current().library);
  if (within.topic !== null) return whisper(interaction, messagesFor(language).settings.topicOff(within.topic));
  bot.observe('button', answer.status);
  await whisper(interaction, answerMessage(within.answer, viewOf(bot, null)));
}

const isHidden = ({ flags }: Message) => flags.has(MessageFlags.Ephemeral);

/** Whether a message answers this person: it says who asked, or nobody else sees it. */
export const isTheirs = (message: Message, { id }: Pick<User, 'id'>): boolean =>
  isHidden(message) || carriedBy(message).asker === id;

/** What was meant: for the asker the message becomes the answer; to anybody else it is told apart. */
export async function pick(interaction: ButtonInteraction, fields: Fields<'pick'>, bot: Bot): Promise<void> {
  if (!isTheirs(interaction.message, interaction.user)) return tell(interaction, fields, bot);
  const answer = bot.answerer.current().tell(fields.fact, fields.language);
  if (answer === null) return whisper(interaction, outdated(interaction, fields.language));
  const off = bot.settings.of(interaction.guildId).topics;
  const within = withinTopics(answer, off, bot.answerer.current().library);
  if (within.topic !== null) return whisper(interaction, messagesFor(fields.language).settings.topicOff(within.topic));
  bot.observe('choice', answer.status);
  await interaction.update(
    replaced(answerMessage(within.answer, viewOf(bot, isHidden(interaction.message) ? null : interaction.user.id))),
  );
}

const viewOf = (bot: Bot, asker: string | null): AnswerView => ({
  library: bot.answerer.current().library,
  today: bot.today(),
  asker,
  remember: null,
  site: bot.site,
  command: bot.command,
});
