import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../log.js';
import { PortError } from '../port-error.js';
import { createApi } from './api.js';
import { HOST, hasKey, isOwn, setHeaders } from './guard.js';
import { readPage } from './page-files.js';
import type { Session } from './session.js';

export interface PlaygroundServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the page to anybody on this machine, and the session to whoever has the key. Throws PortError. */
export async function listen(session: Session, key: string, wanted: number, log: Log): Promise<PlaygroundServer> {
  const files = await readPage();
  const api = createApi(session);
  let port = wanted;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setHeaders(response);
    if (!isOwn(request, port)) return end(response, 403, 'Only the playground’s own page may call this.');
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    if (url.pathname.startsWith('/api/')) {
      if (!hasKey(request, key))
        return end(response, 401, 'Open the full address shown in the terminal, including its key.');
      return api(request, response, url);
    }
    const file = request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (!file) return end(response, 404, 'There is nothing here.');
    response.writeHead(200, { 'content-type': file.type });
    response.end(file.data);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'the playground failed');
      if (!response.headersSent) end(response, 500, 'Something went wrong. The terminal shows what.');
      else response.end();
    });
  });
  port = await bind(server, wanted);
  return {
    port,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function end(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
}

async function bind(server: Server, wanted: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      const words = taken ? `Port ${wanted} is taken. Try another: PORT=${wanted + 1} npm start` : error.message;
      reject(new PortError(words));
    });
    server.listen(wanted, HOST, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : wanted;
}
