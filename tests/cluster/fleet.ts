import { tmpdir } from 'node:os';
import { type Loopback, type LoopbackOptions, startLoopback } from 'loopback-discord';
import { freePort } from '../fixtures/free-port.js';
import { killAll, type Run, run } from '../fixtures/program.js';
import { DISCORD } from '../fixtures/server.js';

/** A process of the bot that tells its health. */
export interface Ship extends Run {
  healthy(): Promise<boolean>;
}

export interface Fleet {
  readonly discord: Loopback;
  /** Channels on each shard, by the shard; several, since a bot may not say much in one. */
  readonly channels: readonly (readonly string[])[];
  readonly ships: readonly Ship[];
  /** Starts a process; resolves when it is ready. */
  start(env?: Record<string, string>): Promise<Ship>;
  /** Starts a process and waits for nothing. */
  launch(env?: Record<string, string>): Promise<Ship>;
  close(): Promise<void>;
}

/** A Discord with a server on each of its shards, for processes that share `url`. */
export async function openFleet(url: string, shards: number, options: LoopbackOptions = {}): Promise<Fleet> {
  const discord = await startLoopback({ ...DISCORD, shards, ...options });
  const channels = serversOnEach(discord, shards);
  const ships: Ship[] = [];
  const launch = async (env: Record<string, string> = {}) => {
    const port = await freePort();
    const bot = run('main.js', tmpdir(), {
      STATE_DIR: '/nonexistent/never-used',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      DATABASE_URL: url,
      USER_PACE: 'off',
      CHANNEL_PACE: 'off',
      HEALTH_PORT: String(port),
      ...env,
    });
    const healthy = async () => {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      return response?.status === 200;
    };
    const ship = { ...bot, healthy };
    ships.push(ship);
    return ship;
  };
  return {
    discord,
    channels,
    ships,
    launch,
    async start(env) {
      const ship = await launch(env);
      await ship.said('"msg":"ready"');
      return ship;
    },
    async close() {
      await killAll(ships);
      await discord.close();
    },
  };
}

const CHANNELS = 11;

/** Adds servers until each shard has enough of them; gives a channel of each. */
function serversOnEach(discord: Loopback, shards: number): string[][] {
  const channels: string[][] = Array.from({ length: shards }, () => []);
  for (let n = 0; channels.some((own) => own.length < CHANNELS); n += 1) {
    const name = `square-${n}`;
    const guild = discord.addGuild({ name: `Town ${n}`, members: [{ name: 'member' }], channels: [{ name }] });
    channels[Number((BigInt(guild.id) >> 22n) % BigInt(shards))]?.push(name);
  }
  return channels;
}
