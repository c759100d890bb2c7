import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import { addReaction, isEmoji, removeReaction } from '../messages/reactions.js';
import { find } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { can } from '../world/permissions.js';
import type { Channel, StoredMessage } from '../world/world.js';
import { channelFor } from './lookup.js';
import type { MessageRef } from './speak.js';

function messageFor(platform: Platform, userId: string, ref: MessageRef): { channel: Channel; stored: StoredMessage } {
  const channel = channelFor(platform, userId, ref.channel_id);
  const stored = find(platform, channel.id, ref.id);
  // Nobody reacts to an ephemeral message.
  if (!stored || stored.visibleTo !== null) throw new LoopbackError('no such message');
  return { channel, stored };
}

/** Reacts to a message as a user. */
export function react(platform: Platform, userId: string, ref: MessageRef, emoji: string): void {
  const { channel, stored } = messageFor(platform, userId, ref);
  if (!isEmoji(emoji)) throw new LoopbackError(`${emoji} is no emoji`);
  const isNew = !platform.world.reactions.get(ref.id)?.has(emoji);
  if (channel.guildId !== null && isNew && !can(platform.world, channel, userId, P.AddReactions)) {
    throw new LoopbackError('this member may not add reactions here');
  }
  addReaction(platform, channel, stored, userId, emoji);
}

/** Takes a reaction of the user back. */
export function unreact(platform: Platform, userId: string, ref: MessageRef, emoji: string): void {
  const { channel, stored } = messageFor(platform, userId, ref);
  if (!removeReaction(platform, channel, stored, userId, emoji))
    throw new LoopbackError(`no reaction ${emoji} to take back`);
}
