import { setTimeout as sleep } from 'node:timers/promises';
import { groupBy } from '../lib/group-by.js';

interface Pace {
  /** Sites visited at one time. */
  readonly sites: number;
  /** Between the end of one visit to a site and the next, in milliseconds. */
  readonly restMs: number;
}

/**
 * Visits addresses site by site: never two of one site at once, with a rest in between. `see` says how long its site asks us to wait in addition.
 * A site that asks for more than `LONGEST_MS` is left alone for this time.
 */
export async function politely(
  urls: readonly string[],
  see: (url: string) => Promise<number>,
  { sites, restMs }: Pace,
): Promise<void> {
  const queues = [...groupBy(urls, (url) => new URL(url).host).values()];
  const worker = async () => {
    for (let queue = queues.pop(); queue !== undefined; queue = queues.pop()) await visitSite(queue, see, restMs);
  };
  await Promise.all(Array.from({ length: sites }, worker));
}

const LONGEST_MS = 120_000;

async function visitSite(urls: readonly string[], see: (url: string) => Promise<number>, restMs: number) {
  for (const [at, url] of urls.entries()) {
    const waitMs = await see(url);
    if (waitMs > LONGEST_MS) return;
    if (at < urls.length - 1) await sleep(Math.max(restMs, waitMs));
  }
}
