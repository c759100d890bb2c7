import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoopbackError } from 'loopback-discord';
import { z } from 'zod';
import { actionShape, type CheckedAction } from './actions.js';
import { hello } from './hello.js';
import { createPerformer } from './perform.js';
import { RehearsalError } from './rehearsal.js';
import type { Session } from './session.js';
import type { Outcome } from './wire.js';

/** Ten files of ten megabytes in base64 would not fit, and nobody needs them here. */
const BODY_BYTES = 32 * 1024 * 1024;

const writeShape = z.object({ path: z.string().max(100), text: z.string() });

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** What is below /api; whoever calls it has shown the key. */
export function createApi(session: Session): Handler {
  const { rehearsal, discord, feed } = session;
  const perform: (action: CheckedAction) => Promise<Outcome> = createPerformer(session);
  const routes: Readonly<Record<string, Handler>> = {
    'GET /api/live': async (_, response) => feed.open(response, hello(session)),
    'POST /api/act': async (request, response) =>
      json(response, 200, await perform(actionShape.parse(await readJson(request)))),
    'GET /api/data': async (_, response) => json(response, 200, await rehearsal.list()),
    'GET /api/data/file': async (_, response, url) =>
      json(response, 200, { text: await rehearsal.read(url.searchParams.get('path') ?? '') }),
    'POST /api/data/file': async (request, response) => {
      const { path, text } = writeShape.parse(await readJson(request));
      await rehearsal.write(path, text);
      json(response, 200, { problems: await rehearsal.check() });
    },
    'POST /api/data/reset': async (_, response) => {
      await rehearsal.reset();
      json(response, 200, { problems: await rehearsal.check() });
    },
    'GET /api/upload': async (_, response, url) => {
      const upload = discord.file(url.searchParams.get('path') ?? '');
      if (!upload) return json(response, 404, { error: 'there is no such file' });
      // Never as a page: whatever it is, the browser may only keep or show it as the page decides.
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' });
      response.end(upload.data);
    },
  };
  return async (request, response, url) => {
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) return json(response, 404, { error: 'there is nothing here' });
    try {
      await route(request, response, url);
    } catch (error) {
      const [status, words] = refusal(error);
      json(response, status, { error: words });
    }
  };
}

/** What went wrong, for whoever sits at the page; anything unforeseen is rethrown. */
function refusal(error: unknown): [number, string] {
  if (error instanceof LoopbackError || error instanceof RehearsalError) return [422, error.message];
  if (error instanceof z.ZodError)
    return [400, error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; ')];
  if (error instanceof SyntaxError) return [400, 'that is not JSON'];
  if (error instanceof RangeError) return [413, error.message];
  throw error;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES) throw new RangeError('that is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
