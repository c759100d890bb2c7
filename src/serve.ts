import type { Answerer } from './answering/answer.js';
import { messageCommands, slashCommands } from './commands/registry.js';
import type { Config } from './config.js';
import { createMemoryJournal } from './desk/journal.js';
import { lockState } from './desk/state-lock.js';
import { type RunningBot, startBot } from './discord/start-bot.js';
import type { Library } from './knowledge/library.js';
import { createLive } from './knowledge/live.js';
import { formatProblem } from './knowledge/problem.js';
import { readLibrary } from './knowledge/read.js';
import type { Log } from './log.js';

interface ServeParts {
  readonly config: Config;
  readonly token: string;
  readonly log: Log;
  /** Makes a library ready to be asked; the playground looks over its shoulder here. */
  readonly prepare: (library: Library) => Answerer;
}

export interface Serving {
  readonly bot: RunningBot;
  /** What is served now. */
  answerer(): Answerer;
  /** Finishes what is under way, disconnects, gives the state folder back. */
  stop(): Promise<void>;
}

/** The data folder cannot be used; the message lists everything that is wrong with it. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** Library, lock and bot, on Discord or on the loopback. Throws DataError, StateLockError, ConnectionError. */
export async function serve({ config, token, log, prepare }: ServeParts): Promise<Serving> {
  const { library, problems } = await readLibrary(config.dataDir);
  if (library === null) {
    throw new DataError(`The data in ${config.dataDir} cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  }
  const lock = await lockState(config.stateDir);
  const answerer = createLive(prepare(library));
  const commands = { slash: slashCommands, message: messageCommands };
  try {
    const bot = await startBot({ config, token, log, answerer, journal: createMemoryJournal(), commands });
    log.info({ facts: library.facts.length, version: library.version, user: bot.client.user?.tag }, 'ready');
    return {
      bot,
      answerer: answerer.current,
      async stop() {
        await bot.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
