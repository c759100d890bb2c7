import { ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { libraryView } from '../rendering/library-view.js';
import { escapeTo } from '../rendering/markdown.js';
import { compose } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { languageOf, say } from './replying.js';

export const about = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('about', 'о-боте', '关于'),
    ...described(
      'What this bot knows, how to correct it, and privacy',
      'Что знает бот, как его исправить, конфиденциальность',
      '机器人所知内容、纠错方式与隐私',
    ),
  },
  async execute(interaction, desk) {
    const messages = messagesFor(languageOf(interaction));
    const view = libraryView(desk.answerer.current().library, messages, (text) => escapeTo(text, 900));
    await say(interaction, compose([messages.about(view, desk.command).join('\n')]), true);
  },
} satisfies SlashCommand;
