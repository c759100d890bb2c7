import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { drawnChart } from '../../rendering/chart-message.js';
import type { Fields } from '../../rendering/custom-id.js';
import type { Bot } from '../bot.js';
import { OUTDATED, whisper } from '../respond-component.js';

/** The chart that a button below an answer names, or that was chosen from a menu, for whoever pressed. */
export async function showChart(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { chart }: Pick<Fields<'chart'>, 'chart'>,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const found = library.charts.find(({ id }) => id === chart);
  if (found === undefined) return whisper(interaction, OUTDATED);
  await whisper(interaction, await drawnChart(found, library, bot.today(), bot.pictures));
}
