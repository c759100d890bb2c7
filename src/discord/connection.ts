import { type Client, Events, Status } from 'discord.js';
import { ConnectionError, FINAL, TOKEN_REFUSED } from './failures.js';
import type { Reach } from './reach.js';

/** Shards that are ready, and all of them. */
export interface ShardState {
  readonly ready: number;
  readonly all: number;
}

/** Whether the bot can answer: one truth for `/healthz`, the metrics and the exit status. */
export interface Connection {
  /** Every shard is ready, what is said gets through, the token is good, and the end has not come. */
  able(): boolean;
  /** Whether what is said gets through. */
  api(): boolean;
  shards(): ShardState;
  /** Each shard of this process. */
  list(): { readonly id: number; readonly ready: boolean }[];
  /** Resolves with the reason when the connection has ended for good; until then never. */
  readonly ended: Promise<ConnectionError>;
  /** Discord does not accept the token any more. */
  refuse(): void;
  /** Follows a client; gives the way to stop. */
  watch(client: Client): () => void;
  /** The bot is stopping: it answers nothing new. */
  leave(): void;
}

const LOOK_EVERY_MS = 1000;

/** What decides, beside the connections themselves, where a process is one of several. */
interface Between {
  /** Whether a shard is this process's to answer; one that is only got ready does not count. */
  mayAnswer(shard: number): boolean;
  able(): boolean;
}

/** A connection that is not there for `stuckMs` has ended, too: a supervisor can do more about it than waiting can. */
export function createConnection(stuckMs: number, reach: Reach, between?: Between): Connection {
  const clients = new Set<Client>();
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  let resolve: (reason: ConnectionError) => void = () => undefined;
  const ended = new Promise<ConnectionError>((done) => {
    resolve = done;
  });
  const leave = () => {
    over = true;
    clearInterval(timer);
    reach.stop();
  };
  const end = (words: string) => {
    leave();
    resolve(new ConnectionError(words));
  };
  // Their state and not the ping: the ping of a dead shard keeps its last value.
  const list = () =>
    [...clients]
      .flatMap((client) => [...client.ws.shards.values()])
      .filter(({ id }) => between?.mayAnswer(id) ?? true)
      .map(({ id, status }) => ({ id, ready: status === Status.Ready }))
      .sort((a, b) => a.id - b.id);
  const shards = () => ({ ready: list().filter(({ ready }) => ready).length, all: list().length });
  const able = () => {
    const { ready, all } = shards();
    return !over && reach.able() && (between?.able() ?? all > 0) && ready === all;
  };
  let wellAt = performance.now();
  const look = () => {
    timer ??= setInterval(() => {
      if (able()) wellAt = performance.now();
      else if (performance.now() - wellAt > stuckMs) {
        const { ready, all } = shards();
        const lacking = reach.able() ? `No connection to Discord` : `No answer from Discord’s API`;
        const seconds = Math.round(stuckMs / 1000);
        end(`${lacking} for ${seconds} seconds (${ready} of ${all} shards). See discordstatus.com.`);
      }
    }, LOOK_EVERY_MS).unref();
  };
  return {
    able,
    api: reach.able,
    shards,
    list,
    ended,
    leave,
    refuse: () => end(TOKEN_REFUSED),
    watch(client) {
      clients.add(client);
      client.on(Events.ShardDisconnect, ({ code }) => {
        const words = FINAL[code];
        if (words !== undefined) end(words);
      });
      client.on(Events.Invalidated, () => end('Discord has ended the session of this bot.'));
      look();
      return () => clients.delete(client);
    },
  };
}
