import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { topicsMessage } from '../rendering/topics-message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { languageOf, say } from './replying.js';
import { showList } from './show-list.js';
import { topicsOf } from './topic-names.js';
import { libraryFor } from './topics-off.js';

export const topics = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('topics', 'темы', '主题'),
    ...described('See what the bot knows, by topic', 'Что знает бот, по темам', '按主题查看机器人所知内容'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('topic', 'тема', '主题'),
        ...described('Open this topic', 'Открыть эту тему', '打开该主题'),
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    const command = desk.command('topics');
    const topic = interaction.options.getString('topic');
    if (topic === null) {
      await say(
        interaction,
        topicsMessage(topicsOf(library, language), { version: library.version, language, command }),
        true,
      );
      return;
    }
    await showList(interaction, desk, { view: 'topic', of: topic.trim(), unknown: (words) => words.topic(command) });
  },
  async autocomplete(interaction, desk) {
    const library = libraryFor(desk, interaction);
    await offer(
      interaction,
      topicsOf(library, languageOf(interaction)).map(({ id, title, count }) => ({
        name: `${title} (${count})`,
        value: id,
      })),
    );
  },
} satisfies SlashCommand;
