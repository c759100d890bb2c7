import type { APIMessage } from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import { messageIntent } from '../gateway/intents.js';
import type { Platform } from '../platform.js';
import { messageMember } from '../world/people.js';
import type { Channel, StoredMessage } from '../world/world.js';
import { readableBy } from './visibility.js';

/** Keeps a message and tells everybody who may see it; an ephemeral one never crosses the gateway. */
export function publish(
  platform: Platform,
  channel: Channel,
  message: APIMessage,
  visibleTo: string | null,
): APIMessage {
  const { world, journal } = platform;
  const messages = world.messages.get(channel.id) ?? new Map<string, StoredMessage>();
  world.messages.set(channel.id, messages);
  messages.set(message.id, { message, visibleTo });
  if (visibleTo === null) {
    channel.lastMessageId = message.id;
    announce(platform, 'MESSAGE_CREATE', channel, message);
  }
  journal.emit({ type: 'message', action: 'create', message, visibleTo });
  return message;
}

/** Replaces parts of a message; `changes` come from its author. */
export function amend(platform: Platform, channel: Channel, id: string, changes: Partial<APIMessage>): APIMessage {
  const stored = find(platform, channel.id, id);
  if (!stored) throw new Error(`no message ${id} in channel ${channel.id}`);
  const message: APIMessage = { ...stored.message, ...changes };
  stored.message = message;
  if (stored.visibleTo === null) announce(platform, 'MESSAGE_UPDATE', channel, message);
  platform.journal.emit({ type: 'message', action: 'update', message, visibleTo: stored.visibleTo });
  return message;
}

export function remove(platform: Platform, channel: Channel, id: string): void {
  const stored = find(platform, channel.id, id);
  if (!stored) return;
  platform.world.messages.get(channel.id)?.delete(id);
  const { message, visibleTo } = stored;
  if (visibleTo === null) {
    const { guildId } = channel;
    const data = { id, channel_id: channel.id, ...(guildId === null ? {} : { guild_id: guildId }) };
    dispatch(platform.gateway, 'MESSAGE_DELETE', { guildId, intents: messageIntent(guildId) }, () => data);
  }
  platform.journal.emit({ type: 'message', action: 'delete', message, visibleTo });
}

export function find(platform: Platform, channelId: string, id: string): StoredMessage | undefined {
  return platform.world.messages.get(channelId)?.get(id);
}

/** Messages that a user sees, or with null those that everybody sees, oldest first. */
export function messagesFor(platform: Platform, channelId: string, userId: string | null): APIMessage[] {
  const stored = [...(platform.world.messages.get(channelId)?.values() ?? [])];
  return stored.flatMap(({ visibleTo, message }) => (visibleTo === null || visibleTo === userId ? [message] : []));
}

export function publicMessages(platform: Platform, channelId: string): APIMessage[] {
  return messagesFor(platform, channelId, null);
}

function announce(platform: Platform, event: string, channel: Channel, message: APIMessage): void {
  const { world, gateway } = platform;
  const { guildId } = channel;
  const guild = guildId === null ? undefined : world.guilds.get(guildId);
  if (guild && !guild.hasBot) return;
  const member = guild && messageMember(world, guild, message.author.id);
  const extra = {
    channel_type: channel.type,
    ...(guildId === null ? {} : { guild_id: guildId }),
    ...(member ? { member } : {}),
  };
  dispatch(gateway, event, { guildId, intents: messageIntent(guildId) }, (intents) => ({
    ...readableBy(world.application.bot.id, intents, guildId, message),
    ...extra,
    mentions: message.mentions.map((user) => {
      const mentionedMember = guild && messageMember(world, guild, user.id);
      return mentionedMember ? { ...user, member: mentionedMember } : user;
    }),
  }));
}
