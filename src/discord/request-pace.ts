import { setTimeout as sleep } from 'node:timers/promises';

/** A little more than a second, since not all are under way for equally long. */
const SECOND_MS = 1100;

/**
 * Answers to interactions (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit), and the few requests that a connection needs: a
 * process that has no shard yet has next to no share, and would get none in time.
 */
const EXEMPT = /\/(?:interactions|webhooks|gateway)\//;

/** Resolves when a request to this address may go out. */
export type RequestPace = (url: string) => Promise<void>;

/**
 * At most `most` requests in any second. discord.js counts by seconds that begin with a request of its own: at the end of one and the beginning of the
 * next it makes twice as many within a moment, and several processes, whose seconds begin at other times, do so together.
 */
export function createRequestPace(
  most: () => number,
  now = () => performance.now(),
  wait: (ms: number) => Promise<unknown> = sleep,
): RequestPace {
  /** When the latest went or will go, rising. */
  let times: number[] = [];
  return async (url) => {
    if (EXEMPT.test(url)) return;
    const at = Math.max(now(), (times.at(-most()) ?? Number.NEGATIVE_INFINITY) + SECOND_MS);
    times = [...times.filter((one) => one > now() - SECOND_MS), at];
    if (at > now()) await wait(at - now());
  };
}
