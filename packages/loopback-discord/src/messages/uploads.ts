import type { APIAttachment } from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import type { Channel } from '../world/world.js';
import type { UploadedFile } from './body.js';

/** Keeps a file under an address of this server, where Discord has cdn.discordapp.com. */
export function keepUpload(
  platform: Platform,
  channel: Channel,
  file: UploadedFile,
  words: { filename?: string | null; description?: string | null } = {},
): APIAttachment {
  const id = platform.world.ids.next();
  const filename = (words.filename ?? file.name).replace(/[^\w.-]+/g, '_');
  const path = `/attachments/${channel.id}/${id}/${filename}`;
  platform.world.uploads.set(path, { data: file.data, contentType: file.contentType });
  const url = platform.origin() + path;
  return {
    id,
    filename,
    ...(words.description ? { description: words.description } : {}),
    content_type: file.contentType,
    size: file.data.byteLength,
    url,
    proxy_url: url,
  };
}
