import { ChannelType, type Message } from 'discord.js';
import { questionText } from '../commands/question-text.js';
import type { Answer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import { expectedError } from './api-errors.js';
import type { Bot } from './bot.js';
import { carriedBy } from './carried.js';
import { localeOf } from './in-server.js';

/** Earlier questions that are looked for: each may cost a request. */
const DEPTH = 3;
/** How long what somebody asked is what they go on from, without the Reply function. */
const GOES_ON_MS = 600_000;
/** Messages of a channel that are looked through for it. */
const LOOKED_THROUGH = 30;
/** A question that is answered and stands alone has more words, or more characters where words have no blanks between them. */
const SHORT = { words: 3, characters: 6 } as const;

/**
 * Answers a question in free text in the conversation that it belongs to: that of the message that it replies to, or what the same person asked the
 * bot shortly before in a direct message or by its name. The latter is read from Discord only where the question does not stand alone.
 */
export async function answerInContext(bot: Bot, message: Message, question: string): Promise<Answer> {
  const answerer = bot.answerer.current();
  const options = { today: bot.today(), ...localeOf(bot, message), onStep: bot.trails.of(message.id).step };
  if (message.reference !== null) {
    const history = await questionsUpTo(await referenced(message), answerer.library);
    return answerer.consider(question, { ...options, history });
  }
  const alone = await answerer.consider(question, options);
  if (alone.status === 'answered' && !isShort(question)) return alone;
  const history = await recentQuestions(message, answerer.library);
  return history.length === 0 ? alone : answerer.consider(question, { ...options, history });
}

const isShort = (question: string) =>
  question.length <= SHORT.characters || question.split(/\s+/).length <= (/\s/.test(question) ? SHORT.words : 0);

/**
 * The questions of a conversation up to one of the bot's answers, oldest first: the answer's own, then that of the answer which its question
 * replied to, or under which it was asked by a button. Where a question cannot be had (no access), the fact that was shown stands for it.
 */
export async function questionsUpTo(answer: Message | null, library: Library): Promise<string[]> {
  const questions: string[] = [];
  let current = answer;
  while (current !== null && isOwn(current) && questions.length < DEPTH) {
    const before = await referenced(current);
    const asked = before === null || isOwn(before) ? null : before;
    const question = questionOf(current, asked, library);
    if (question === '') break;
    questions.unshift(question);
    current = asked === null ? before : await referenced(asked);
  }
  return questions;
}

/** The question behind one of the bot's answers, and the message that asked it where there is one; null where it is gone. */
export async function askedIn(
  answer: Message,
): Promise<{ readonly question: string; readonly message: Message | null } | null> {
  const { question } = carriedBy(answer);
  if (question !== '') return { question, message: null };
  const message = await referenced(answer);
  const text = message === null || isOwn(message) ? '' : questionText(message.content);
  return text === '' ? null : { question: text, message };
}

/** What the same person asked the bot here in the last ten minutes, oldest first. */
async function recentQuestions(message: Message, library: Library): Promise<string[]> {
  const { client, author, id, createdTimestamp } = message;
  const channel = client.channels.cache.get(message.channelId);
  if (!channel?.isTextBased()) return [];
  const before = await orNothing(() => channel.messages.fetch({ before: id, limit: LOOKED_THROUGH, cache: false }));
  const questions: string[] = [];
  for (const answer of before?.values() ?? []) {
    if (createdTimestamp - answer.createdTimestamp > GOES_ON_MS || questions.length === DEPTH) break;
    if (!isOwn(answer)) continue;
    const asked = before?.get(answer.reference?.messageId ?? '') ?? null;
    const asker = answer.interactionMetadata?.user.id ?? asked?.author.id;
    const isTheirs = asker === author.id || (channel.type === ChannelType.DM && asked === null);
    const question = isTheirs ? questionOf(answer, asked, library) : '';
    if (question !== '') questions.unshift(question);
  }
  return questions;
}

function questionOf(answer: Message, asked: Message | null, library: Library): string {
  const carried = carriedBy(answer);
  const text = carried.question || (asked === null || isOwn(asked) ? '' : questionText(asked.content));
  return text || standIn(carried.fact, library);
}

const isOwn = (message: Message) => message.author.id === message.client.user.id;

/** The question that a fact answers, in place of the one that it answered. */
export function standIn(id: string, library: Library): string {
  const fact = library.factById.get(id);
  return fact?.display ?? fact?.asks[0] ?? fact?.statement ?? '';
}

/** The message that a message replies to, from the cache where it is; null where there is none or no way to it. */
async function referenced(message: Message): Promise<Message | null> {
  const id = message.reference?.messageId;
  // Not `message.channel`: in a server where only a user installed the bot there is none.
  const channel = message.client.channels.cache.get(message.channelId);
  if (id === undefined || !channel?.isTextBased()) return null;
  return channel.messages.cache.get(id) ?? (await orNothing(() => channel.messages.fetch(id)));
}

async function orNothing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (expectedError(error) !== null) return null;
    throw error;
  }
}
