import { MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import { announceOutcome, isExpired, type LiveInteraction, USER_INSTALL_FOLLOWUPS } from '../interactions/live.js';
import { type CallbackBody, changeMessage, channelOf, postResponse, respond } from '../interactions/respond.js';
import type { MessageBody } from '../messages/body.js';
import { find, remove } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { checkCallback } from '../verdict/callback.js';
import { checkFollowup, checkFollowupEdit } from '../verdict/message.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

/** Interaction endpoints share the limits of webhooks. */
const WEBHOOK = { requests: 5, perMs: 2_000 };
const CALLBACK = { requests: 1_000, perMs: 1_000 };

/** Without a first response, or long after it, the webhook of an interaction is not there. */
function liveWebhook(platform: Platform, params: Params): LiveInteraction {
  if (param(params, 'webhook') !== platform.world.application.id) throw new ApiError('unknownWebhook');
  const live = platform.interactions.get(param(params, 'token'));
  if (!live || live.state === 'waiting') throw new ApiError('unknownWebhook');
  if (isExpired(platform, live)) throw new ApiError('invalidWebhookToken');
  return live;
}

function callback(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const live = platform.interactions.get(param(params, 'token'));
  if (!live || live.id !== param(params, 'interaction')) throw new ApiError('unknownInteraction');
  if (live.state !== 'waiting') throw new ApiError('alreadyAcknowledged');
  if (isExpired(platform, live)) throw new ApiError('unknownInteraction');
  const body = request.body as CallbackBody;
  const message = respond(platform, live, body, request.files);
  const loading = body.type === Type.DeferredChannelMessageWithSource;
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  const isMessage = loading || body.type === Type.ChannelMessageWithSource;
  return {
    status: 200,
    body: {
      interaction: {
        id: live.id,
        type: live.type,
        ...(message ? { response_message_id: message.id } : {}),
        ...(isMessage ? { response_message_loading: loading, response_message_ephemeral: live.ephemeral } : {}),
      },
      resource: { type: body.type, ...(message ? { message } : {}) },
    },
  };
}

function followUp(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const live = liveWebhook(platform, params);
  const body = request.body as MessageBody;
  // Right after a deferral this is the same as an edit of the original.
  if (live.state === 'thinking') {
    return { status: 200, body: changeMessage(platform, live, live.originalId, body, request.files) };
  }
  if (live.userInstalledOnly && live.followupIds.length >= USER_INSTALL_FOLLOWUPS)
    throw new ApiError('tooManyFollowups');
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || live.forcedEphemeral;
  const message = postResponse(platform, live, body, request.files, { ephemeral, replyTo: live.originalId });
  live.followupIds.push(message.id);
  announceOutcome(platform, live, { kind: 'followup', message });
  return { status: 200, body: message };
}

/** The message that a webhook path names, `@original` included. */
function targetId(live: LiveInteraction, params: Params): string {
  const name = param(params, 'message');
  if (name !== '@original') {
    if (live.originalId !== name && !live.followupIds.includes(name)) throw new ApiError('unknownMessage');
    return name;
  }
  if (live.originalId === null) throw new ApiError('unknownMessage');
  return live.originalId;
}

function editMessage(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const live = liveWebhook(platform, params);
  const body = request.body as MessageBody;
  return { status: 200, body: changeMessage(platform, live, targetId(live, params), body, request.files) };
}

function readMessage(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const live = liveWebhook(platform, params);
  const stored = find(platform, live.channelId, targetId(live, params));
  if (!stored) throw new ApiError('unknownMessage');
  return { status: 200, body: stored.message };
}

function eraseMessage(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const live = liveWebhook(platform, params);
  const id = targetId(live, params);
  if (!find(platform, live.channelId, id)) throw new ApiError('unknownMessage');
  remove(platform, channelOf(platform, live), id);
  return { status: 204 };
}

function sourceIsV2(platform: Platform, live: LiveInteraction | undefined, id: string | null): boolean {
  const flags = live && id !== null ? (find(platform, live.channelId, id)?.message.flags ?? 0) : 0;
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

const checkFirst: Route['check'] = (request, params, platform) => {
  const live = platform.interactions.get(params.token ?? '');
  const context = live && {
    type: live.type,
    fromMessage: live.sourceMessageId !== null,
    sourceIsV2: sourceIsV2(platform, live, live.sourceMessageId),
  };
  return checkCallback(request.body, request.files, context ?? null);
};

const checkEdit: Route['check'] = (request, params, platform) => {
  const live = platform.interactions.get(params.token ?? '');
  const id = params.message === '@original' ? (live?.originalId ?? null) : (params.message ?? null);
  return checkFollowupEdit(request, sourceIsV2(platform, live, id));
};

const HOOK = 'webhooks/:webhook/:token';
const AT = `${HOOK}/messages/:message`;

export const INTERACTION_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'interactions/:interaction/:token/callback',
    access: 'token',
    limit: CALLBACK,
    check: checkFirst,
    answer: callback,
  },
  { method: 'POST', pattern: HOOK, access: 'token', limit: WEBHOOK, check: checkFollowup, answer: followUp },
  { method: 'GET', pattern: AT, access: 'token', limit: WEBHOOK, check: null, answer: readMessage },
  { method: 'PATCH', pattern: AT, access: 'token', limit: WEBHOOK, check: checkEdit, answer: editMessage },
  { method: 'DELETE', pattern: AT, access: 'token', limit: WEBHOOK, check: null, answer: eraseMessage },
];
