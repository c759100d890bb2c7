/** Waits that grow while something fails again and again. */
export interface Backoff {
  /** Milliseconds to wait before the next try. */
  next(): number;
  /** It worked. */
  reset(): void;
}

export interface BackoffOptions {
  /** Tries without a wait. */
  readonly free: number;
  /** The first wait after them, in milliseconds; each next one is twice as long. */
  readonly first: number;
  readonly longest: number;
  /** After so many milliseconds without a try all is forgotten. */
  readonly calm: number;
}

/** How soon a connection that breaks again and again is made anew. */
export const CONNECTING: BackoffOptions = { free: 2, first: 1000, longest: 30_000, calm: 120_000 };
/** Discord resets the token of a bot that identifies a thousand times a day. */
export const IDENTIFYING: BackoffOptions = { free: 3, first: 10_000, longest: 160_000, calm: 600_000 };

export function createBackoff({ free, first, longest, calm }: BackoffOptions, now = () => performance.now()): Backoff {
  let tries = 0;
  let last = now();
  return {
    next() {
      if (now() - last > calm) tries = 0;
      last = now();
      tries += 1;
      return tries <= free ? 0 : Math.min(longest, first * 2 ** (tries - free - 1));
    },
    reset() {
      tries = 0;
    },
  };
}
