import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Platform } from '../platform.js';
import { channelView } from '../world/channel-view.js';
import { openDirectMessage } from '../world/direct-messages.js';
import { guildCreateView } from '../world/guild-view.js';
import { memberView } from '../world/people.js';
import type { Guild } from '../world/world.js';
import { visibleChannel } from './access.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

const COMMON = { requests: 50, perMs: 1_000 };

const OpenDirectMessage = z.object({ recipient_id: z.string() });

function openDm({ world }: Platform, request: RestRequest): RestAnswer {
  const body = OpenDirectMessage.safeParse(request.body);
  if (!body.success) throw new ApiError('invalidFormBody');
  if (!world.people.has(body.data.recipient_id)) throw new ApiError('unknownUser');
  const channel = openDirectMessage(world, body.data.recipient_id);
  return { status: 200, body: channelView(world, channel) };
}

function guildOf({ world }: Platform, params: Params): Guild {
  const guild = world.guilds.get(param(params, 'guild'));
  if (!guild?.hasBot) throw new ApiError('unknownGuild');
  return guild;
}

function guildChannels(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { world } = platform;
  const channels = guildOf(platform, params).channelIds.flatMap((id) => world.channels.get(id) ?? []);
  const own = channels.filter((one) => one.type === ChannelType.GuildText || one.type === ChannelType.GuildForum);
  return { status: 200, body: own.map((one) => channelView(world, one)) };
}

function guildRoles(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  return { status: 200, body: [...guildOf(platform, params).roles.values()] };
}

function guild(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channels, threads, members, presences, voice_states, ...view } = guildCreateView(
    platform.world,
    guildOf(platform, params),
  );
  return { status: 200, body: view };
}

function member(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const home = guildOf(platform, params);
  const userId = param(params, 'user');
  if (!home.members.has(userId)) throw new ApiError('unknownMember');
  return { status: 200, body: memberView(platform.world, home, userId) };
}

function channel(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  return { status: 200, body: channelView(platform.world, visibleChannel(platform, param(params, 'channel'))) };
}

export const CHANNEL_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: 'guilds/:guild', access: 'bot', limit: COMMON, check: null, answer: guild },
  { method: 'GET', pattern: 'guilds/:guild/roles', access: 'bot', limit: COMMON, check: null, answer: guildRoles },
  { method: 'GET', pattern: 'channels/:channel', access: 'bot', limit: COMMON, check: null, answer: channel },
  { method: 'POST', pattern: 'users/@me/channels', access: 'bot', limit: COMMON, check: null, answer: openDm },
  {
    method: 'GET',
    pattern: 'guilds/:guild/channels',
    access: 'bot',
    limit: COMMON,
    check: null,
    answer: guildChannels,
  },
  { method: 'GET', pattern: 'guilds/:guild/members/:user', access: 'bot', limit: COMMON, check: null, answer: member },
];
