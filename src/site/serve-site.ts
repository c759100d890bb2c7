import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { HEADERS } from './policy.js';
import { SiteError } from './site-error.js';

const HOST = '127.0.0.1';

export interface SiteServer {
  readonly port: number;
  /** When it no longer listens. */
  readonly closed: Promise<unknown>;
  close(): Promise<void>;
}

/** Shows a folder on this machine only, with the headers that a host should send; `port` 0: any free one. Throws SiteError. */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const serve = sirv(resolve(folder), {
    dev: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is nothing here.\n');
    });
  });
  server.listen(port, HOST);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    throw new SiteError(taken ? `Port ${port} is taken. Try --port ${port + 1}.` : error.message);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    closed: once(server, 'close'),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
