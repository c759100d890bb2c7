import { once } from 'node:events';
import { type Client, Events } from 'discord.js';
import type { Config } from '../config.js';
import type { Curation } from '../desk/curation.js';
import type { Journal } from '../desk/journal.js';
import type { Answerer } from '../engine/answer.js';
import type { Live } from '../knowledge/live.js';
import type { Log } from '../log.js';
import { createThreadedPainter } from '../rendering/picture/paint-thread.js';
import { createPictures, type Painter } from '../rendering/picture/pictures.js';
import type { Bot } from './bot.js';
import { createClient } from './client.js';
import { createCommandMentions } from './command-mentions.js';
import { createConversations } from './conversations.js';
import { createCooldowns } from './cooldowns.js';
import { attachEvents } from './events.js';
import { type ConnectionError, connectionError, endedForGood } from './failures.js';
import { openHealth, shardList, shardState } from './health.js';
import { createInFlight } from './in-flight.js';
import { type Commands, createInteractions } from './interactions.js';
import { createMetrics } from './metrics.js';
import { createOnce } from './once.js';
import { createTally } from './tally.js';

/** What is under way when the bot is told to stop may take so long to end. */
const DRAIN_MS = 10_000;

export interface BotParts {
  readonly config: Config;
  readonly token: string;
  readonly log: Log;
  readonly answerer: Live<Answerer>;
  readonly journal: Journal;
  readonly commands: Commands;
  /** The curators' desk; without one `/facts` says so. */
  readonly curation?: Curation;
  /** Paints pictures; left out, in a thread of its own. */
  readonly paint?: Painter;
}

export interface RunningBot {
  readonly client: Client;
  /** Port of the health endpoint; null where there is none. */
  readonly healthPort: number | null;
  /** Resolves when Discord has ended the connection for good. */
  readonly ended: Promise<ConnectionError>;
  /** Takes no more work, finishes what is under way, closes the connection; safe to call twice. */
  stop(): Promise<void>;
}

/** Connects and resolves when every shard is ready. Throws ConnectionError. */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { config, log } = parts;
  const client = createClient(config);
  const inFlight = createInFlight();
  const metrics = createMetrics({
    shardsReady: () => shardState(client).ready,
    shardsAll: () => shardState(client).all,
    inFlight: inFlight.count,
  });
  const tally = createTally();
  const mentions = createCommandMentions();
  const bot: Bot = {
    answerer: parts.answerer,
    journal: parts.journal,
    log,
    metrics,
    inFlight,
    cooldowns: createCooldowns(config.userPace, config.channelPace, Date.now),
    answerChannels: new Set(config.answerChannels),
    today: () => new Date().toISOString().slice(0, 10),
    observe(surface, status) {
      metrics.question(surface, status);
      tally.count(surface, status);
    },
    curation: parts.curation ?? null,
    curators: { guilds: new Set(config.curatorGuilds), roles: new Set(config.curatorRoles) },
    pictures: createPictures(parts.paint ?? createThreadedPainter(), (error) =>
      log.warn({ err: error }, 'a picture could not be painted'),
    ),
    command: mentions.command,
    status: () => ({ ...tally.sums(), shards: shardList(client) }),
    first: createOnce(),
  };
  attachEvents(client, bot, createConversations(bot), createInteractions(bot, parts.commands));
  const ended = endedForGood(client);
  const health = config.health === null ? null : await openHealth(config.health, client, metrics);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    if (!(await inFlight.drain(DRAIN_MS))) log.warn({ left: inFlight.count() }, 'stopped before all was answered');
    await client.destroy();
    await health?.close();
  };
  try {
    await login(client, parts.token, ended);
  } catch (error) {
    await client.destroy();
    await health?.close();
    throw connectionError(error);
  }
  mentions.learn(client).catch((error: unknown) => log.info({ err: error }, 'the ids of commands could not be read'));
  return {
    client,
    healthPort: health?.port ?? null,
    ended,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Resolves when the client is ready; rejects where it cannot become so. */
async function login(client: Client, token: string, ended: Promise<ConnectionError>): Promise<void> {
  const ready = once(client, Events.ClientReady);
  ready.catch(() => undefined);
  const end = ended.then((reason) => Promise.reject(reason));
  end.catch(() => undefined);
  await Promise.race([client.login(token), end]);
  await Promise.race([ready, end]);
}
