import { type APIMessage, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import type { UploadedFile } from '../messages/body.js';
import { compose, mentioned } from '../messages/compose.js';
import { amend, publish, remove } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { can, sendPermission } from '../world/permissions.js';
import type { Channel } from '../world/world.js';
import { DEFAULT_WAIT_MS } from './handles.js';
import { findChannel } from './lookup.js';
import type { Replies } from './replies.js';

export interface Upload {
  name: string;
  data: string | Uint8Array;
  contentType?: string;
}

/** Anything that names a message. */
export type MessageRef = Pick<APIMessage, 'id' | 'channel_id'>;

export interface SayOptions {
  replyTo?: MessageRef;
  /** Whether the reply pings its author, as it does unless the user switches it off. */
  ping?: boolean;
  attachments?: Upload[];
}

/** A message that a member wrote, and the bot's answers to it. */
export interface Said {
  message: APIMessage;
  /** The bot's first public message that replies to it, or that came after it in the channel and replies to nothing. */
  response(timeoutMs?: number): Promise<APIMessage>;
  /** All such messages, as they are now. */
  responses(): APIMessage[];
  /** Waits and rejects if the bot answers in that time. */
  silence(ms: number): Promise<void>;
}

export function upload({ name, data, contentType }: Upload, n: number): UploadedFile {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return { index: String(n), name, contentType: contentType ?? 'application/octet-stream', data: bytes };
}

export function said(message: APIMessage, replies: Replies): Said {
  return {
    message,
    response: (timeoutMs = DEFAULT_WAIT_MS) => replies.next(message, timeoutMs),
    responses: () => replies.to(message),
    async silence(ms) {
      const answer = await replies.next(message, ms).catch(() => null);
      if (answer) throw new LoopbackError(`the bot answered "${message.content}" with ${answer.id}`);
    },
  };
}

export function say(
  platform: Platform,
  userId: string,
  channel: Channel,
  content: string,
  options: SayOptions & { id?: string },
): APIMessage {
  const { world } = platform;
  if (!can(world, channel, userId, sendPermission(channel))) throw new LoopbackError('this member may not write here');
  const { replyTo, attachments = [], ping = true, id } = options;
  const mayPingAll = can(world, channel, userId, P.MentionEveryone);
  const body = {
    content,
    allowed_mentions: { parse: mayPingAll ? ALL : SOME, replied_user: ping },
    ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
  };
  const message = compose(platform, channel, body, attachments.map(upload), {
    authorId: userId,
    extra: id === undefined ? {} : { id },
  });
  return publish(platform, channel, message, null);
}

type Parse = NonNullable<NonNullable<Parameters<typeof mentioned>[1]['allowed_mentions']>['parse']>;
const SOME = ['users', 'roles'] as Parse;
const ALL = ['users', 'roles', 'everyone'] as Parse;

export function editOwn(platform: Platform, userId: string, ref: MessageRef, content: string): APIMessage {
  const channel = findChannel(platform, ref.channel_id);
  const stored = platform.world.messages.get(channel.id)?.get(ref.id);
  if (stored?.message.author.id !== userId) throw new LoopbackError('only the author edits a message');
  const mentions = mentioned(platform, { content, allowed_mentions: { parse: SOME } }, undefined);
  return amend(platform, channel, ref.id, { content, edited_timestamp: new Date().toISOString(), ...mentions });
}

/** Deletes a message as its author or as somebody who manages messages. */
export function deleteMessage(platform: Platform, userId: string, ref: MessageRef): void {
  const channel = findChannel(platform, ref.channel_id);
  const stored = platform.world.messages.get(channel.id)?.get(ref.id);
  if (!stored) throw new LoopbackError('no such message');
  const allowed = stored.message.author.id === userId || can(platform.world, channel, userId, P.ManageMessages);
  if (!allowed) throw new LoopbackError('this member may not delete that message');
  remove(platform, channel, ref.id);
}
