import { UploadError } from '../../desk/archive.js';

const PATIENCE_MS = 10_000;

/** Where Discord keeps attachments: https://docs.discord.com/developers/reference#cdn-formatting */
const CDN: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

/**
 * Whether an attachment may be fetched from an address: Discord's own over TLS, and hosts (`host` or `host:port`) that the operator has
 * named for another Discord. The address comes in a payload, and the bot stands inside somebody's network.
 */
export function isFromDiscord(address: string, hosts: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && CDN.includes(url.host)) return true;
  return (url.protocol === 'https:' || url.protocol === 'http:') && hosts.includes(url.host);
}

/** An attachment, at most `max` bytes of it whatever it claims. Rejects with UploadError. */
export async function download(address: string, max: number, hosts: readonly string[]): Promise<Uint8Array> {
  if (!isFromDiscord(address, hosts)) {
    throw new UploadError(
      'elsewhere',
      'That file is not on Discord. An operator who uses another Discord sets IMPORT_HOSTS.',
    );
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok || response.body === null)
      throw new UploadError('unreachable', 'Discord did not deliver the file.');
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > max) throw new UploadError('too-large', `The file is larger than ${max} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UploadError) throw error;
    throw new UploadError('unreachable', 'The file could not be fetched from Discord. Please try again.', {
      cause: error,
    });
  }
  return Buffer.concat(chunks);
}
