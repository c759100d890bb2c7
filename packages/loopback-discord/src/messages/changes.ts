import { type APIAttachment, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import type { Channel, StoredMessage } from '../world/world.js';
import type { MessageBody, UploadedFile } from './body.js';
import { mentioned, numbered, uploaded } from './compose.js';

/** Flags that an edit may change: https://docs.discord.com/developers/resources/message#edit-message */
const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** What an edit by the bot changes; parts that it does not name stay. */
export function changesOf(
  platform: Platform,
  channel: Channel,
  { message }: StoredMessage,
  body: MessageBody,
  files: UploadedFile[],
): Partial<APIMessage> {
  const changes: Partial<APIMessage> = { edited_timestamp: new Date().toISOString() };
  if (body.content !== undefined) changes.content = body.content ?? '';
  if (body.embeds !== undefined) changes.embeds = body.embeds ?? [];
  if (body.components !== undefined) changes.components = numbered(body.components ?? []);
  if (body.flags !== undefined && body.flags !== null) {
    changes.flags = ((message.flags ?? 0) & ~EDITABLE) | (body.flags & EDITABLE);
  }
  changes.attachments = [...kept(message, body), ...uploaded(platform, channel, body, files)];
  if (body.content === undefined && body.components === undefined) return changes;
  const { content = message.content, components = message.components ?? [] } = changes;
  const { allowed_mentions = null } = body;
  return { ...changes, ...mentioned(platform, { content, components, allowed_mentions }, undefined) };
}

function kept(message: APIMessage, { attachments }: MessageBody): APIAttachment[] {
  if (attachments === undefined) return message.attachments;
  return message.attachments.filter((one) => attachments?.some((keep) => String(keep.id) === one.id));
}
