import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { connect } from './gateway/connection.js';
import type { Platform } from './platform.js';
import { handleRest } from './rest/handler.js';

/** The only address it ever listens on. */
const HOST = '127.0.0.1';

export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** Serves the API below `/api/v10`, uploads below `/attachments` and the gateway on every WebSocket upgrade. */
export async function listen(platform: Platform, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(platform, incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(`The loopback Discord is broken: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  // Discord keeps connections open; without this Node closes them under a client that is about to write.
  server.keepAliveTimeout = 60_000;
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (incoming, socket, head) => {
    const url = new URL(incoming.url ?? '/', `http://${HOST}`);
    if (isForeign(incoming, server) || url.searchParams.has('compress')) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, (client) => connect(platform.gateway, client));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    port: portOf(server),
    async close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  function portOf(listening: Server): number {
    return (listening.address() as AddressInfo).port;
  }

  function isForeign({ headers }: IncomingMessage, listening: Server): boolean {
    // A page in a browser sends an Origin, and a rebound name another Host; neither has a business here.
    const own = [`${HOST}:${portOf(listening)}`, `localhost:${portOf(listening)}`];
    return headers.origin !== undefined || !own.includes(headers.host ?? '');
  }

  async function serve(on: Platform, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', `http://${HOST}`);
    if (isForeign(incoming, server)) {
      outgoing.writeHead(403).end();
    } else if (url.pathname.startsWith('/api/v10/')) {
      await handleRest(on, incoming, outgoing, url);
    } else {
      const upload = on.world.uploads.get(url.pathname);
      outgoing.writeHead(upload ? 200 : 404, { 'content-type': upload?.contentType ?? 'text/plain' });
      outgoing.end(upload?.data);
    }
  }
}
