import { type RateLimitData, RateLimitError, type REST, type RESTOptions, type ResponseLike } from 'discord.js';

/** Longer than any queue of a channel that has places for its replies; in milliseconds. */
const LONGEST_MS = 15_000;

/** Further back than a clock goes that is only put right a little; in milliseconds. */
const JUMP_MS = 500;

/** What discord.js waits beyond what Discord asked for: the rest of a second for its 50 requests, and a little more. */
const OWN_MS = 1500;

/** How long Discord really wants us to wait. */
export interface Limits {
  /** Discord has answered, with these headers. */
  heard(headers: ResponseLike['headers']): void;
  /** For the client's REST options. */
  readonly rejectOnRateLimit: NonNullable<RESTOptions['rejectOnRateLimit']>;
  /** Watches over the requests of a client. */
  attach(rest: REST): void;
}

/**
 * discord.js reckons its waits by the clock on the wall: where that is set back, everything waits for so much longer. It is compared with
 * one that only runs forward, here `now`; where it went back, all that discord.js knows of limits is forgotten, since at worst Discord tells
 * of them again. A wait that Discord has not asked for is none, and its request is made again. A long one that it did ask for is not
 * waited for, since nobody would read the answer.
 */
export function createLimits(now = () => performance.now(), wall = () => Date.now()): Limits {
  let until = 0;
  let rest: REST | null = null;
  let ahead = wall() - now();
  const isAsked = ({ timeToReset }: RateLimitData) => now() + timeToReset < until + OWN_MS;
  /** To be called whenever a wait may begin or end. */
  const putRight = () => {
    const back = ahead - (wall() - now());
    ahead -= back;
    if (rest === null || back < JUMP_MS) return;
    rest.globalReset = -1;
    rest.globalDelay = null;
    // What waits in them has its turn, finds that nobody asked it to wait, and goes to new ones.
    rest.handlers.clear();
  };
  return {
    heard(headers) {
      for (const name of ['x-ratelimit-reset-after', 'retry-after'])
        until = Math.max(until, now() + (Number(headers.get(name)) || 0) * 1000);
    },
    rejectOnRateLimit(wait) {
      putRight();
      return !isAsked(wait) || wait.timeToReset >= LONGEST_MS;
    },
    attach(watched) {
      rest = watched;
      const queue = watched.queueRequest.bind(watched);
      watched.queueRequest = async (request) => {
        putRight();
        try {
          return await queue(request);
        } catch (error) {
          if (!(error instanceof RateLimitError)) throw error;
          return queue(request);
        }
      };
    },
  };
}
