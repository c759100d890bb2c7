import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { connect } from './gateway/connection.js';
import type { Platform } from './platform.js';
import { handleRest } from './rest/handler.js';

/** The only address it ever listens on. */
const HOST = '127.0.0.1';

export interface Listening {
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
    const url = new URL(incoming.url ?? '/', platform.origin());
    // Compression is optional on Discord, and not done here: the client learns it at once.
    if (isForeign(platform, incoming) || url.searchParams.has('compress')) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, (client) => connect(platform.gateway, client));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  platform.port = typeof address === 'object' && address ? address.port : port;
  return {
    async close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A page in a browser sends an Origin, and a rebound name another Host; neither has a business here. */
function isForeign({ port }: Platform, { headers }: IncomingMessage): boolean {
  const own = [`${HOST}:${port}`, `localhost:${port}`];
  return headers.origin !== undefined || !own.includes(headers.host ?? '');
}

async function serve(platform: Platform, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', platform.origin());
  if (isForeign(platform, incoming)) {
    outgoing.writeHead(403).end();
  } else if (url.pathname.startsWith('/api/v10/')) {
    await handleRest(platform, incoming, outgoing, url);
  } else {
    const upload = platform.world.uploads.get(url.pathname);
    outgoing.writeHead(upload ? 200 : 404, { 'content-type': upload?.contentType ?? 'text/plain' });
    outgoing.end(upload?.data);
  }
}
