import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { showList } from './show-list.js';

export const source = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('source', 'источник', '来源'),
    ...described('Show a source and what it says', 'Показать источник и факты из него', '显示来源及其事实'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('id', 'название', '名称'),
        ...described('Publisher, title or id', 'Издатель, название или обозначение', '出版者、标题或编号'),
        required: true,
        min_length: 1,
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, desk) {
    const of = interaction.options.getString('id', true).trim();
    await showList(interaction, desk, { view: 'source', of, unknown: ({ source }) => source });
  },
  async autocomplete(interaction, desk) {
    const { sources } = desk.answerer.current().library;
    await offer(
      interaction,
      [...sources.values()].map(({ id, publisher, title }) => ({ name: `${publisher}: ${title}`, value: id })),
    );
  },
} satisfies SlashCommand;
