import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { hasIntent } from '../gateway/intents.js';

/**
 * The message as an app may read it: without the Message Content intent a guild message is empty unless the app wrote
 * it or is mentioned in it. https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function readableBy(botId: string, intents: number, guildId: string | null, message: APIMessage): APIMessage {
  const referenced = message.referenced_message;
  const shown = referenced
    ? { ...message, referenced_message: readableBy(botId, intents, guildId, referenced) }
    : message;
  const open =
    guildId === null ||
    hasIntent(intents, GatewayIntentBits.MessageContent) ||
    message.author.id === botId ||
    message.mentions.some((user) => user.id === botId);
  if (open) return shown;
  const { poll: _, ...rest } = shown;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}
