#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from './config.js';
import { DataError } from './desk/open-library.js';
import { StateLockError } from './desk/state-lock.js';
import { ConnectionError } from './discord/failures.js';
import { loadPreparing } from './interim.js';
import { createLog } from './log.js';
import { PortError } from './playground/port-error.js';
import { serve } from './serve.js';
import { onSignals } from './signals.js';

/** `npm start`: the bot on Discord, or without a token the playground. Resolves when it has ended in good order. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { token } = config;
  if (token === null) return play(config);
  const log = createLog(config.logLevel, token);
  const signals = onSignals(log);
  const serving = await serve({ config, token, log, prepare: loadPreparing() });
  const reason = await Promise.race([signals, serving.bot.ended]);
  await serving.stop();
  if (reason instanceof Error) throw reason;
  log.info('stopped');
}

async function play(config: Config): Promise<void> {
  // Its terminal is for people: only what is wrong is logged, unless more is asked for.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, null);
  const signals = onSignals(log);
  // Only here: a Discord of its own is much to load, and to keep in memory, for a bot that has a real one.
  const { startPlayground } = await import('./playground/start.js');
  const playground = await startPlayground(config, log, (text) => process.stdout.write(text));
  await signals;
  await playground.stop();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const planned = [ConfigError, DataError, PortError, StateLockError, ConnectionError].some(
    (kind) => error instanceof kind,
  );
  if (!planned) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // 2 for what somebody must mend, 1 for what may pass.
  process.exit(error instanceof ConfigError || error instanceof DataError ? 2 : 1);
}
