import { once } from 'node:events';
import { type Client, Events } from 'discord.js';
import type { ConnectionError } from './failures.js';

/** Resolves when the client is ready. */
export async function login(client: Client, token: string): Promise<void> {
  const ready = once(client, Events.ClientReady);
  ready.catch(() => undefined);
  await client.login(token);
  await ready;
}

/** Waits for a beginning; rejects where it cannot succeed any more, or is not to. */
export async function unlessEnded(
  begun: Promise<void>,
  ended: Promise<ConnectionError>,
  asked?: AbortSignal,
): Promise<void> {
  const end = new Promise<never>((_, reject) => {
    ended.then(reject);
    asked?.addEventListener('abort', () => reject(asked.reason), { once: true });
  });
  for (const promise of [begun, end]) promise.catch(() => undefined);
  await Promise.race([begun, end]);
}
