import { ChannelType } from 'discord-api-types/v10';
import type { Channel, World } from './world.js';

/** The direct-message channel between a user and the bot, made when there is none. */
export function openDirectMessage(world: World, userId: string): Channel {
  const known = world.channels.get(world.directMessages.get(userId) ?? '');
  if (known) return known;
  const channel: Channel = {
    id: world.ids.next(),
    type: ChannelType.DM,
    name: '',
    guildId: null,
    parentId: null,
    ownerId: null,
    overwrites: [],
    recipientIds: [userId],
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  world.directMessages.set(userId, channel.id);
  return channel;
}
