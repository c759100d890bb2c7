import type { Message } from 'discord.js';
import { notice } from '../rendering/message.js';
import type { Address } from './addressed.js';
import type { Bot } from './bot.js';
import { wordsFor } from './free-text.js';
import { post } from './post.js';

/**
 * Does the work for a message where there is a place for its reply. Where there is none, the first asker in a channel
 * is told so, and nobody who did not ask the bot. A slash command never waits. The work tells whether it sent something.
 */
export async function inPlace(
  bot: Bot,
  message: Message,
  address: Address | null,
  work: () => Promise<boolean>,
): Promise<void> {
  const place = bot.places.take(message.channelId);
  if (place !== null) {
    // What failed may have been counted by Discord all the same.
    let sent = true;
    try {
      sent = await work();
    } finally {
      place(sent);
    }
    return;
  }
  bot.metrics.shed();
  const word = address === null || address === 'channel' ? null : bot.places.takeForWord(message.channelId);
  if (word === null) return;
  const busy = notice(wordsFor(bot, message).word.busy(bot.command));
  await post(message, busy).finally(() => word(false));
}
