import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, Status } from 'discord.js';
import type { Metrics } from './metrics.js';

/**
 * Shards that are ready, and all of them. Their state and not the ping: the ping of a dead shard keeps its last value.
 */
export function shardState(client: Client): { readonly ready: number; readonly all: number } {
  const shards = [...client.ws.shards.values()];
  return { ready: shards.filter((shard) => shard.status === Status.Ready).length, all: shards.length };
}

/** Each shard of this process. */
export function shardList(client: Client): { readonly id: number; readonly ready: boolean }[] {
  return [...client.ws.shards.values()].map(({ id, status }) => ({ id, ready: status === Status.Ready }));
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `/healthz` (200 while every shard is ready, else 503) and `/metrics`. Rejects where the port cannot be had. */
export async function openHealth(
  at: { readonly host: string; readonly port: number },
  client: Client,
  metrics: Metrics,
): Promise<Health> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
    } else if (path === '/healthz') {
      const { ready, all } = shardState(client);
      const well = all > 0 && ready === all;
      response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify({ healthy: well, shards: { ready, all } })}\n`);
    } else if (path === '/metrics') {
      metrics.text().then(
        (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(at.port, at.host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
