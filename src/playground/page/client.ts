import type { Action } from '../actions.js';
import type { Outcome, Update } from '../wire.js';

/** Something that the server did not do, in words for whoever sits here. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** The one way to the server. Every request carries the key, so that no other page can do what this one does. */
export interface Client {
  act(action: Action): Promise<Outcome>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** A file of a message, as an address that a picture can show. */
  blob(path: string): Promise<string>;
  /** Follows what happens, and connects again after a break; `lost` tells of the breaks. */
  follow(update: (update: Update) => void, lost: (final: boolean) => void): () => void;
}

const AGAIN_MS = 1500;

export function createClient(key: string): Client {
  const headers = { authorization: `Bearer ${key}` };

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(path, { ...init, headers: { ...headers, ...init.headers } }).catch(() => {
      throw new Refused('The playground does not respond. Is it still running in the terminal?');
    });
    if (response.ok) return response;
    const words = await response.text();
    throw new Refused(errorIn(words) ?? words);
  }

  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return (await call(path, init)).json() as Promise<T>;
  };

  return {
    post,
    act: (action) => post<Outcome>('/api/act', action),
    get: async <T>(path: string) => (await call(path)).json() as Promise<T>,
    blob: async (path) =>
      URL.createObjectURL(await (await call(`/api/upload?path=${encodeURIComponent(path)}`)).blob()),
    follow(update, lost) {
      const stop = new AbortController();
      const run = async () => {
        while (!stop.signal.aborted) {
          const response = await fetch('/api/live', { headers, signal: stop.signal }).catch(() => null);
          if (response?.status === 401) return lost(true);
          if (response?.ok && response.body) await read(response.body, update).catch(() => undefined);
          if (stop.signal.aborted) return;
          lost(false);
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
      };
      void run();
      return () => stop.abort();
    },
  };
}

function errorIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'error' in value) return String(value.error);
  } catch {
    // Plain text is shown as it is.
  }
  return null;
}

/** Server-sent events by hand, since EventSource cannot send the key: https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function read(body: ReadableStream<Uint8Array>, update: (update: Update) => void): Promise<void> {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) update(JSON.parse(block.slice(6)) as Update);
  }
}
