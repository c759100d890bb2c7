import type { ServerResponse } from 'node:http';
import type { LoopbackEvent } from 'loopback-discord';
import type { Update } from './wire.js';

/** Proxies and browsers end a stream that is silent for long. */
const HEARTBEAT_MS = 20_000;

/** Server-sent events to every open page: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface Feed {
  /** Begins a stream with `first`; it ends when the page goes. */
  open(response: ServerResponse, first: Update): void;
  send(update: Update): void;
  onEvent(event: LoopbackEvent): void;
  close(): void;
}

export function createFeed(): Feed {
  const pages = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const send = (update: Update) => {
    if (pages.size === 0) return;
    const block = frame(update);
    for (const page of pages) page.write(block);
  };
  return {
    send,
    open(response, first) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(frame(first));
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    onEvent(event) {
      if (event.type === 'message') {
        const { action, message, visibleTo } = event;
        send({ type: 'message', action, seen: { message, visibleTo } });
      } else if (event.type === 'typing') {
        send({ type: 'typing', channel: event.channelId, user: event.userId });
      }
    },
    close() {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}

/** JSON has no raw line ends, so one `data:` line holds it. */
const frame = (update: Update) => `data: ${JSON.stringify(update)}\n\n`;
