import {
  type APIChannel,
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIGuildForumChannel,
  type APITextChannel,
  type APIThreadChannel,
  ChannelType,
  ForumLayoutType,
  type ThreadChannelType,
} from 'discord-api-types/v10';
import { publicUser } from './people.js';
import type { Channel, World } from './world.js';

export type GuildChannelView = APITextChannel | APIGuildForumChannel;
export type ThreadView = APIChannel & APIThreadChannel<ThreadChannelType>;

/** A text or forum channel as the API shows it. */
export function guildChannelView(channel: Channel): GuildChannelView {
  const common = {
    id: channel.id,
    guild_id: channel.guildId ?? '',
    name: channel.name,
    parent_id: channel.parentId,
    position: 0,
    permission_overwrites: channel.overwrites,
    last_message_id: channel.lastMessageId,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
  };
  if (channel.type !== ChannelType.GuildForum) return { ...common, type: ChannelType.GuildText };
  return {
    ...common,
    type: ChannelType.GuildForum,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: ForumLayoutType.NotSet,
  };
}

export function threadView(channel: Channel): ThreadView {
  const common = {
    id: channel.id,
    guild_id: channel.guildId ?? '',
    name: channel.name,
    parent_id: channel.parentId ?? '',
    ...(channel.ownerId === null ? {} : { owner_id: channel.ownerId }),
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date().toISOString(),
      locked: false,
    },
  };
  return channel.type === ChannelType.PrivateThread
    ? { ...common, type: ChannelType.PrivateThread }
    : { ...common, type: ChannelType.PublicThread };
}

function directMessageView(world: World, channel: Channel): APIDMChannel | APIGroupDMChannel {
  const recipients = channel.recipientIds.map((id) => publicUser(world, id));
  const common = { id: channel.id, last_message_id: channel.lastMessageId, recipients };
  return channel.type === ChannelType.GroupDM
    ? { ...common, type: ChannelType.GroupDM, name: channel.name }
    : { ...common, type: ChannelType.DM, name: null };
}

export function channelView(world: World, channel: Channel): APIChannel {
  switch (channel.type) {
    case ChannelType.GuildText:
    case ChannelType.GuildForum:
      return guildChannelView(channel);
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
      return threadView(channel);
    default:
      return directMessageView(world, channel);
  }
}
