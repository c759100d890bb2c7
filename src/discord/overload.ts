import type { Message } from 'discord.js';
import { notice } from '../rendering/message.js';
import type { Address } from './addressed.js';
import type { Bot } from './bot.js';
import { wordsFor } from './free-text.js';
import { postUnless } from './post.js';

/**
 * Does the work for a message where there is a place for its reply. Where there is none, the first asker in a channel
 * is told so, and nobody who did not ask the bot. A slash command never waits. A bot that stops tells nobody: what time it
 * has is for answers.
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
  if (word === null) return;
  const busy = notice(wordsFor(bot, message).word.busy(bot.command));
  await bot.inFlight.unowed((signal) => postUnless(signal, message, busy)).finally(word);
}
