import type { Violation } from '../journal.js';
import type { Platform } from '../platform.js';
import type { Limit } from './rate-limits.js';
import type { RestAnswer, RestRequest } from './request.js';

export type Params = Record<string, string>;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `channels/:channel/messages`; the first parameter is the resource that rate limits count for. */
  pattern: string;
  /** `token`: the path carries a secret of its own, so no bot token is asked for and no global limit applies. */
  access: 'bot' | 'token';
  limit: Limit;
  /** What is wrong with the body; null where the route takes none. */
  check: ((request: RestRequest, params: Params, platform: Platform) => Violation[]) | null;
  answer(platform: Platform, request: RestRequest, params: Params): RestAnswer;
}

export interface Match {
  route: Route;
  params: Params;
}

export interface Router {
  /** The route, or whether the path exists with another method. */
  find(method: string, path: string): Match | 'no-path' | 'no-method';
}

export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => {
    const names: string[] = [];
    const source = route.pattern.replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    return { route, names, expression: new RegExp(`^/${source}$`) };
  });
  return {
    find(method, path) {
      let known = false;
      for (const { route, names, expression } of compiled) {
        const match = expression.exec(path);
        if (!match) continue;
        known = true;
        if (route.method !== method) continue;
        const values = match.slice(1).map(decodeURIComponent);
        return { route, params: Object.fromEntries(names.map((name, n) => [name, values[n] ?? ''])) };
      }
      return known ? 'no-method' : 'no-path';
    },
  };
}

/** A parameter of the route's own pattern. */
export function param(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}
