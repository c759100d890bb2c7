import { createHash } from 'node:crypto';

export interface Limit {
  requests: number;
  perMs: number;
}

/** All requests of a bot together; interaction endpoints are exempt: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const GLOBAL_LIMIT: Limit = { requests: 50, perMs: 1_000 };
const RELAXED_LIMIT: Limit = { requests: 1_000, perMs: 1_000 };

export interface Permit {
  headers: Record<string, string>;
  /** Null: go on. Otherwise the bot waits this many seconds. */
  retryAfter: number | null;
  global: boolean;
}

export interface RateLimiter {
  /**
   * Counts a request against its bucket. `route` names the bucket, `resource` the channel, guild or webhook that it is
   * counted for, as in https://docs.discord.com/developers/topics/rate-limits
   */
  take(route: string, resource: string, limit: Limit, exempt: boolean): Permit;
}

/** Above this, windows that are over are swept out. */
const MANY_WINDOWS = 10_000;

interface Window {
  used: number;
  resetsAt: number;
}

export function createRateLimiter(mode: 'discord' | 'relaxed'): RateLimiter {
  const windows = new Map<string, Window>();
  const count = (key: string, limit: Limit, now: number): Window => {
    const known = windows.get(key);
    const window = known && known.resetsAt > now ? known : { used: 0, resetsAt: now + limit.perMs };
    windows.set(key, window);
    if (windows.size > MANY_WINDOWS)
      for (const [old, { resetsAt }] of windows) if (resetsAt <= now) windows.delete(old);
    window.used += 1;
    return window;
  };
  return {
    take(route, resource, wanted, exempt) {
      const now = Date.now();
      const limit = mode === 'discord' ? wanted : RELAXED_LIMIT;
      if (mode === 'discord' && !exempt) {
        const all = count('global', GLOBAL_LIMIT, now);
        if (all.used > GLOBAL_LIMIT.requests) return globalRefusal((all.resetsAt - now) / 1000);
      }
      const window = count(`${route} ${resource}`, limit, now);
      const wait = Math.max(0.001, (window.resetsAt - now) / 1000);
      const headers: Record<string, string> = {
        'x-ratelimit-limit': String(limit.requests),
        'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.used)),
        'x-ratelimit-reset': (window.resetsAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': wait.toFixed(3),
        'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
      };
      if (window.used <= limit.requests) return { headers, retryAfter: null, global: false };
      return {
        headers: { ...headers, 'x-ratelimit-scope': 'user', 'retry-after': String(Math.ceil(wait)) },
        retryAfter: wait,
        global: false,
      };
    },
  };
}

export function globalRefusal(seconds: number): Permit {
  return {
    headers: {
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
      'retry-after': String(Math.ceil(seconds)),
    },
    retryAfter: seconds,
    global: true,
  };
}

export function rateLimitBody(permit: Permit): { message: string; retry_after: number; global: boolean } {
  return { message: 'You are being rate limited.', retry_after: permit.retryAfter ?? 0, global: permit.global };
}
