import type { Cluster } from './cluster/cluster.js';
import { messageCommands, slashCommands } from './commands/registry.js';
import type { Config } from './config.js';
import { openCuration } from './desk/curation.js';
import { createThreadedGate } from './desk/gate-thread.js';
import type { Outcome } from './desk/outcome.js';
import { lockState } from './desk/state-lock.js';
import { type RunningBot, startBot } from './discord/start-bot.js';
import type { Answerer } from './engine/answer.js';
import type { Prepare } from './files/prepare.js';
import type { Log } from './log.js';
import { outcomeReport } from './rendering/outcome-report.js';
import { reportText } from './rendering/report.js';
import { settleMemory } from './settle-memory.js';
import { warmUp } from './warm-up.js';

interface ServeParts {
  readonly config: Config;
  readonly token: string;
  readonly log: Log;
  /** Makes a library ready to be asked; the playground looks over its shoulder here. */
  readonly prepare: Prepare;
  /** What became of what the reader was asked; left out where there is none. */
  readonly readerCounts?: () => Readonly<Record<string, number>>;
  /** Ends the start, wherever it is; all that was opened is closed. */
  readonly asked?: AbortSignal;
}

export interface Serving {
  readonly bot: RunningBot;
  /** What is served now. */
  answerer(): Answerer;
  /** Finishes what is under way, disconnects, gives the state folder back. */
  stop(): Promise<void>;
}

/**
 * State folder or database, desk with its library, and bot, on Discord or on the loopback. Throws DataError, StateLockError, StorageError,
 * PortError, ConnectionError, or the reason of `asked`.
 */
export async function serve({ config, token, log, prepare, readerCounts, asked }: ServeParts): Promise<Serving> {
  const stoppable = asked === undefined ? {} : { asked };
  const place = await openPlace(config, token, log, asked);
  try {
    asked?.throwIfAborted();
    const { cluster } = place;
    const open = () =>
      openCuration({
        dataDir: config.dataDir,
        stateDir: config.stateDir,
        ...(cluster === null ? {} : { storage: cluster.storage, shared: cluster.shared }),
        prepare,
        gate: createThreadedGate(),
        retention: config.retentionDays,
        watch: config.dataWatch,
        importHosts: config.importHosts,
        warn: (message) => log.warn(message),
        onFound: (outcome) => logFound(log, outcome),
      });
    const curation = cluster === null ? await open() : (await cluster.shared.alone('start', open)).result;
    settleMemory();
    const { answerer, records } = curation;
    const commands = { slash: slashCommands, message: messageCommands };
    const parts = {
      config,
      token,
      log,
      answerer,
      journal: records,
      commands,
      curation,
      ...stoppable,
      ...(readerCounts && { readerCounts }),
    };
    const version = () => answerer.current().library.version;
    const starting = startBot(cluster === null ? parts : { ...parts, crew: cluster.crew(version) });
    // While Discord is waited for.
    const warm = warmUp(answerer.current(), new Date().toISOString().slice(0, 10), asked);
    const bot = await starting.catch(async (error: unknown) => {
      await curation.close();
      throw error;
    });
    await warm;
    const { facts } = answerer.current().library;
    log.info({ facts: facts.length, version: version(), user: bot.client.user?.tag }, 'ready');
    return {
      bot,
      answerer: answerer.current,
      async stop() {
        await bot.stop();
        await curation.close();
        await place.close();
      },
    };
  } catch (error) {
    await place.close();
    throw error;
  }
}

interface Place {
  /** Null where the bot is one process with a state folder. */
  readonly cluster: Cluster | null;
  close(): Promise<void>;
}

async function openPlace(config: Config, token: string, log: Log, asked?: AbortSignal): Promise<Place> {
  if (config.databaseUrl === null) {
    const lock = await lockState(config.stateDir);
    return { cluster: null, close: async () => lock.release() };
  }
  // Only here: one process alone needs no client for PostgreSQL.
  const { openCluster } = await import('./cluster/cluster.js');
  const cluster = await openCluster({ url: config.databaseUrl, token, log, userPace: config.userPace }, asked);
  return { cluster, close: cluster.close };
}

function logFound(log: Log, outcome: Outcome): void {
  if (outcome.kind === 'same') return;
  const text = reportText(outcomeReport(outcome));
  if (outcome.kind === 'published') log.info(text);
  else log.warn(text);
}
