import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import type { StoredMessage } from '../world/world.js';
import type { MessageBody } from './body.js';
import { mentioned, numbered } from './compose.js';

/** What an edit changes; parts that it does not name stay. */
export function changesOf(platform: Platform, stored: StoredMessage, body: MessageBody): Partial<APIMessage> {
  const { message } = stored;
  const kept = message.flags ?? 0;
  const wanted = (body.flags ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components = body.components === undefined ? (message.components ?? []) : numbered(body.components ?? []);
  return {
    content,
    components,
    ...(body.embeds === undefined ? {} : { embeds: body.embeds ?? [] }),
    ...(body.attachments === undefined
      ? {}
      : {
          attachments: message.attachments.filter((one) =>
            body.attachments?.some((keep) => String(keep.id) === one.id),
          ),
        }),
    flags: body.flags === undefined || body.flags === null ? kept : (kept & ~MessageFlags.SuppressEmbeds) | wanted,
    edited_timestamp: new Date().toISOString(),
    ...mentioned(platform, { ...body, content, components }, undefined),
  };
}
