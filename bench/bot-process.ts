import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loopback } from 'loopback-discord';
import { startFlags } from './flags.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/** What a process costs, as Linux counts it. */
export interface Cost {
  /** Seconds of the processor since its start. */
  processor(): number;
  /** Resident memory in MB, now and at its highest. */
  memory(): { now: number; peak: number };
}

export interface BotProcess extends Cost {
  readonly child: ChildProcess;
  /** From start to ready: milliseconds on the clock, and seconds of the processor. */
  readonly ready: { readonly clock: number; readonly processor: number };
  /** What it has logged. */
  text(): string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

export function costOf({ pid }: ChildProcess): Cost {
  return {
    processor() {
      // The name of the process, in brackets, may hold blanks.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    memory() {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
      return { now: read('VmRSS'), peak: read('VmHWM') };
    },
  };
}

/** What a bot on a loopback Discord gets as its environment, as in the image; nothing of the bench's own comes along. */
export function environment(discord: Loopback, data: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '32768',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DATA_DIR: data,
    USER_PACE: 'off',
    CHANNEL_PACE: 'off',
  };
}

export interface StartOptions {
  /** More flags for Node. */
  readonly node?: readonly string[];
  /** What the command begins with. */
  readonly enter?: readonly string[];
}

/** Starts a script with what `npm start` gives to Node, and resolves when it has said that it is ready. */
export async function startBotProcess(
  script: string,
  env: Record<string, string>,
  { node = [], enter = [] }: StartOptions = {},
): Promise<BotProcess> {
  const begun = performance.now();
  const state = { STATE_DIR: mkdtempSync(join(tmpdir(), 'summit-bench-')) };
  const [command = '', ...args] = [...enter, process.execPath, ...startFlags(), ...node, join(root, script)];
  const child = spawn(command, args, { env: { ...state, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  // A bench that breaks off leaves no bot behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  while (!text.includes('"msg":"ready"')) {
    if (child.exitCode !== null) throw new Error(`${script} ended: ${text}`);
    await Promise.race([once(child.stdout, 'data'), ended]);
  }
  const cost = costOf(child);
  const ready = { clock: performance.now() - begun, processor: cost.processor() };
  return {
    ...cost,
    child,
    ready,
    text: () => text,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Tells this Discord the bot's commands, as an operator does. */
export async function register(discord: Loopback): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  await once(spawn(process.execPath, [join(root, 'dist/register.js')], { env, stdio: 'ignore' }), 'exit');
}
