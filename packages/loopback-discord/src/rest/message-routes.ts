import { type APIMessage, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import { typingIntent } from '../gateway/intents.js';
import type { MessageBody } from '../messages/body.js';
import { changesOf } from '../messages/changes.js';
import { compose } from '../messages/compose.js';
import { amend, find, publicMessages, publish, remove } from '../messages/store.js';
import { readableBy } from '../messages/visibility.js';
import type { Platform } from '../platform.js';
import { checkMessageCreate, checkMessageEdit } from '../verdict/message.js';
import { can } from '../world/permissions.js';
import type { Channel, StoredMessage } from '../world/world.js';
import { visibleChannel, writableChannel } from './access.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

/** About what Discord allows in a channel; the real figures are not published. */
const WRITE = { requests: 5, perMs: 5_000 };
const ERASE = { requests: 5, perMs: 1_000 };
const READ = { requests: 50, perMs: 1_000 };

function create(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const body = request.body as MessageBody;
  const reference = body.message_reference;
  const channel = writableChannel(platform, param(params, 'channel'), request.files.length, Boolean(reference));
  if (reference && !find(platform, channel.id, reference.message_id)) {
    if (reference.fail_if_not_exists !== false) {
      throw new ApiError('invalidFormBody', {
        message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
      });
    }
  }
  const repeated = body.enforce_nonce ? sameNonce(platform, channel, body.nonce) : undefined;
  if (repeated) {
    platform.repeats += 1;
    return { status: 200, body: repeated };
  }
  const message = compose(platform, channel, body, request.files, { authorId: platform.world.application.bot.id });
  return { status: 200, body: publish(platform, channel, message, null) };
}

/** With `enforce_nonce` a repeated request gives the message that there is: https://docs.discord.com/developers/resources/message#create-message */
function sameNonce(platform: Platform, channel: Channel, nonce: MessageBody['nonce']): APIMessage | undefined {
  if (nonce === null || nonce === undefined) return undefined;
  const botId = platform.world.application.bot.id;
  return publicMessages(platform, channel.id).find((one) => one.author.id === botId && one.nonce === nonce);
}

function messageOf(platform: Platform, params: Params): { channel: Channel; stored: StoredMessage } {
  const channel = visibleChannel(platform, param(params, 'channel'));
  const stored = find(platform, channel.id, param(params, 'message'));
  if (!stored || stored.visibleTo !== null) throw new ApiError('unknownMessage');
  return { channel, stored };
}

function edit(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = messageOf(platform, params);
  if (stored.message.author.id !== platform.world.application.bot.id) throw new ApiError('notYourMessage');
  const changes = changesOf(platform, channel, stored, request.body as MessageBody, request.files);
  return { status: 200, body: amend(platform, channel, stored.message.id, changes) };
}

function erase(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = messageOf(platform, params);
  const botId = platform.world.application.bot.id;
  const own = stored.message.author.id === botId;
  if (!own && !can(platform.world, channel, botId, P.ManageMessages)) throw new ApiError('missingPermissions');
  remove(platform, channel, stored.message.id);
  return { status: 204 };
}

function shown(platform: Platform, channel: Channel, message: APIMessage): APIMessage {
  const { bot, privilegedIntents } = platform.world.application;
  return readableBy(bot.id, privilegedIntents, channel.guildId, message);
}

function read(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const { channel, stored } = messageOf(platform, params);
  if (!mayReadHistory(platform, channel)) throw new ApiError('missingPermissions');
  return { status: 200, body: shown(platform, channel, stored.message) };
}

function list(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const channel = visibleChannel(platform, param(params, 'channel'));
  if (!mayReadHistory(platform, channel)) return { status: 200, body: [] };
  const limit = Math.min(100, Math.max(1, Number(request.query.get('limit') ?? 50)));
  const before = request.query.get('before');
  const newestFirst = publicMessages(platform, channel.id).reverse();
  const chosen = newestFirst.filter((one) => before === null || BigInt(one.id) < BigInt(before)).slice(0, limit);
  return { status: 200, body: chosen.map((one) => shown(platform, channel, one)) };
}

/** Pinned messages, those first that were pinned last: https://docs.discord.com/developers/resources/message#get-channel-pins */
function pins(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const channel = visibleChannel(platform, param(params, 'channel'));
  if (!mayReadHistory(platform, channel)) return { status: 200, body: { items: [], has_more: false } };
  const limit = Math.min(50, Math.max(1, Number(request.query.get('limit') ?? 50)));
  const pinned = publicMessages(platform, channel.id)
    .filter((one) => one.pinned)
    .reverse();
  const items = pinned
    .slice(0, limit)
    .map((one) => ({ pinned_at: one.timestamp, message: shown(platform, channel, one) }));
  return { status: 200, body: { items, has_more: pinned.length > limit } };
}

function mayReadHistory({ world }: Platform, channel: Channel): boolean {
  return can(world, channel, world.application.bot.id, P.ReadMessageHistory);
}

function typing(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const channel = writableChannel(platform, param(params, 'channel'), 0, false);
  const userId = platform.world.application.bot.id;
  const { guildId } = channel;
  platform.journal.emit({ type: 'typing', channelId: channel.id, userId });
  const data = {
    channel_id: channel.id,
    user_id: userId,
    timestamp: Math.floor(Date.now() / 1000),
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
  dispatch(platform.gateway, 'TYPING_START', { guildId, intents: typingIntent(guildId) }, () => data);
  return { status: 204 };
}

export const MESSAGE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'channels/:channel/messages',
    access: 'bot',
    limit: WRITE,
    check: checkMessageCreate,
    answer: create,
  },
  { method: 'GET', pattern: 'channels/:channel/messages', access: 'bot', limit: READ, check: null, answer: list },
  { method: 'GET', pattern: 'channels/:channel/messages/pins', access: 'bot', limit: READ, check: null, answer: pins },
  {
    method: 'GET',
    pattern: 'channels/:channel/messages/:message',
    access: 'bot',
    limit: READ,
    check: null,
    answer: read,
  },
  {
    method: 'PATCH',
    pattern: 'channels/:channel/messages/:message',
    access: 'bot',
    limit: WRITE,
    check: checkMessageEdit,
    answer: edit,
  },
  {
    method: 'DELETE',
    pattern: 'channels/:channel/messages/:message',
    access: 'bot',
    limit: ERASE,
    check: null,
    answer: erase,
  },
  { method: 'POST', pattern: 'channels/:channel/typing', access: 'bot', limit: WRITE, check: null, answer: typing },
];
