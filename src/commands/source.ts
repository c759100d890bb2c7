import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { pageMessage } from '../rendering/fact-pages.js';
import { notice } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { findList } from './lists.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { languageOf, say } from './replying.js';
import { libraryFor } from './topics-off.js';

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
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    const list = findList('source', interaction.options.getString('id', true).trim(), library, language);
    const message =
      list === null
        ? notice(messagesFor(language).unknown.source)
        : pageMessage(list, library, { page: 0, today: desk.today(), language });
    await say(interaction, message, true);
  },
  async autocomplete(interaction, desk) {
    const { sources } = desk.answerer.current().library;
    await offer(
      interaction,
      [...sources.values()].map(({ id, publisher, title }) => ({ name: `${publisher}: ${title}`, value: id })),
    );
  },
} satisfies SlashCommand;
