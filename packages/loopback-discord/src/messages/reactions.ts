import type { APIReaction, GatewayMessageReactionRemoveDispatchData } from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import { reactionIntent } from '../gateway/intents.js';
import type { Platform } from '../platform.js';
import { memberView } from '../world/people.js';
import type { Channel, StoredMessage } from '../world/world.js';

/** Different emojis under one message: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json (30010) */
export const EMOJIS_A_MESSAGE = 20;

/** A pictograph with what is joined to it, a flag, or a keycap. */
const EMOJI = /^(?:\p{Extended_Pictographic}.*|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)$/u;

/** Emojis of servers do not exist here, so an emoji is one character of Unicode, perhaps of several code points. */
export function isEmoji(text: string): boolean {
  return EMOJI.test(text) && [...new Intl.Segmenter().segment(text)].length === 1;
}

/** Who reacted to a message with an emoji, in order; empty where nobody did. */
export function reactorsOf({ world }: Platform, messageId: string, emoji: string): readonly string[] {
  return [...(world.reactions.get(messageId)?.get(emoji) ?? [])];
}

/** Adds a reaction and tells of it; one that is there already stays as it is. */
export function addReaction(
  platform: Platform,
  channel: Channel,
  stored: StoredMessage,
  userId: string,
  emoji: string,
): void {
  const { world } = platform;
  const byEmoji = world.reactions.get(stored.message.id) ?? new Map<string, Set<string>>();
  world.reactions.set(stored.message.id, byEmoji);
  const users = byEmoji.get(emoji) ?? new Set();
  if (users.has(userId)) return;
  byEmoji.set(emoji, users.add(userId));
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  announce(platform, channel, stored, 'MESSAGE_REACTION_ADD', {
    ...reactionData(channel, stored, userId, emoji),
    message_author_id: stored.message.author.id,
    ...(guild?.members.has(userId) ? { member: memberView(world, guild, userId) } : {}),
  });
}

/** Takes a reaction away and tells of it; false where there was none. */
export function removeReaction(
  platform: Platform,
  channel: Channel,
  stored: StoredMessage,
  userId: string,
  emoji: string,
): boolean {
  const byEmoji = platform.world.reactions.get(stored.message.id);
  const users = byEmoji?.get(emoji);
  if (!users?.delete(userId)) return false;
  if (users.size === 0) byEmoji?.delete(emoji);
  announce(platform, channel, stored, 'MESSAGE_REACTION_REMOVE', reactionData(channel, stored, userId, emoji));
  return true;
}

/** Takes all reactions away and tells of it. */
export function clearReactions(platform: Platform, channel: Channel, stored: StoredMessage): void {
  platform.world.reactions.delete(stored.message.id);
  const { message_id, channel_id, guild_id } = reactionData(channel, stored, '', '');
  const data = { message_id, channel_id, ...(guild_id === undefined ? {} : { guild_id }) };
  announce(platform, channel, stored, 'MESSAGE_REACTION_REMOVE_ALL', data);
}

function reactionData(
  { id, guildId }: Channel,
  { message }: StoredMessage,
  userId: string,
  emoji: string,
): GatewayMessageReactionRemoveDispatchData {
  return {
    user_id: userId,
    channel_id: id,
    message_id: message.id,
    ...(guildId === null ? {} : { guild_id: guildId }),
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
  };
}

function announce(platform: Platform, channel: Channel, stored: StoredMessage, event: string, data: object): void {
  const { guildId } = channel;
  stored.message = { ...stored.message, reactions: views(platform, stored.message.id) };
  dispatch(platform.gateway, event, { guildId, intents: reactionIntent(guildId) }, () => data);
  platform.journal.emit({ type: 'message', action: 'update', message: stored.message, visibleTo: stored.visibleTo });
}

/** The reactions of a message as the bot is shown them. */
function views({ world }: Platform, messageId: string): APIReaction[] {
  return [...(world.reactions.get(messageId) ?? [])].map(([name, users]) => ({
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(world.application.bot.id),
    me_burst: false,
    emoji: { id: null, name },
    burst_colors: [],
  }));
}
