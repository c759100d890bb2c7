import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from './config.js';
import { DataError } from './desk/open-library.js';
import { StateLockError } from './desk/state-lock.js';
import { StorageError } from './desk/storage-error.js';
import { ConnectionError } from './discord/failures.js';
import { loadPreparing } from './files/prepare.js';
import { createLog, type Log } from './log.js';
import { PortError } from './port-error.js';
import { startReader } from './reader/reader.js';
import { serve } from './serve.js';
import type { Signals } from './signals.js';

/**
 * `npm start`: the bot on Discord, or without a token the playground. Resolves when it has ended in good order, at
 * whatever moment that was asked for.
 */
export async function run(signals: Signals): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { token } = config;
  if (token === null) return play(config, signals);
  const log = createLog(config.logLevel, token);
  signals.tellTo(log);
  await bot(config, token, log, signals).finally(() => {
    if (signals.asked.aborted) log.info('stopped');
  });
}

/** Handing shards over takes a few seconds for each, since Discord lets only so many connections be opened at a time. */
const HANDING_OVER_MS = 110_000;

async function bot(config: Config, token: string, log: Log, signals: Signals): Promise<void> {
  const { asked, stop } = signals;
  if (config.databaseUrl !== null) signals.allow(HANDING_OVER_MS);
  const reader = config.reader ? await startReader({ warn: (message) => log.warn(message) }) : null;
  try {
    const serving = await serve({
      config,
      token,
      log,
      prepare: loadPreparing({ reader }),
      asked,
      ...(reader && { readerCounts: () => reader.counts }),
    });
    const reason = await Promise.race([stop, serving.bot.ended]);
    await serving.stop();
    if (reason instanceof Error) throw reason;
  } finally {
    await reader?.close();
  }
}

async function play(config: Config, signals: Signals): Promise<void> {
  // Its terminal is for people: only what is wrong is logged, unless more is asked for.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, null);
  signals.tellTo(log);
  // Only here: a Discord of its own is much to load, and to keep in memory, for a bot that has a real one.
  const { startPlayground } = await import('./playground/start.js');
  const playground = await startPlayground(config, log, (text) => process.stdout.write(text));
  await signals.stop;
  await playground.stop();
}

/** The exit status for an end that is told in one line: 2 for what somebody must mend, 1 for what may pass; else null. */
export function exitStatus(error: unknown): 1 | 2 | null {
  if (error instanceof ConfigError || error instanceof DataError) return 2;
  const passing = [PortError, StateLockError, StorageError, ConnectionError].some((kind) => error instanceof kind);
  return passing ? 1 : null;
}
