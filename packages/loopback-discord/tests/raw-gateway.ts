import { once } from 'node:events';
import type { Loopback } from 'loopback-discord';
import { WebSocket } from 'ws';

interface Payload {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

/** A gateway client without a library: every payload it got, and the code it was closed with. */
export interface RawGateway {
  received: Payload[];
  events(): string[];
  send(op: number, d: unknown): void;
  /** The first payload that fits, now or later. */
  next(fits: (payload: Payload) => boolean): Promise<Payload>;
  closed: Promise<number>;
  end(): void;
}

export async function openGateway(discord: Loopback): Promise<RawGateway> {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
  const received: Payload[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await once(socket, 'open');
  return {
    received,
    events: () => received.flatMap((one) => one.t ?? []),
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    async next(fits) {
      for (;;) {
        const found = received.find(fits);
        if (found) return found;
        await once(socket, 'message');
      }
    },
    closed,
    end: () => socket.terminate(),
  };
}

export function identity(discord: Loopback, intents: number, shard: [number, number] = [0, 1]) {
  return { token: discord.token, intents, properties: { os: 'x', browser: 'x', device: 'x' }, shard };
}
