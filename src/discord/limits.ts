import { RateLimitError, type REST, type RESTOptions } from 'discord.js';

/** Longer than any queue of a channel that has places for its replies; in milliseconds. */
const LONGEST_MS = 15_000;

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
 * discord.js reckons its waits by the clock on the wall: where that is set back an hour, everything waits an hour. A
 * wait that is long and that Discord never asked for is such a one: it is forgotten, and the request made again. One
 * that Discord did ask for is not waited for, since nobody would read the answer.
 */
export function createLimits(): Limits {
  let until = 0;
  let rest: REST | null = null;
  const isTold = () => performance.now() < until;
  return {
    told(seconds) {
      until = Math.max(until, performance.now() + seconds * 1000 + 1000);
    },
    rejectOnRateLimit({ timeToReset }) {
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
        try {
          return await queue(request);
        } catch (error) {
          if (!(error instanceof RateLimitError) || isTold()) throw error;
          return queue(request);
        }
      };
    },
  };
}
