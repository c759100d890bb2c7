import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import { publicUser } from '../world/people.js';
import { guildPermissions } from '../world/permissions.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { param, type Route } from './router.js';

const COMMON = { requests: 50, perMs: 1_000 };
const SESSION_DAY_MS = 24 * 60 * 60_000;
/** Identifies a day: https://docs.discord.com/developers/events/gateway#session-start-limit-object */
const SESSIONS_A_DAY = 1000;

function gatewayBot({ gateway, settings }: Platform): RestAnswer {
  // The address asks for no compression; a client that adds `compress` to it is refused at the upgrade.
  const used = gateway.identifies.filter((at) => at > Date.now() - SESSION_DAY_MS).length;
  return {
    status: 200,
    body: {
      url: gateway.url(),
      shards: settings.shards,
      session_start_limit: {
        total: SESSIONS_A_DAY,
        remaining: Math.max(0, SESSIONS_A_DAY - used),
        reset_after: SESSION_DAY_MS,
        max_concurrency: settings.maxConcurrency,
      },
    },
  };
}

function application({ world }: Platform): RestAnswer {
  const { id, name, bot, privilegedIntents } = world.application;
  const flags =
    privilegedIntents & GatewayIntentBits.MessageContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
  const owner = { id, username: 'owner', discriminator: '0', global_name: null, avatar: null };
  return {
    status: 200,
    body: {
      id,
      name,
      icon: null,
      description: 'An app on the loopback Discord',
      bot_public: true,
      bot_require_code_grant: false,
      bot,
      owner,
      team: null,
      verify_key: '0'.repeat(64),
      flags,
      approximate_guild_count: world.guilds.size,
      integration_types_config: { 0: {}, 1: {} },
    },
  };
}

/** Servers on a page: https://docs.discord.com/developers/resources/user#get-current-user-guilds */
const GUILDS_ON_A_PAGE = 200;

/** The bot's servers by id, with its permissions in each. */
function ownGuilds({ world }: Platform, request: RestRequest): RestAnswer {
  const after = BigInt(request.query.get('after') ?? '0');
  const own = [...world.guilds.values()]
    .filter(({ id, hasBot }) => hasBot && BigInt(id) > after)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .slice(0, GUILDS_ON_A_PAGE);
  const body = own.map((guild) => {
    const permissions = guildPermissions(guild, world.application.bot.id).toString();
    return { id: guild.id, name: guild.name, icon: null, banner: null, owner: false, permissions, features: [] };
  });
  return { status: 200, body };
}

export const APPLICATION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: 'gateway',
    access: 'bot',
    limit: COMMON,
    check: null,
    answer: ({ gateway }) => ({ status: 200, body: { url: gateway.url() } }),
  },
  { method: 'GET', pattern: 'gateway/bot', access: 'bot', limit: COMMON, check: null, answer: gatewayBot },
  {
    method: 'GET',
    pattern: 'users/@me',
    access: 'bot',
    limit: COMMON,
    check: null,
    answer: ({ world }) => ({ status: 200, body: { ...world.application.bot, verified: true, email: null, flags: 0 } }),
  },
  { method: 'GET', pattern: 'users/@me/guilds', access: 'bot', limit: COMMON, check: null, answer: ownGuilds },
  {
    method: 'GET',
    pattern: 'users/:user',
    access: 'bot',
    limit: COMMON,
    check: null,
    answer(platform, _request, params) {
      const id = param(params, 'user');
      if (!platform.world.people.has(id) && id !== platform.world.application.bot.id) throw new ApiError('unknownUser');
      return { status: 200, body: publicUser(platform.world, id) };
    },
  },
  { method: 'GET', pattern: 'applications/@me', access: 'bot', limit: COMMON, check: null, answer: application },
  { method: 'GET', pattern: 'oauth2/applications/@me', access: 'bot', limit: COMMON, check: null, answer: application },
];
