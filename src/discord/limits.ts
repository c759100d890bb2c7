import { RateLimitError, type REST, type RESTOptions } from 'discord.js';

/** Longer than any queue of a channel that has places for its replies; in milliseconds. */
const LONGEST_MS = 15_000;

/** Further back than a clock goes that is only put right a little; in milliseconds. */
const JUMP_MS = 500;

/** How long Discord really wants us to wait. */
export interface Limits {
  /** Discord has answered 429, with so many seconds. */
  told(seconds: number): void;
  /** For the client's REST options. */
  readonly rejectOnRateLimit: NonNullable<RESTOptions['rejectOnRateLimit']>;
  /** Watches over the requests of a client. */
  attach(rest: REST): void;
}

/**
 * discord.js reckons its waits by the clock on the wall: where that is set back, everything waits for so much longer. It is compared with one
 * that only runs forward, here `now`, and what it went back is taken from every wait. A wait that is long all the same and that Discord never
 * asked for is forgotten, and the request made again. One that Discord did ask for is not waited for, since nobody would read the answer.
 */
export function createLimits(now = () => performance.now(), wall = () => Date.now()): Limits {
  let until = 0;
  let rest: REST | null = null;
  let ahead = wall() - now();
  const isTold = () => now() < until;
  /** To be called whenever a wait may begin or end; true where the clock has gone back since. */
  const putRight = (): boolean => {
    const back = ahead - (wall() - now());
    ahead -= back;
    if (rest === null || back < JUMP_MS) return false;
    rest.globalReset -= back;
    rest.globalDelay = null;
    for (const handler of rest.handlers.values()) {
      const reset: unknown = Reflect.get(handler, 'reset');
      if (typeof reset === 'number') Reflect.set(handler, 'reset', reset - back);
    }
    return true;
  };
  return {
    told(seconds) {
      until = Math.max(until, now() + seconds * 1000 + 1000);
    },
    rejectOnRateLimit({ timeToReset }) {
      // The wait that it is asked about has been reckoned already.
      if (putRight()) return true;
      if (timeToReset < LONGEST_MS) return false;
      if (rest !== null && !isTold()) {
        rest.globalReset = -1;
        rest.globalDelay = null;
        rest.handlers.clear();
      }
      return true;
    },
    attach(watched) {
      rest = watched;
      const queue = watched.queueRequest.bind(watched);
      watched.queueRequest = async (request) => {
        putRight();
        try {
          return await queue(request);
        } catch (error) {
          if (!(error instanceof RateLimitError) || (isTold() && error.timeToReset >= LONGEST_MS)) throw error;
          return queue(request);
        } finally {
          putRight();
        }
      };
    },
  };
}
