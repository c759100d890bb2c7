import { GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Gateway } from './gateway.js';
import { identify, resume } from './identify.js';
import { requestMembers } from './members.js';
import { confirm, type Session } from './session.js';

/** Commands per connection and minute: https://docs.discord.com/developers/events/gateway#rate-limiting */
const COMMANDS_PER_MINUTE = 120;
/** Longest payload a client may send, in bytes: https://docs.discord.com/developers/events/gateway#sending-events */
const PAYLOAD_BYTES = 4096;
/** Confirmed events that are kept, so that a resume can be made to repeat some. */
const KEPT_EVENTS = 64;

/** Close codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const Close = {
  UnknownOpcode: 4001,
  DecodeError: 4002,
  NotAuthenticated: 4003,
  AlreadyAuthenticated: 4005,
  RateLimited: 4008,
  TimedOut: 4009,
};

/** One socket between HELLO and its end. */
export interface Connection {
  socket: WebSocket;
  session: Session | null;
  send(op: Op, data: unknown): void;
}

export function connect(gateway: Gateway, socket: WebSocket): void {
  const connection: Connection = {
    socket,
    session: null,
    send(op, data) {
      socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
      const shard = connection.session?.shard[0] ?? 0;
      gateway.journal.emit({ type: 'gateway', direction: 'sent', shard, op, event: null, data });
    },
  };
  // A client that misses two heartbeats is gone.
  const { heartbeatMs } = gateway.settings;
  const watchdog = setTimeout(() => socket.close(Close.TimedOut), heartbeatMs * 2.5).unref();
  const received: number[] = [];
  socket.on('message', (raw) => {
    const now = Date.now();
    while ((received[0] ?? now) < now - 60_000) received.shift();
    if (received.push(now) > COMMANDS_PER_MINUTE) socket.close(Close.RateLimited);
    else receive(gateway, connection, raw, watchdog);
  });
  socket.on('close', (code) => {
    clearTimeout(watchdog);
    const { session } = connection;
    if (session?.socket !== socket) return;
    session.socket = null;
    // A client that closes with 1000 or 1001 ends its session, every other one may resume.
    if (code === 1000 || code === 1001) gateway.sessions.delete(session.id);
  });
  socket.on('error', () => socket.terminate());
  connection.send(Op.Hello, { heartbeat_interval: heartbeatMs });
}

function receive(gateway: Gateway, connection: Connection, raw: RawData, watchdog: NodeJS.Timeout): void {
  const payload = decode(raw);
  if (!payload) {
    connection.socket.close(Close.DecodeError);
    return;
  }
  const { op, d } = payload;
  const shard = connection.session?.shard[0] ?? 0;
  const opens = op === Op.Identify || op === Op.Resume;
  gateway.journal.emit({ type: 'gateway', direction: 'received', shard, op, event: null, data: opens ? null : d });
  const code = misplaced(op, connection.session !== null);
  if (code !== null) connection.socket.close(code);
  else if (op === Op.Identify) identify(gateway, connection, d);
  else if (op === Op.Resume) resume(gateway, connection, d);
  else if (op === Op.RequestGuildMembers && connection.session) requestMembers(gateway, connection.session, d);
  else if (op === Op.Heartbeat) {
    watchdog.refresh();
    if (connection.session && typeof d === 'number') confirm(connection.session, d, KEPT_EVENTS);
    if (!gateway.faults.deaf) connection.send(Op.HeartbeatAck, null);
  }
}

/** The code to close with when a client sends what it may not send now. */
function misplaced(op: number, identified: boolean): number | null {
  switch (op) {
    case Op.Heartbeat:
      return null;
    case Op.Identify:
    case Op.Resume:
      return identified ? Close.AlreadyAuthenticated : null;
    case Op.PresenceUpdate:
    case Op.VoiceStateUpdate:
    case Op.RequestGuildMembers:
      return identified ? null : Close.NotAuthenticated;
    default:
      return Close.UnknownOpcode;
  }
}

function decode(raw: RawData): { op: number; d: unknown } | null {
  const text = Buffer.isBuffer(raw) ? raw.toString('utf8') : '';
  if (text.length === 0 || Buffer.byteLength(text) > PAYLOAD_BYTES) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('op' in value) || typeof value.op !== 'number') return null;
    return { op: value.op, d: 'd' in value ? value.d : null };
  } catch {
    return null;
  }
}
