import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIGatewayBotInfo,
  type Client,
  type ClientOptions,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
} from 'discord.js';
import { CONNECTING, createBackoff, IDENTIFYING } from './backoff.js';
import type { Throttler } from './crew.js';
import { hasIdThatIsNone, isAboutConnection } from './shape.js';

/** What is told of the connection. */
export interface GatewayListener {
  /** An event that could not be read, or whose handler failed at once. `payload` is as it came. */
  onDropped(error: unknown, payload: unknown): void;
  /** A connection of a shard that ended, and how many milliseconds later the next one is tried. */
  onClosed(shard: number, code: number, wait: number): void;
}

/** discord.js itself waits this long before it connects again, always. */
const ALWAYS_MS = 500;

/**
 * The gateway options of a client that survives what it cannot read, and that does not knock twice a second at a
 * Discord that is down. The hooks are discord.js's own; what they are hung into are three methods of a shard
 * (`onMessage`, `internalConnect`, `destroy`), which tests/faults watches over.
 */
export function gatewayOptions(listener: GatewayListener, shared?: Throttler): NonNullable<ClientOptions['ws']> {
  return {
    buildStrategy(manager) {
      const strategy = new SimpleShardingStrategy(manager);
      const waits = new Map<number, number>();
      const ended = new AbortController();
      const spawn = strategy.spawn.bind(strategy);
      const destroy = strategy.destroy.bind(strategy);
      strategy.spawn = async (ids) => {
        await spawn(ids);
        const shards: Map<number, object> = Reflect.get(strategy, 'shards');
        for (const [id, shard] of shards) {
          endWhole(shard);
          guard(shard, listener);
          slowDown(
            shard,
            () => sleep(waits.get(id) ?? 0, undefined, { signal: ended.signal }),
            async (error) => {
              // Such as an address that is none, in the session that was to be resumed.
              listener.onDropped(error, null);
              await manager.options.updateSessionInfo(id, null);
            },
          );
        }
      };
      strategy.destroy = async (options) => {
        // It also comes before a first `spawn`, without a shard to end.
        if ((await strategy.fetchStatus()).size > 0) ended.abort();
        await destroy(options);
      };
      const backoffs = new Map<number, ReturnType<typeof createBackoff>>();
      manager.on('closed', ({ code, shardId }) => {
        const backoff = backoffs.get(shardId) ?? createBackoff(CONNECTING);
        backoffs.set(shardId, backoff);
        const wait = backoff.next();
        waits.set(shardId, wait);
        // A session that Discord refuses to resume time and again is no use.
        if (wait > 0 && code > 4000 && code < 4100) void manager.options.updateSessionInfo(shardId, null);
        listener.onClosed(shardId, code, wait + ALWAYS_MS);
      });
      manager.on('ready', ({ shardId }) => backoffs.get(shardId)?.reset());
      manager.on('resumed', ({ shardId }) => backoffs.get(shardId)?.reset());
      return strategy;
    },
    async buildIdentifyThrottler(manager) {
      const throttler = shared ?? (await ownThrottler(manager));
      const backoffs = new Map<number, ReturnType<typeof createBackoff>>();
      return {
        async waitForIdentify(shard, signal) {
          const backoff = backoffs.get(shard) ?? createBackoff(IDENTIFYING);
          backoffs.set(shard, backoff);
          await sleep(backoff.next(), undefined, { signal });
          await throttler.waitForIdentify(shard, signal);
        },
      };
    },
  };
}

async function ownThrottler(manager: { fetchGatewayInformation(): Promise<APIGatewayBotInfo> }): Promise<Throttler> {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  return new SimpleIdentifyThrottler(limit.max_concurrency);
}

/**
 * Guards what the client makes of events: those that wait until all shards are ready are handled apart from the shards. discord.js keeps
 * servers and channels by their ids, for good: an id that is a list or has fields would be a new one each time, so such events are dropped.
 */
export function guardQueue(client: Client, { onDropped }: GatewayListener): void {
  const handle = method(client.ws, 'handlePacket');
  Reflect.set(client.ws, 'handlePacket', (...args: unknown[]) => {
    try {
      if (hasIdThatIsNone(args[0])) throw new TypeError('An id is neither text nor number');
      return handle(...args);
    } catch (error) {
      onDropped(error, args[0]);
      return false;
    }
  });
}

/**
 * Whatever is thrown while a message of Discord's is handled ends here, and not the process. Events can do without each
 * other; but one that is about the connection and was not understood may mean that there is none, which nobody would notice.
 */
function guard(shard: object, { onDropped }: GatewayListener): void {
  const receive = method(shard, 'onMessage');
  const destroy = method(shard, 'destroy');
  Reflect.set(shard, 'onMessage', async (data: unknown, isBinary: unknown) => {
    try {
      await receive(data, isBinary);
    } catch (error) {
      onDropped(error, data);
      if (isAboutConnection(data)) {
        await destroy({ reason: 'Not understood', recover: WebSocketShardDestroyRecovery.Resume });
      }
    }
  });
}

/**
 * discord.js lets go of a connection that is still being made without closing it: it would stay open for good, and where
 * it fails later nobody listens, of which the process dies.
 */
function endWhole(shard: object): void {
  const destroy = method(shard, 'destroy');
  Reflect.set(shard, 'destroy', async (options: unknown) => {
    const connection: WebSocket | null = Reflect.get(shard, 'connection');
    if (connection?.readyState === 0) {
      connection.onclose = null;
      connection.onerror = null;
      connection.addEventListener('error', () => undefined);
      connection.close();
    }
    await destroy(options);
  });
}

/** Waits before each connection; one that cannot even be begun is begun anew. */
function slowDown(shard: object, wait: () => Promise<void>, onFailed: (error: unknown) => Promise<void>): void {
  const connect = method(shard, 'internalConnect');
  const connectSlowly = async (): Promise<void> => {
    try {
      await wait();
    } catch {
      return; // The client was ended meanwhile.
    }
    try {
      await connect();
    } catch (error) {
      await onFailed(error);
      await sleep(CONNECTING.first);
      await connectSlowly();
    }
  };
  Reflect.set(shard, 'internalConnect', connectSlowly);
}

function method(owner: object, name: string): (...args: unknown[]) => unknown {
  const found: unknown = Reflect.get(owner, name);
  if (typeof found !== 'function') throw new Error(`discord.js has no ${name} any more`);
  return found.bind(owner);
}
