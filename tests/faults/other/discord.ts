/*
 * A second Discord for the bot, made from discord/discord-api-docs (August 2026) and from what was recorded of the real one:
 * it says what it is told to say, and answers requests as the documents have it. It shares nothing with loopback-discord,
 * whose authors knew the client that it serves.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { bot, guild, hello, ready, resumed } from './gateway-shapes.js';
import { ID, nextId } from './ids.js';
import type { Interaction } from './interaction-shapes.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Body;
}

/** What a request says, as far as tests look into it. */
export interface Body {
  readonly content?: string;
  readonly nonce?: string;
  readonly message_reference?: { readonly message_id: string };
  readonly type?: number;
  readonly data?: Record<string, unknown>;
  readonly components?: unknown[];
  readonly flags?: number;
}

interface Refusal {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

export interface OtherDiscord {
  readonly url: string;
  readonly requests: readonly Asked[];
  /** Messages that the bot has posted, as Discord keeps them, by channel and text. */
  readonly posted: Record<string, unknown>[];
  /** Each identify (2) and resume (6), and where. */
  readonly begun: { readonly path: string; readonly op: number }[];
  /** An event, with the next number. */
  send(event: string, data: unknown): void;
  /** Anything, to whoever is connected. */
  say(payload: unknown): void;
  /** Closes the connections; what is sent meanwhile waits for whoever resumes. */
  close(code: number): void;
  /** Refuses the next request whose method and path contain this. */
  refuse(match: string, refusal: Refusal): void;
  /** What an interaction was answered with. */
  answersTo(interaction: Interaction): Asked[];
  /** What a message was answered with. */
  repliesTo(message: { readonly id: string }): Asked[];
  end(): Promise<void>;
}

const HEADERS = {
  'content-type': 'application/json',
  via: '1.1 google',
  server: 'cloudflare',
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '4',
  'x-ratelimit-reset-after': '1',
};

export async function startOtherDiscord(): Promise<OtherDiscord> {
  const requests: Asked[] = [];
  const posted: Record<string, unknown>[] = [];
  const begun: OtherDiscord['begun'] = [];
  const refusals: { match: string; refusal: Refusal }[] = [];
  const events: string[] = [];
  let sockets: WebSocket[] = [];
  let identified = 0;

  const say = (payload: unknown) => {
    for (const socket of sockets) socket.send(JSON.stringify(payload));
  };
  const send = (event: string, data: unknown) => {
    const payload = { t: event, s: events.length + 1, op: 0, d: data };
    events.push(JSON.stringify(payload));
    say(payload);
  };

  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '' } = incoming;
    const path = (incoming.url ?? '').replace('/api/v10', '');
    const body = await read(incoming);
    const at = refusals.findIndex(({ match }) => `${method} ${path}`.includes(match));
    const [refused] = at < 0 ? [] : refusals.splice(at, 1);
    if (refused !== undefined) {
      const { status, headers, body: words } = refused.refusal;
      outgoing.writeHead(status, { ...HEADERS, ...headers }).end(words);
      return;
    }
    requests.push({ method, path, body });
    const [status, answer] = reply(method, path, body);
    const reset = String(Date.now() / 1000 + 1);
    outgoing.writeHead(status, { ...HEADERS, 'x-ratelimit-reset': reset, 'x-ratelimit-bucket': path.slice(1, 12) });
    outgoing.end(answer === undefined ? undefined : JSON.stringify(answer));
  }

  /** A message as Discord gives it back, to a request as by the gateway. */
  const keep = (channel: string, { content = '', components = [], flags = 0, nonce, message_reference }: Body) => {
    const same = posted.find((one) => nonce !== undefined && one.nonce === nonce);
    if (same) return same;
    const kept = {
      type: message_reference ? 19 : 0,
      content,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      timestamp: new Date().toISOString().replace('Z', '000+00:00'),
      edited_timestamp: null,
      flags,
      components,
      id: nextId(),
      channel_id: channel,
      author: bot,
      pinned: false,
      mention_everyone: false,
      tts: false,
      ...(nonce === undefined ? {} : { nonce }),
      ...(message_reference ? { message_reference: { type: 0, channel_id: channel, ...message_reference } } : {}),
    };
    posted.push(kept);
    return kept;
  };

  function reply(method: string, path: string, body: Body): [status: number, body?: unknown] {
    const url = `ws://127.0.0.1:${port}`;
    if (path === '/gateway') return [200, { url }];
    if (path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 991, reset_after: 14_170_186, max_concurrency: 1 };
      return [200, { url, shards: 1, session_start_limit: limit }];
    }
    const [, channel] = /^\/channels\/(\d+)\/messages/.exec(path) ?? [];
    if (channel !== undefined && method === 'POST') return [200, keep(channel, body)];
    if (channel !== undefined && path.includes('?')) return [200, []];
    const [, id, query] = /^\/interactions\/(\d+)\/[^/]+\/callback(\?.*)?$/.exec(path) ?? [];
    if (id === undefined) return [404, { message: '404: Not Found', code: 0 }];
    const message = body.type === 4 ? keep(ID.general, (body.data ?? {}) as Body) : undefined;
    if (!query?.includes('with_response=true')) return [204];
    const interaction = { id, type: 2, response_message_loading: false, response_message_ephemeral: false };
    return [200, { interaction, resource: { type: body.type, message } }];
  }

  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket, { url = '' }) => {
    socket.send(JSON.stringify(hello));
    // Discord may want to know at once whether anybody is there.
    socket.send(JSON.stringify({ op: 1, d: null }));
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) socket.send(JSON.stringify({ t: null, s: null, op: 11, d: null }));
      if (op !== 2 && op !== 6) return;
      begun.push({ path: url, op });
      sockets = [socket];
      if (op === 6) {
        for (const event of events.slice(d.seq)) socket.send(event);
        send('RESUMED', resumed);
        return;
      }
      events.length = 0;
      identified += 1;
      send('READY', ready(`session${identified}`, `ws://127.0.0.1:${port}/resumes-here`));
      send('SESSIONS_REPLACE', [{ status: 'online', session_id: 'all', activities: [], active: true }]);
      // One server has an outage; the other one takes its time.
      send('GUILD_CREATE', { id: ID.elsewhere, unavailable: true });
      setTimeout(() => send('GUILD_CREATE', guild()), 300);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/api`,
    requests,
    posted,
    begun,
    send,
    say,
    close(code) {
      for (const socket of sockets) socket.close(code);
      sockets = [];
    },
    refuse: (match, refusal) => refusals.push({ match, refusal }),
    answersTo: ({ id }) => requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`)),
    repliesTo: ({ id }) => requests.filter(({ body }) => body.message_reference?.message_id === id),
    async end() {
      for (const socket of gateway.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(incoming: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  // Files come in several parts, of which one is JSON.
  const json = text.startsWith('{') ? text : /\r\n\r\n(\{.*\})\r\n--/s.exec(text)?.[1];
  return json === undefined ? {} : JSON.parse(json);
}
