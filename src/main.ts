#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { loadAnswering } from './answering/prepare.js';
import { messageCommands, slashCommands } from './commands/registry.js';
import { ConfigError, readConfig } from './config.js';
import { createMemoryJournal } from './desk/journal.js';
import { lockState, StateLockError } from './desk/state-lock.js';
import { ConnectionError } from './discord/failures.js';
import { startBot } from './discord/start-bot.js';
import { createLive } from './knowledge/live.js';
import { formatProblem } from './knowledge/problem.js';
import { readLibrary } from './knowledge/read.js';
import { createLog } from './log.js';
import { onSignals } from './signals.js';

/** Ends the process before it has begun to serve; 1 for what may pass, 2 for what somebody must mend. */
class Refusal extends Error {
  constructor(
    readonly status: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

const NO_TOKEN =
  'There is no DISCORD_TOKEN. Put one into .env as .env.example shows; docs/operating.md says where to get it.';

/** `npm start`: environment, library, lock, bot. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { token } = config;
  if (token === null) throw new Refusal(2, NO_TOKEN);
  const log = createLog(config.logLevel, token);
  const signals = onSignals(log);
  const { library, problems } = await readLibrary(config.dataDir);
  if (library === null) {
    const list = problems.map(formatProblem).join('\n');
    throw new Refusal(2, `The data in ${config.dataDir} cannot be used:\n${list}`);
  }
  const lock = await lockState(config.stateDir);
  const answerer = createLive(loadAnswering()(library));
  const commands = { slash: slashCommands, message: messageCommands };
  const bot = await startBot({ config, token, log, answerer, journal: createMemoryJournal(), commands });
  log.info({ facts: library.facts.length, version: library.version, user: bot.client.user?.tag }, 'ready');
  const reason = await Promise.race([signals, bot.ended]);
  await bot.stop();
  lock.release();
  if (reason instanceof Error) throw reason;
  log.info('stopped');
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const planned = [Refusal, ConfigError, StateLockError, ConnectionError].some((kind) => error instanceof kind);
  if (!planned) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Refusal ? error.status : error instanceof ConfigError ? 2 : 1);
}
