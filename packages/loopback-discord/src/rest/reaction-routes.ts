import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import {
  addReaction,
  clearReactions,
  EMOJIS_A_MESSAGE,
  isEmoji,
  reactorsOf,
  removeReaction,
} from '../messages/reactions.js';
import { find } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { publicUser } from '../world/people.js';
import { can } from '../world/permissions.js';
import type { Channel, StoredMessage } from '../world/world.js';
import { visibleChannel } from './access.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

/** One every 250 ms, as is observed. */
const LIMIT = { requests: 1, perMs: 250 };

function placeOf(platform: Platform, params: Params, ...needed: bigint[]): { channel: Channel; stored: StoredMessage } {
  const { world } = platform;
  const channel = visibleChannel(platform, param(params, 'channel'));
  const stored = find(platform, channel.id, param(params, 'message'));
  if (!stored || stored.visibleTo !== null) throw new ApiError('unknownMessage');
  const wanted = needed.reduce((all, one) => all | one, 0n);
  if (channel.guildId !== null && !can(world, channel, world.application.bot.id, wanted)) {
    throw new ApiError('missingPermissions');
  }
  return { channel, stored };
}

function emojiOf(params: Params): string {
  const emoji = param(params, 'emoji');
  if (!isEmoji(emoji)) throw new ApiError('unknownEmoji');
  return emoji;
}

function add(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const emoji = emojiOf(params);
  const { id } = platform.world.application.bot;
  const { channel, stored } = placeOf(platform, params, P.ReadMessageHistory);
  const known = platform.world.reactions.get(stored.message.id);
  if (!known?.has(emoji)) {
    // Only a new emoji needs the permission; joining one that is there does not.
    placeOf(platform, params, P.AddReactions);
    if ((known?.size ?? 0) >= EMOJIS_A_MESSAGE) throw new ApiError('tooManyReactions');
  }
  addReaction(platform, channel, stored, id, emoji);
  return { status: 204 };
}

function removeOwn(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = placeOf(platform, params);
  const { id } = platform.world.application.bot;
  if (!removeReaction(platform, channel, stored, id, emojiOf(params))) throw new ApiError('unknownEmoji');
  return { status: 204 };
}

function removeOther(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = placeOf(platform, params, P.ManageMessages);
  if (!removeReaction(platform, channel, stored, param(params, 'user'), emojiOf(params)))
    throw new ApiError('unknownEmoji');
  return { status: 204 };
}

function removeAll(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = placeOf(platform, params, P.ManageMessages);
  clearReactions(platform, channel, stored);
  return { status: 204 };
}

function list(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { stored } = placeOf(platform, params, P.ReadMessageHistory);
  const users = reactorsOf(platform, stored.message.id, emojiOf(params));
  return { status: 200, body: users.map((id) => publicUser(platform.world, id)) };
}

const ALL = 'channels/:channel/messages/:message/reactions';
const EACH = `${ALL}/:emoji`;

export const REACTION_ROUTES: readonly Route[] = [
  { method: 'PUT', pattern: `${EACH}/@me`, access: 'bot', limit: LIMIT, check: null, answer: add },
  { method: 'DELETE', pattern: `${EACH}/@me`, access: 'bot', limit: LIMIT, check: null, answer: removeOwn },
  { method: 'DELETE', pattern: `${EACH}/:user`, access: 'bot', limit: LIMIT, check: null, answer: removeOther },
  { method: 'GET', pattern: EACH, access: 'bot', limit: LIMIT, check: null, answer: list },
  { method: 'DELETE', pattern: ALL, access: 'bot', limit: LIMIT, check: null, answer: removeAll },
];
