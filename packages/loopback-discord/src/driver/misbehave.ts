import { GatewayOpcodes as Op } from 'discord-api-types/v10';
import { dispatchTo, sessionsOf } from '../gateway/gateway.js';
import type { Session } from '../gateway/session.js';
import type { Platform } from '../platform.js';
import type { RestFaultOrder } from '../rest/faults.js';

/** Faults on demand. `shard` picks one; without it they hit all. */
export interface Misbehave {
  /** Breaks the sockets without a word; the sessions may be resumed. */
  drop(shard?: number): void;
  /** Closes with a code of the gateway. */
  close(code: number, shard?: number): void;
  /** Asks the client to reconnect (opcode 7). */
  reconnect(shard?: number): void;
  /** Tells that the session is invalid (opcode 9); one that is not `resumable` is forgotten. */
  invalidate(resumable: boolean, shard?: number): void;
  /** Sends the next events twice. */
  repeat(events: number): void;
  /** Sends the next events late. */
  late(events: number, ms: number): void;
  /** Lets every resume replay this many events that the client had already. */
  overlap(events: number): void;
  /** Stops acknowledging heartbeats, or starts again. */
  deaf(on: boolean): void;
  /** Sends an event as it is given, however wrong it is, with the next sequence number. */
  event(name: string, data: unknown, shard?: number): void;
  /** Spoils REST requests that match. */
  rest(order: RestFaultOrder): void;
  /** Ends every fault that is still to come. */
  stop(): void;
}

export function misbehave(platform: Platform): Misbehave {
  const { gateway, restFaults } = platform;
  const send = (session: Session, op: Op, d: unknown) => {
    session.socket?.send(JSON.stringify({ op, d, s: null, t: null }));
    gateway.journal.emit({ type: 'gateway', direction: 'sent', shard: session.shard[0], op, event: null, data: d });
  };
  const each = (shard: number | undefined, act: (session: Session) => void) => sessionsOf(gateway, shard).forEach(act);
  return {
    drop: (shard) => each(shard, (session) => session.socket?.terminate()),
    close: (code, shard) => each(shard, (session) => session.socket?.close(code)),
    reconnect: (shard) => each(shard, (session) => send(session, Op.Reconnect, null)),
    invalidate(resumable, shard) {
      each(shard, (session) => {
        if (!resumable) gateway.sessions.delete(session.id);
        send(session, Op.InvalidSession, resumable);
      });
    },
    repeat(events) {
      gateway.faults.repeat = events;
    },
    late(events, ms) {
      gateway.faults.late = events;
      gateway.faults.lateMs = ms;
    },
    overlap(events) {
      gateway.faults.overlap = events;
    },
    deaf(on) {
      gateway.faults.deaf = on;
    },
    event: (name, data, shard) => each(shard, (session) => dispatchTo(gateway, session, name, data)),
    rest: (order) => restFaults.order(order),
    stop() {
      Object.assign(gateway.faults, { repeat: 0, late: 0, lateMs: 0, overlap: 0, deaf: false });
      restFaults.clear();
    },
  };
}
