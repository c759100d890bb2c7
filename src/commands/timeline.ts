import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { pageMessage } from '../rendering/fact-pages.js';
import type { SlashCommand } from './command.js';
import { findList } from './lists.js';
import { described, EVERYWHERE, named } from './localised.js';
import { say } from './replying.js';

export const timeline = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('timeline', 'хроника', '时间线'),
    ...described('Leaf through the dated facts in order', 'Датированные факты по порядку', '按时间顺序浏览事实'),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('year', 'год', '年份'),
        ...described('Only this year', 'Только этот год', '仅限该年份'),
        min_value: 1000,
        max_value: 9999,
      },
    ],
  },
  async execute(interaction, desk) {
    const { library } = desk.answerer.current();
    const year = interaction.options.getInteger('year');
    const list = findList('timeline', year === null ? '' : String(year), library);
    if (list !== null) await say(interaction, pageMessage(list, library, { page: 0, today: desk.today() }), true);
  },
} satisfies SlashCommand;
