import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import type { Platform } from '../platform.js';
import { threadView } from '../world/channel-view.js';
import { addChannel } from '../world/guilds.js';
import type { Channel, Guild } from '../world/world.js';

export interface ThreadPlan {
  ownerId: string;
  name: string;
  type?: ChannelType.PublicThread | ChannelType.PrivateThread;
  /** The id of the message that it begins at; a new one by default. */
  id?: string | undefined;
}

/** Opens a thread in a channel of `guild` and tells of it. */
export function openThread(platform: Platform, guild: Guild, parent: Channel, plan: ThreadPlan): Channel {
  const { ownerId, name, type = ChannelType.PublicThread, id } = plan;
  const thread = addChannel(platform.world, guild, name, type, parent.id, id);
  thread.ownerId = ownerId;
  const route = { guildId: guild.id, intents: GatewayIntentBits.Guilds };
  if (guild.hasBot)
    dispatch(platform.gateway, 'THREAD_CREATE', route, () => ({ ...threadView(thread), newly_created: true }));
  return thread;
}
