import type { Message } from 'discord.js';
import { questionText } from '../commands/question-text.js';
import type { Library } from '../knowledge/library.js';
import { expectedError } from './api-errors.js';
import { carriedBy } from './carried.js';

/** Earlier questions that are looked for: each may cost a request. */
const DEPTH = 3;

/**
 * The earlier questions of a conversation held by replies, oldest first: a reply to the bot's answer, which replies to
 * a question, which may reply to an answer. Where a question cannot be had (an answer to a slash command, no access),
 * the first way of asking for the fact that was shown stands for it.
 */
export async function historyOf(message: Message, library: Library): Promise<string[]> {
  const history: string[] = [];
  let current: Message | null = message;
  while (current !== null && history.length < DEPTH) {
    const answer = await referenced(current);
    if (answer === null || answer.author.id !== answer.client.user.id) break;
    const carried = carriedBy(answer);
    const asked = carried.question === '' ? await referenced(answer) : null;
    const text = carried.question || (asked === null ? '' : questionText(asked.content));
    const question = text || standIn(carried.fact, library);
    if (question === '') break;
    history.unshift(question);
    current = asked;
  }
  return history;
}

function standIn(id: string, library: Library): string {
  const fact = library.factById.get(id);
  return fact?.asks[0] ?? fact?.statement ?? '';
}

/** The message that a message replies to, from the cache where it is; null where there is none or no way to it. */
export async function referenced(message: Message): Promise<Message | null> {
  const id = message.reference?.messageId;
  // Not `message.channel`: in a server where only a user installed the bot there is none.
  const channel = message.client.channels.cache.get(message.channelId);
  if (id === undefined || !channel?.isTextBased()) return null;
  try {
    return channel.messages.cache.get(id) ?? (await channel.messages.fetch(id));
  } catch (error) {
    if (expectedError(error) !== null) return null;
    throw error;
  }
}
