import type { Platform } from '../platform.js';
import { publicUser } from '../world/people.js';
import { ApiError } from './errors.js';
import type { RestAnswer } from './request.js';
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
  const { id, name, bot } = world.application;
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
      flags: 0,
      approximate_guild_count: world.guilds.size,
      integration_types_config: { 0: {}, 1: {} },
    },
  };
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
