import type { Message as DiscordMessage } from 'discord.js';
import type { Answer } from '../answering/answer.js';
import { questionText } from '../commands/question-text.js';
import { answerMessage } from '../rendering/answer-message.js';
import { type Message, notice } from '../rendering/message.js';
import { type Address, addressOf, isFirstOfPost } from './addressed.js';
import { asksSomething } from './asks-something.js';
import type { Bot } from './bot.js';
import { historyOf, referenced } from './history.js';

const HELP =
  'Ask me a question in your own words, for example after my name, with `/ask`, or as a reply to one of my answers. `/topics` shows what I know, `/about` who I am.';

/** Without the Message Content intent Discord withholds the text of a reply to an answer to a slash command. */
const UNREADABLE =
  'Discord does not show me the text of that reply. Please put my name in it, or use `/ask`. Images and stickers I cannot read.';

/** What to say to a message: null for silence. */
export interface Response {
  readonly message: Message;
  /** True for a word about manners, which goes away again. */
  readonly passing: boolean;
}

/** How a message is meant for the bot; null where it is not, or asks nothing in a channel where people talk to each other. */
export function meant(bot: Bot, message: DiscordMessage): Address | null {
  const address = addressOf(message, message.client.user.id, bot.answerChannels);
  if (address !== 'channel') return address;
  return asksSomething(questionText(message.content)) || isFirstOfPost(message) ? address : null;
}

/** Decides what a message in free text gets for an answer. Takes a turn of the asker's and the channel's pace. */
export async function respond(bot: Bot, message: DiscordMessage, address: Address): Promise<Response | null> {
  const question = questionText(message.content);
  const turn = await bot.cooldowns.take(message.author.id, address === 'dm' ? null : message.channelId);
  if (!turn.ok) {
    if (!turn.first || address === 'channel') return null;
    return { message: notice(`One moment, please: ask again in ${turn.wait} s.`), passing: true };
  }
  if (question === '') {
    if (address === 'channel') return null;
    return { message: notice(address === 'reply' ? UNREADABLE : HELP), passing: false };
  }
  const answer = await answerTo(bot, message, address, question);
  if (answer === null) return null;
  bot.observe(address, answer.status);
  const { charts } = bot.answerer.current().library;
  const view = { today: bot.today(), asker: message.author.id, remember: null, charts };
  return { message: answerMessage(answer, view), passing: false };
}

/** In an answer channel only what is sure is said; the title of a forum post may ask what its text does not. */
async function answerTo(bot: Bot, message: DiscordMessage, address: Address, question: string): Promise<Answer | null> {
  const answerer = bot.answerer.current();
  const today = bot.today();
  if (address !== 'channel') {
    return answerer.ask(question, { today, history: await historyOf(message, answerer.library) });
  }
  const title = isFirstOfPost(message) && message.channel.isThread() ? questionText(message.channel.name) : '';
  const texts = [question, title].filter((text) => text !== '' && asksSomething(text));
  const answers = texts.map((text) => answerer.ask(text, { today }));
  return answers.find((answer) => answer.status === 'answered') ?? null;
}

/** The question and its history behind one of the bot's replies, from the message it replies to; null where it is gone. */
export async function askedIn(
  bot: Bot,
  reply: DiscordMessage,
): Promise<{ readonly question: string; readonly history: string[] } | null> {
  const asked = await referenced(reply);
  const question = asked === null ? '' : questionText(asked.content);
  if (asked === null || question === '') return null;
  return { question, history: await historyOf(asked, bot.answerer.current().library) };
}
