import {
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { find } from '../messages/store.js';
import { openThread, type ThreadPlan } from '../messages/threads.js';
import type { Platform } from '../platform.js';
import { checkSchema } from '../verdict/schema.js';
import { threadView } from '../world/channel-view.js';
import { can } from '../world/permissions.js';
import { visibleChannel } from './access.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

const LIMIT = { requests: 50, perMs: 300_000 };

function open(platform: Platform, params: Params, needed: bigint, plan: Omit<ThreadPlan, 'ownerId'>): RestAnswer {
  const { world } = platform;
  const parent = visibleChannel(platform, param(params, 'channel'));
  const guild = world.guilds.get(parent.guildId ?? '');
  if (!guild || parent.type !== ChannelType.GuildText) throw new ApiError('wrongChannelType');
  const ownerId = world.application.bot.id;
  if (!can(world, parent, ownerId, needed)) throw new ApiError('missingPermissions');
  return { status: 201, body: threadView(openThread(platform, guild, parent, { ...plan, ownerId })) };
}

function fromMessage(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const id = param(params, 'message');
  const channel = visibleChannel(platform, param(params, 'channel'));
  const stored = find(platform, channel.id, id);
  if (!stored || stored.visibleTo !== null) throw new ApiError('unknownMessage');
  if (platform.world.channels.has(id)) throw new ApiError('threadExists');
  const { name } = request.body as { name: string };
  return open(platform, params, P.CreatePublicThreads | P.ReadMessageHistory, { name, id });
}

/** Without a type the thread is private: https://docs.discord.com/developers/resources/channel#start-thread-without-message */
function alone(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const { name, type } = request.body as { name: string; type?: number | null };
  if (type === ChannelType.PublicThread) return open(platform, params, P.CreatePublicThreads, { name, type });
  if (type === ChannelType.AnnouncementThread) throw new ApiError('wrongChannelType');
  return open(platform, params, P.CreatePrivateThreads, { name, type: ChannelType.PrivateThread });
}

export const THREAD_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'channels/:channel/messages/:message/threads',
    access: 'bot',
    limit: LIMIT,
    check: ({ body }) => checkSchema(CreateTextThreadWithMessageRequestSchema, body),
    answer: fromMessage,
  },
  {
    method: 'POST',
    pattern: 'channels/:channel/threads',
    access: 'bot',
    limit: LIMIT,
    check: ({ body }) => checkSchema(CreateTextThreadWithoutMessageRequestSchema, body),
    answer: alone,
  },
];
