import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { libraryFor, topicOffOf } from '../../commands/topics-off.js';
import { messagesFor } from '../../messages/index.js';
import { drawnChart } from '../../rendering/chart-message.js';
import type { Fields } from '../../rendering/custom-id.js';
import type { Bot } from '../bot.js';
import { outdated, whisper } from '../respond-component.js';

/** The chart that a button below an answer names, or that was chosen from a menu, for whoever pressed. */
export async function showChart(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { chart, language }: Pick<Fields<'chart'>, 'chart' | 'language'>,
  bot: Bot,
): Promise<void> {
  const found = bot.answerer.current().library.charts.find(({ id }) => id === chart);
  if (found === undefined) return whisper(interaction, outdated(interaction, language));
  const [off] = found.points.flatMap(({ fact }) => topicOffOf(bot, interaction, fact, language) ?? []);
  if (off !== undefined) return whisper(interaction, messagesFor(language).settings.topicOff(off));
  await whisper(interaction, await drawnChart(found, libraryFor(bot, interaction), language, bot.pictures));
}
