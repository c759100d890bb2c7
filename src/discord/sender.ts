import { STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';
import type { RequestPace } from './request-pace.js';

type Send = RESTOptions['makeRequest'];

/** How long a request is tried, and how long one try of it may take; in milliseconds. */
interface Patience {
  readonly total: number;
  readonly first: number;
  readonly later: number;
}

/** Discord waits three seconds for the answer to an interaction; a first try that hangs must leave time for a second. */
const CALLBACK: Patience = { total: 2800, first: 1000, later: 1800 };
/** What may arrive twice without harm is tried until an answer is of no use to anybody. */
const REPEATABLE: Patience = { total: 30_000, first: 2500, later: 2500 };
/** An earlier message that is looked up: without it there is still an answer, which must not come late for it. */
const LOOKUP: Patience = { total: 2000, first: 700, later: 700 };
/** A start that fails is for the supervisor to repeat, and for a newcomer to read of soon. */
const START: Patience = { total: 3000, first: 2500, later: 2500 };
/** Whether this has arrived cannot be known, so it is sent once. */
const ONCE: Patience = { total: 0, first: 15_000, later: 0 };

/** Waits between tries; the last one repeats. A callback has no time for more than the first few. */
const WAITS = [50, 100, 200, 400, 800, 1600, 3200];

/** A token that is refused so many times running is not good any more; once alone it may be a bad day of Discord's. */
const REFUSALS = 3;
const REFUSED_WAIT = 500;

const ALREADY_ACKNOWLEDGED = 40_060;

interface Reply {
  readonly status: number;
  readonly headers: ResponseLike['headers'];
  readonly bytes: ArrayBuffer;
}

export interface SenderListener {
  /** Discord does not accept the token any more. */
  onRefused(): void;
  /** Discord has answered, with these headers. */
  onHeard(headers: ResponseLike['headers']): void;
  /** One try of what is more than a question to Discord: whether it was taken or refused, or Discord was ill or out of reach. */
  onTried(answered: boolean): void;
}

/**
 * How the client makes a request: as often as it takes and as is safe, where discord.js by itself gives up at a broken
 * connection and forgets the token at the first 401. discord.js still queues and paces what it hands over here.
 *
 * - An interaction is answered within its three seconds or not at all. 40060 after a try that went wrong means that
 *   this try had arrived.
 * - What is asked for, changed, deleted, or posted under an enforced nonce may arrive twice without harm.
 * - Anything else is sent once.
 */
export function createSender(
  listener: SenderListener,
  send = DefaultRestOptions.makeRequest,
  pace: RequestPace = async () => undefined,
): Send {
  const { onRefused, onHeard } = listener;
  return async (url, init) => {
    const onTried = init.method === 'GET' ? () => undefined : listener.onTried;
    const callback = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/.test(url);
    const patience = callback ? CALLBACK : patienceFor(url, init);
    const begun = performance.now();
    const left = () => patience.total - (performance.now() - begun);
    let refusals = 0;
    let mayHaveArrived = false;
    for (let tries = 0; ; tries += 1) {
      let wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
      await pace(url);
      // Where the process itself stood still, Discord may have forgotten the nonce.
      if (mayHaveArrived && left() <= 0) throw new DOMException('There is no time to try this again.', 'AbortError');
      try {
        const limit = tries === 0 ? patience.first : Math.min(patience.later, left());
        const reply = await attempt(send, url, init, limit);
        onHeard(reply.headers);
        // Who is told to wait, or that the token is wrong, knows nothing yet of whether the rest works.
        if (reply.status !== 429 && reply.status !== 401) onTried(reply.status < 500);
        const refused = reply.status === 401 && isAuthorised(init);
        if (refused) {
          refusals += 1;
          wait = REFUSED_WAIT;
          if (refusals === REFUSALS) onRefused();
        }
        const again = refused ? refusals < REFUSALS : reply.status >= 500 && left() > wait;
        if (!again) return callback && tries > 0 && hasArrived(reply) ? response(204, reply.headers) : respond(reply);
        mayHaveArrived ||= !refused;
      } catch (error) {
        mayHaveArrived = true;
        onTried(false);
        if (left() <= wait) throw error;
      }
      await sleep(wait);
    }
  };
}

function patienceFor(url: string, init: Parameters<Send>[1]): Patience {
  if (url.endsWith('/gateway/bot')) return START;
  if (init.method === 'GET') return LOOKUP;
  return init.method !== 'POST' || hasNonce(init.body) ? REPEATABLE : ONCE;
}

/** Not to be forged by text: the quotes in it are escaped. */
function hasNonce(body: unknown): boolean {
  const json = typeof body !== 'string' && body instanceof FormData ? body.get('payload_json') : body;
  return typeof json === 'string' && json.includes('"enforce_nonce":true');
}

/** Interactions carry a token of their own, whose refusal says nothing of ours. */
function isAuthorised({ headers }: Parameters<Send>[1]): boolean {
  return typeof headers === 'object' && headers !== null && 'Authorization' in headers;
}

function hasArrived({ status, bytes }: Reply): boolean {
  if (status !== 400) return false;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).code === ALREADY_ACKNOWLEDGED;
  } catch {
    return false;
  }
}

/** One try, its answer read to the end: a connection can break in the middle of it, too. */
async function attempt(send: Send, url: string, init: Parameters<Send>[1], limit: number): Promise<Reply> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), Math.max(1, limit));
  try {
    const reply = await send(url, { ...init, signal: controller.signal });
    return { status: reply.status, headers: reply.headers, bytes: await reply.arrayBuffer() };
  } finally {
    clearTimeout(timer);
  }
}

const respond = ({ status, headers, bytes }: Reply) => response(status, headers, bytes);

function response(status: number, headers: ResponseLike['headers'], bytes = new ArrayBuffer(0)): ResponseLike {
  const text = () => new TextDecoder().decode(bytes);
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    headers,
    body: null,
    bodyUsed: false,
    arrayBuffer: async () => bytes,
    json: async () => (bytes.byteLength === 0 ? null : JSON.parse(text())),
    text: async () => text(),
  };
}
