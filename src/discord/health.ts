import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortError } from '../port-error.js';
import type { Connection } from './connection.js';
import type { Metrics } from './metrics.js';

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `/healthz` (200 while the bot can answer, else 503) and `/metrics`. Throws PortError. */
export async function openHealth(
  at: { readonly host: string; readonly port: number },
  connection: Connection,
  metrics: Metrics,
): Promise<Health> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
    } else if (path === '/healthz') {
      const well = connection.able();
      response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify({ healthy: well, shards: connection.shards(), api: connection.api() })}\n`);
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
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const words = taken ? 'it is taken by another program' : error instanceof Error ? error.message : String(error);
    throw new PortError(`HEALTH_PORT: cannot listen on ${at.host}:${at.port}: ${words}.`);
  }
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
