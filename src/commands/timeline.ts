import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { TIMELINE } from '../knowledge/check-charts.js';
import { messagesFor } from '../messages/index.js';
import { drawnPage } from '../rendering/drawn-page.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { languageOf, say } from './replying.js';
import { DRAWN, timelineList } from './timeline-list.js';
import { libraryFor } from './topics-off.js';

export const timeline = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('timeline', 'хроника', '时间线'),
    ...described('Browse the dated facts in order', 'Датированные факты по порядку', '按时间顺序浏览事实'),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('year', 'год', '年份'),
        ...described('Only this year', 'Только этот год', '仅限该年份'),
        min_value: 1000,
        max_value: 9999,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('picture', 'картинка', '图片'),
        ...described('With a picture of each page', 'С картинкой к каждой странице', '每页附带图片'),
      },
    ],
  },
  async execute(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const year = interaction.options.getInteger('year');
    const view = interaction.options.getBoolean('picture') ? DRAWN : TIMELINE;
    const language = languageOf(interaction);
    const list = timelineList(year === null ? '' : String(year), library, view, messagesFor(language));
    const today = desk.today();
    // The whole time opens at the present: who leafs on sees what is to come, who leafs back what was.
    const present = year === null ? { from: today } : {};
    const message = await drawnPage(list, library, { page: 0, today, language, ...present }, desk.pictures);
    await say(interaction, message, true);
  },
} satisfies SlashCommand;
