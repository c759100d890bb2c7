import { randomBytes } from 'node:crypto';
import type { Message as DiscordMessage } from 'discord.js';
import type { Message } from '../rendering/message.js';

/**
 * The one message that a question gets, whatever it says. Discord holds us to the nonce: what is sent again becomes the
 * message that there is already, and so does an apology where the answer has arrived after all.
 */
export function post(question: DiscordMessage, message: Message): Promise<DiscordMessage> {
  return question.reply({ ...message, nonce: question.id, enforceNonce: true, failIfNotExists: true });
}

/** A nonce for what answers no question: with it a message can be sent again after a connection that broke. At most 25 letters, says Discord. */
export const ownNonce = (): string => randomBytes(12).toString('hex');
