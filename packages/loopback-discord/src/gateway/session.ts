import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';

interface QueuedEvent {
  sequence: number;
  event: string;
  payload: string;
}

/** One identified shard. It outlives its socket, so that a client can resume it. */
export interface Session {
  id: string;
  shard: [id: number, count: number];
  intents: number;
  sequence: number;
  /** Dispatched events that the client has not confirmed by a heartbeat, oldest first. */
  backlog: QueuedEvent[];
  socket: WebSocket | null;
}

/** More unconfirmed events than this make a session impossible to resume. */
const BACKLOG_LIMIT = 100_000;

export function createSession(shard: [number, number], intents: number, socket: WebSocket): Session {
  return { id: randomUUID().replaceAll('-', ''), shard, intents, sequence: 0, backlog: [], socket };
}

/** Numbers an event, keeps it for a resume and returns its payload. */
export function enqueue(session: Session, event: string, data: unknown): string {
  session.sequence += 1;
  const payload = JSON.stringify({ op: 0, s: session.sequence, t: event, d: data });
  session.backlog.push({ sequence: session.sequence, event, payload });
  if (session.backlog.length > BACKLOG_LIMIT) session.backlog.splice(0, BACKLOG_LIMIT / 2);
  return payload;
}

/** Forgets what the client has confirmed, less `keep` events (for a replay that overlaps). */
export function confirm(session: Session, sequence: number, keep: number): void {
  const first = session.backlog.findIndex((one) => one.sequence > sequence - keep);
  session.backlog.splice(0, first === -1 ? session.backlog.length : first);
}

/** The events after `sequence`, or null when some of them are gone. */
export function missedSince(session: Session, sequence: number): QueuedEvent[] | null {
  const oldest = session.backlog[0]?.sequence ?? session.sequence + 1;
  if (oldest > sequence + 1) return null;
  return session.backlog.filter((one) => one.sequence > sequence);
}
