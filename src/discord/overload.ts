import type { Message } from 'discord.js';
import { notice } from '../rendering/message.js';
import type { Address } from './addressed.js';
import type { Bot } from './bot.js';
import { post } from './post.js';

const TOO_MANY = notice(
  'More questions are coming in here than I can answer in time. Please ask again in a moment, or use `/ask`.',
);

/**
 * Does the work for a message where there is a place for its reply. Where there is none, the first asker in a channel
 * is told so, and nobody who did not ask the bot. A slash command never waits.
 */
export async function inPlace(
  bot: Bot,
  message: Message,
  address: Address | null,
  work: () => Promise<void>,
): Promise<void> {
  const place = bot.places.take(message.channelId);
  if (place !== null) return work().finally(place);
  bot.metrics.shed();
  const word = address === null || address === 'channel' ? null : bot.places.takeForWord(message.channelId);
  if (word !== null) await post(message, TOO_MANY).finally(word);
}
