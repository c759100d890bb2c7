import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from '../messages/body.js';
import { ApiError } from './errors.js';

export interface RestRequest {
  method: string;
  /** Below `/api/v10`, without the query. */
  path: string;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  authorization: string | undefined;
}

export interface RestAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Largest request with files, in bytes: https://docs.discord.com/developers/reference#uploading-files */
const REQUEST_BYTES = 25 * 1024 * 1024;

/** Reads a request whole. Throws an ApiError for what cannot be read. */
export async function readRequest(incoming: IncomingMessage, url: URL, path: string): Promise<RestRequest> {
  const raw = await readBody(incoming);
  const type = incoming.headers['content-type'] ?? '';
  const { body, files } = type.startsWith('multipart/form-data')
    ? await readForm(raw, type)
    : { body: raw.byteLength === 0 ? undefined : parseJson(raw.toString('utf8')), files: [] };
  return {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    body,
    files,
    authorization: incoming.headers.authorization,
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.byteLength;
    if (size > REQUEST_BYTES) throw new ApiError('entityTooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('invalidJson');
  }
}

/** A message with files: `payload_json` and `files[n]`. */
async function readForm(raw: Buffer, type: string): Promise<{ body: unknown; files: UploadedFile[] }> {
  const response = new Response(new Uint8Array(raw), { headers: { 'content-type': type } });
  const form = await response.formData().catch(() => {
    throw new ApiError('invalidFormBody');
  });
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parseJson(value);
    } else if (index !== undefined) {
      const data = new Uint8Array(await value.arrayBuffer());
      files.push({ index, name: value.name, contentType: value.type || 'application/octet-stream', data });
    }
  }
  return { body, files };
}
