import { type Loopback, startLoopback } from 'loopback-discord';
import { type Postgres, startPostgres } from '../../tests/fixtures/postgres.js';
import { type BotProcess, environment, register, startBotProcess } from '../bot-process.js';
import { type Network, openNetwork } from './network.js';

export interface Ship extends BotProcess {
  readonly network: Network;
  /** Shards that it answers, by what its log says. */
  shards(): number[];
}

/** Processes that are one bot, each in a network of its own, with the Discord and the database that they share. */
export interface Fleet {
  readonly discord: Loopback;
  readonly postgres: Postgres;
  readonly url: string;
  readonly ships: readonly Ship[];
  /** Starts one more; resolves when it is ready. */
  start(): Promise<Ship>;
  close(): Promise<void>;
}

export interface FleetOptions {
  readonly servers: number;
  readonly shards: number;
  /** Identifies that Discord takes at a time. */
  readonly concurrency: number;
  /** Milliseconds of each link, in each direction. */
  readonly delay: number;
  readonly data: string;
}

export async function openFleet({ servers, shards, concurrency, delay, data }: FleetOptions): Promise<Fleet> {
  const options = { shards, maxConcurrency: concurrency, keepRequests: 50, pings: 'reported' } as const;
  const discord = await startLoopback({ ...options, extraGuilds: servers - 1 });
  const postgres = await startPostgres();
  const url = await postgres.database();
  await register(discord);
  const ports = [discord.url, url].map((address) => Number(new URL(address).port));
  const env = { ...environment(discord, data), DATABASE_URL: url };
  const ships: Ship[] = [];
  return {
    discord,
    postgres,
    url,
    ships,
    async start() {
      const network = await openNetwork(ports, delay);
      const bot = await startBotProcess('dist/main.js', env, { enter: network.enter });
      const ship = { ...bot, network, shards: () => shardsOf(bot.text()) };
      ships.push(ship);
      return ship;
    },
    async close() {
      for (const { child, ended, network } of ships) {
        child.kill('SIGKILL');
        await ended;
        await network.close();
      }
      await discord.close();
      await postgres.remove();
    },
  };
}

function shardsOf(text: string): number[] {
  const shards = new Set<number>();
  for (const [, shard, does] of text.matchAll(/shard (\d+) is (answered here|no longer)/g)) {
    if (does === 'no longer') shards.delete(Number(shard));
    else shards.add(Number(shard));
  }
  return [...shards].sort((a, b) => a - b);
}
