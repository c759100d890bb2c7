import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import { can, permissionsIn, sendPermission } from '../world/permissions.js';
import type { Channel } from '../world/world.js';
import { ApiError } from './errors.js';

/** The channel, if the bot can see it: 10003 where there is none, 50001 where it may not look. */
export function visibleChannel(platform: Platform, channelId: string): Channel {
  const { world } = platform;
  const channel = world.channels.get(channelId);
  if (!channel) throw new ApiError('unknownChannel');
  if ((permissionsIn(world, channel, world.application.bot.id) & P.ViewChannel) === 0n) {
    throw new ApiError('missingAccess');
  }
  return channel;
}

/** The channel, if the bot may write there: 50001, 50007, 50008 or 50013 otherwise. */
export function writableChannel(platform: Platform, channelId: string, files: number, replies: boolean): Channel {
  const { world } = platform;
  const channel = visibleChannel(platform, channelId);
  const botId = world.application.bot.id;
  if (channel.type === ChannelType.GuildForum) throw new ApiError('nonTextChannel');
  if (channel.guildId === null) {
    const closed = channel.recipientIds.some((id) => world.people.get(id)?.acceptsDirectMessages === false);
    if (closed) throw new ApiError('cannotMessageUser');
    return channel;
  }
  const wanted = sendPermission(channel) | (files > 0 ? P.AttachFiles : 0n) | (replies ? P.ReadMessageHistory : 0n);
  if (!can(world, channel, botId, wanted)) throw new ApiError('missingPermissions');
  return channel;
}
