import { UploadError } from '../../desk/archive.js';

const PATIENCE_MS = 10_000;

/** An attachment from Discord's own address, at most `max` bytes of it whatever it claims. Throws UploadError. */
export async function download(url: string, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok || response.body === null) throw new UploadError('Discord did not give the file.');
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > max) throw new UploadError(`The file is larger than ${max} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UploadError) throw error;
    throw new UploadError('The file could not be fetched from Discord. Please try again.');
  }
  return Buffer.concat(chunks);
}
