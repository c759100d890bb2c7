import { ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { libraryView } from '../rendering/library-view.js';
import { escapeTo } from '../rendering/markdown.js';
import { compose } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { languageOf, say } from './replying.js';

export const help = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('help', 'помощь', '帮助'),
    ...described('How to ask, and how to browse', 'Как спрашивать и что посмотреть', '如何提问与浏览'),
  },
  async execute(interaction, desk) {
    const messages = messagesFor(languageOf(interaction));
    const view = libraryView(desk.answerer.current().library, messages, (text) => escapeTo(text, 300));
    await say(interaction, compose([messages.help(view, desk.command).join('\n')]), true);
  },
} satisfies SlashCommand;
