import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { chartIn } from '../rendering/chart-in.js';
import { chartsMessage, drawnChart } from '../rendering/chart-message.js';
import { notice } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { isPrivate, languageOf, say } from './replying.js';
import { libraryFor } from './topics-off.js';

export const chart = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('chart', 'диаграмма', '图表'),
    ...described('Show a series of figures as a chart', 'Показать ряд чисел картинкой', '以图片显示一组数据'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('series', 'ряд', '数据'),
        ...described('Which figures', 'Какие числа', '哪些数据'),
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    const command = desk.command('chart');
    const id = interaction.options.getString('series')?.trim();
    if (id === undefined) return say(interaction, chartsMessage(library, language, command), true);
    const found = library.charts.find((one) => one.id === id);
    const message =
      found === undefined
        ? notice(messagesFor(language).unknown.chart(command))
        : await drawnChart(found, library, language, desk.pictures);
    await say(interaction, message, found === undefined || isPrivate(desk, interaction));
  },
  async autocomplete(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    await offer(
      interaction,
      library.charts.map((chart) => ({ name: chartIn(chart, library, language).title, value: chart.id })),
    );
  },
} satisfies SlashCommand;
