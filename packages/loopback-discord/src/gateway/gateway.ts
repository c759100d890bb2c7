import type { Journal } from '../journal.js';
import type { Settings } from '../settings.js';
import { shardOf } from '../world/ids.js';
import type { World } from '../world/world.js';
import { hasIntent } from './intents.js';
import { enqueue, type Session } from './session.js';

/** Faults of the gateway that a test can switch on; all off at the start. */
interface GatewayFaults {
  /** This many of the next events go out twice, each time with a sequence number of its own. */
  repeat: number;
  /** This many of the next events go out `lateMs` later than they should. */
  late: number;
  lateMs: number;
  /** A resume replays this many events that the client had already. */
  overlap: number;
  /** Heartbeats stay without an acknowledgement. */
  deaf: boolean;
}

export interface EventRoute {
  /** Null for direct messages. */
  guildId: string | null;
  /** Intents a session needs for the event; 0 for events that always come. */
  intents: number;
}

export interface Gateway {
  world: World;
  settings: Settings;
  journal: Journal;
  faults: GatewayFaults;
  sessions: Map<string, Session>;
  /** Identifies so far, for the session start limit. */
  identifies: number[];
  /** `ws://127.0.0.1:port`, known once the server listens. */
  url: () => string;
}

/** Sends one payload over the session's socket, if it has one. */
export function transmit(
  gateway: Gateway,
  session: Session,
  payload: string,
  event: string | null,
  data: unknown,
): void {
  if (!session.socket) return;
  session.socket.send(payload);
  gateway.journal.emit({ type: 'gateway', direction: 'sent', shard: session.shard[0], op: 0, event, data });
}

export function dispatchTo(gateway: Gateway, session: Session, event: string, data: unknown): void {
  transmit(gateway, session, enqueue(session, event, data), event, data);
}

/**
 * Gives an event to every session whose shard and intents it concerns. `view` makes the payload for the intents of
 * the session, since what a message shows depends on them.
 */
export function dispatch(gateway: Gateway, event: string, route: EventRoute, view: (intents: number) => unknown): void {
  const { faults } = gateway;
  const late = faults.late > 0;
  if (late) faults.late -= 1;
  const times = faults.repeat > 0 ? 2 : 1;
  if (times === 2) faults.repeat -= 1;
  const send = () => {
    for (const session of gateway.sessions.values()) {
      if (shardOf(route.guildId, session.shard[1]) !== session.shard[0]) continue;
      if (!hasIntent(session.intents, route.intents)) continue;
      const data = view(session.intents);
      for (let n = 0; n < times; n += 1) dispatchTo(gateway, session, event, data);
    }
  };
  if (late) setTimeout(send, faults.lateMs).unref();
  else send();
}

/** The sessions of one shard, or of all. */
export function sessionsOf(gateway: Gateway, shard?: number): Session[] {
  return [...gateway.sessions.values()].filter((one) => shard === undefined || one.shard[0] === shard);
}
