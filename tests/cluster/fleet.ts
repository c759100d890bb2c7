import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loopback, type LoopbackOptions, startLoopback } from 'loopback-discord';
import { freePort } from '../fixtures/free-port.js';
import { DATA } from '../fixtures/library.js';
import { DISCORD } from '../fixtures/server.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A process of the bot, as an operator starts it. */
export interface Ship {
  readonly child: ChildProcess;
  /** What it wrote so far, to both streams. */
  text(): string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves when it has written these words; `times` times, where that is said. */
  said(words: string, times?: number): Promise<void>;
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
    const ship = launchShip(port, {
      PATH: process.env.PATH ?? '',
      DATA_DIR: DATA,
      STATE_DIR: '/nonexistent/never-used',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      DATABASE_URL: url,
      USER_PACE: 'off',
      CHANNEL_PACE: 'off',
      HEALTH_PORT: String(port),
      ...env,
    });
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
      for (const { child, ended } of ships.splice(0)) {
        child.kill('SIGKILL');
        await ended;
      }
      await discord.close();
    },
  };
}

const CHANNELS = 6;

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

function launchShip(port: number, env: Record<string, string>): Ship {
  const child = spawn(process.execPath, [MAIN], { env, cwd: join(MAIN, '../..') });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += String(chunk);
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return {
    child,
    text: () => text,
    ended,
    async said(words, times = 1) {
      const until = performance.now() + 80_000;
      while (text.split(words).length <= times) {
        if (performance.now() > until || child.exitCode !== null) throw new Error(`never said "${words}": ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async healthy() {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      return response?.status === 200;
    },
  };
}
