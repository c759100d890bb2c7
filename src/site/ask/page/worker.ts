import { fromBytes } from '../flat.js';
import { type Ask, openAsk } from '../open.js';
import { type AskRequest, type AskResponse, FILES, type Parts } from '../sent.js';

/** The engine in a thread of the browser's: it fetches what it needs from beside itself, and answers. */

const send = (response: AskResponse) => self.postMessage(response);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function fetched(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(name, self.location.href));
  if (!response.ok || response.body === null) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A host may have unpacked the file on its way: what begins like a packed one still is. */
async function unpacked(name: string): Promise<unknown> {
  const bytes = await fetched(name);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return fromBytes(bytes);
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return fromBytes(new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function open(): Promise<Ask> {
  const [library, compiled, languages] = await Promise.all(
    [FILES.library, FILES.compiled, FILES.languages].map(unpacked),
  );
  return openAsk({ library, compiled, languages } as Parts);
}

const opening = open();
opening.then(
  () => send({ id: 0, kind: 'opened' }),
  (error: unknown) => send({ id: 0, kind: 'failed', reason: reasonOf(error) }),
);

self.addEventListener('message', async ({ data }: MessageEvent<AskRequest>) => {
  const { id } = data;
  try {
    const ask = await opening;
    send({ id, kind: 'reply', reply: ask(data) });
  } catch (error) {
    send({ id, kind: 'failed', reason: reasonOf(error) });
  }
});
