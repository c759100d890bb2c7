#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { loadAnswering } from './answering/prepare.js';
import { ConfigError, readConfig } from './config.js';
import { StateLockError } from './desk/state-lock.js';
import { ConnectionError } from './discord/failures.js';
import { createLog } from './log.js';
import { DataError, serve } from './serve.js';
import { onSignals } from './signals.js';

const NO_TOKEN =
  'There is no DISCORD_TOKEN. Put one into .env as .env.example shows; docs/operating.md says where to get it.';

/** `npm start`: environment, library, lock, bot. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { token } = config;
  if (token === null) throw new ConfigError(NO_TOKEN);
  const log = createLog(config.logLevel, token);
  const signals = onSignals(log);
  const serving = await serve({ config, token, log, prepare: loadAnswering() });
  const reason = await Promise.race([signals, serving.bot.ended]);
  await serving.stop();
  if (reason instanceof Error) throw reason;
  log.info('stopped');
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const planned = [ConfigError, DataError, StateLockError, ConnectionError].some((kind) => error instanceof kind);
  if (!planned) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // 2 for what somebody must mend, 1 for what may pass.
  process.exit(error instanceof ConfigError || error instanceof DataError ? 2 : 1);
}
