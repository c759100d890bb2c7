import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { COUNTRIES } from '../knowledge/shapes.js';
import { pageMessage } from '../rendering/fact-pages.js';
import { notice } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { countryName, findList } from './lists.js';
import { described, EVERYWHERE, named } from './localised.js';
import { say } from './replying.js';

export const country = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('country', 'страна', '国家'),
    ...described('Leaf through the facts about a country', 'Факты об одной стране', '浏览某个国家的事实'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('name', 'название', '名称'),
        ...described('Which country', 'Какая страна', '哪个国家'),
        required: true,
        choices: COUNTRIES.map((code) => ({
          ...named(countryName(code), countryName(code, 'ru'), countryName(code, 'zh-CN')),
          value: code,
        })),
      },
    ],
  },
  async execute(interaction, desk) {
    const { library } = desk.answerer.current();
    const list = findList('country', interaction.options.getString('name', true), library);
    const message =
      list === null
        ? notice('The library does not keep facts by that country.')
        : pageMessage(list, library, { page: 0, today: desk.today() });
    await say(interaction, message, true);
  },
} satisfies SlashCommand;
