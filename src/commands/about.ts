import { ApplicationCommandType } from 'discord.js';
import type { Library } from '../knowledge/library.js';
import { writeDate } from '../rendering/dates.js';
import { compose, type Message } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { say } from './replying.js';
import { topicsOf } from './topic-names.js';

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
    await say(interaction, aboutMessage(desk.answerer.current().library), true);
  },
} satisfies SlashCommand;

/** What the bot is, in a few lines that hold for any library. */
function aboutMessage(library: Library): Message {
  const latest = library.facts.reduce((last, { asOf }) => (asOf !== undefined && asOf > last ? asOf : last), '');
  const upTo = latest === '' ? '' : `, up to ${writeDate(latest)}`;
  const known = `${library.facts.length} facts in ${topicsOf(library).length} topics from ${library.sources.size} sources${upTo}.`;
  return compose([
    '**About this bot**\nI answer from facts that people have checked, and cite every sentence. Where no fact answers, I say so. Nothing is written by a machine.',
    `**What I know**\n${known} \`/topics\` shows them.\n-# Library ${library.version}`,
    '**How to ask**\n`/ask`, mention me, write me a direct message, or reply to one of my answers. On any message: Apps, then Answer this.',
    '**How to correct me**\nPress 👎 under an answer, or Tell the curators when I have none. A curator looks at both.',
    '**Privacy**\nI keep no questions and no names. A question is passed on only when you send it with Tell the curators, and then without your name. A 👍 or 👎 is counted against the fact.',
  ]);
}
