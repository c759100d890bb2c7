import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
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
  const { library } = bot.answerer.current();
  const found = library.charts.find(({ id }) => id === chart);
  if (found === undefined) return whisper(interaction, outdated(interaction, language));
  await whisper(interaction, await drawnChart(found, library, language, bot.pictures));
}
