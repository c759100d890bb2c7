import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Routes } from 'discord.js';
import { createImports } from '../commands/facts/imports.js';
import type { Config } from '../config.js';
import type { Curation } from '../desk/curation.js';
import type { Journal } from '../desk/journal.js';
import { orElse } from '../desk/storage-error.js';
import type { Answerer } from '../engine/answer.js';
import type { ReadSource } from '../importing/read-thread.js';
import type { Live } from '../knowledge/live.js';
import type { Log } from '../log.js';
import { createThreadedPainter } from '../rendering/picture/paint-thread.js';
import { createPictures, type Painter } from '../rendering/picture/pictures.js';
import { createTrails } from '../trails/trail.js';
import { createAuthorRoles } from './author-roles.js';
import { login, unlessEnded } from './beginning.js';
import type { Bot } from './bot.js';
import { createClient } from './client.js';
import { createCommandMentions } from './command-mentions.js';
import { createConnection } from './connection.js';
import { createConversations } from './conversations.js';
import { createCooldowns } from './cooldowns.js';
import type { Crew } from './crew.js';
import { attachEvents, createClientListener } from './events.js';
import { type ConnectionError, connectionError } from './failures.js';
import { followSettings } from './followed-settings.js';
import { forgetDirectMessages } from './forgetting.js';
import { createGapNotices, tellingOf, toChannels } from './gap-notices.js';
import { openHealth } from './health.js';
import { createInFlight } from './in-flight.js';
import { createServerPace } from './in-server.js';
import { type Commands, createInteractions } from './interactions.js';
import { joinCrew } from './join-crew.js';
import { createMetrics } from './metrics.js';
import { createNotices } from './notices.js';
import { createOnce } from './once.js';
import { createPlaces } from './places.js';
import { createReach } from './reach.js';
import { createSeldom } from './seldom.js';
import { createTally } from './tally.js';
import { TIMING, type Timing } from './timing.js';

/** How long Discord may take to agree that the connection is closed. */
const GOODBYE_MS = 2000;

export interface BotParts {
  readonly config: Config;
  readonly token: string;
  readonly log: Log;
  readonly answerer: Live<Answerer>;
  readonly journal: Journal;
  readonly commands: Commands;
  /** The curators' desk; without one `/facts` says so. */
  readonly curation?: Curation;
  /** Reads what curators import; in a thread of its own where left out. */
  readonly read?: ReadSource;
  /** Paints pictures; left out, in a thread of its own. */
  readonly paint?: Painter;
  readonly timing?: Partial<Timing>;
  /** The other processes that are this bot, where there may be some. */
  readonly crew?: Crew;
  /** Ends a start that is under way. */
  readonly asked?: AbortSignal;
  /** What became of what the reader was asked, for the metrics. */
  readonly readerCounts?: () => Readonly<Record<string, number>>;
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

/** Connects and resolves when every shard is ready. Throws ConnectionError, PortError, or the reason of `asked`. */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { config, log, crew, token } = parts;
  const timing = { ...TIMING, ...parts.timing };
  // Twice a sweep is the longest that something stays.
  const sweepMs = timing.remember / 2.2;
  const reach = createReach({
    patience: timing.unheard,
    probe: () => client.rest.get(Routes.gateway()),
    onChange: (able) => (able ? log.info('Discord answers again') : log.error('Discord answers nothing that is sent')),
  });
  const connection = createConnection(timing.stuck, reach, crew);
  const inFlight = createInFlight();
  const metrics = createMetrics({
    reader: parts.readerCounts,
    shardsReady: () => connection.shards().ready,
    shardsAll: () => connection.shards().all,
    inFlight: inFlight.count,
    able: connection.able,
  });
  // Only here: who traces nothing needs none of OpenTelemetry.
  const tracing = config.traces === null ? null : (await import('../trails/tracing.js')).openTracing(config.traces);
  const seldom = createSeldom();
  const listener = createClientListener(log, metrics, seldom, {
    onRefused: connection.refuse,
    onTried: reach.tried,
  });
  const client = createClient(config, sweepMs, listener);
  connection.watch(client);
  const tally = createTally();
  const cooldowns = createCooldowns(config.userPace, config.channelPace);
  const mentions = createCommandMentions();
  const warn = (message: string) => log.warn(message);
  const followed = await followSettings(parts.journal, config.answerChannels, crew !== undefined, warn);
  const { settings, follow } = followed;
  const curators = {
    guilds: new Set(config.curatorGuilds),
    roles: new Set(config.curatorRoles),
    gaps: config.gapChannel,
  };
  const gapNotices = createGapNotices({
    send: toChannels(client.rest, settings, curators),
    every: timing.gapNotices,
    log,
  });
  const imports = parts.curation ? createImports(parts.curation, parts.read) : null;
  const bot: Bot = {
    answerer: parts.answerer,
    journal: tellingOf(parts.journal, gapNotices),
    log,
    seldom,
    metrics,
    inFlight,
    places: createPlaces(() => client.rest.options.globalRequestsPerSecond),
    cooldowns: crew?.share(cooldowns) ?? cooldowns,
    answerChannels: new Set(config.answerChannels),
    authorRoles: createAuthorRoles((guild) => {
      const { mentions, unasked } = settings.of(guild);
      return mentions !== null || unasked !== null;
    }),
    serverPace: createServerPace(settings),
    settings,
    userPace: config.userPace,
    readsMessages: config.messageContent,
    notify: createNotices(client.rest, { settings, curators, answerer: parts.answerer }, log, inFlight),
    today: () => new Date().toISOString().slice(0, 10),
    observe(surface, status) {
      metrics.question(surface, status);
      tally.count(surface, status);
    },
    curation: parts.curation ?? null,
    imports,
    curators,
    pictures: createPictures(parts.paint ?? createThreadedPainter(), (error) =>
      log.warn({ err: error }, 'a picture could not be painted'),
    ),
    site: config.siteUrl,
    command: mentions.command,
    status: () => ({ ...tally.sums(), shards: connection.list() }),
    processes: async () => (await crew?.processes()) ?? null,
    claim: (id, by) => crew?.claim(id, by.ws.shards.firstKey() ?? 0) ?? true,
    first: createOnce(),
    trails: createTrails(log, tracing?.trace ?? null),
  };
  // What a curator decided when the process ended.
  if (imports !== null) void orElse(imports.deciding.resume(), null, warn);
  const conversations = createConversations(bot, timing.remember);
  const onInteraction = createInteractions(bot, parts.commands);
  attachEvents(client, bot, conversations, onInteraction);
  const health = config.health === null ? null : await openHealth(config.health, connection, metrics);
  const stopForgetting = forgetDirectMessages(client, sweepMs);
  const leave = async () => {
    connection.leave();
    stopForgetting();
    gapNotices.stop();
    followed.stop();
    await Promise.race([client.destroy(), sleep(GOODBYE_MS, undefined, { ref: false })]);
    await health?.close();
    await tracing?.close();
  };
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    connection.leave();
    const drain = async () => {
      if (!(await inFlight.drain(timing.drain)))
        log.warn({ left: inFlight.count() }, 'stopped before all was answered');
    };
    await (crew === undefined ? drain() : crew.leave(drain));
    await leave();
  };
  try {
    parts.asked?.throwIfAborted();
    const shared = { config, token, client, connection, listener, bot, conversations, onInteraction };
    const begun =
      crew === undefined ? login(client, token) : joinCrew({ ...shared, crew, sweepMs, follow }, parts.asked);
    await unlessEnded(begun, connection.ended, parts.asked);
  } catch (error) {
    await leave();
    throw parts.asked?.aborted ? parts.asked.reason : connectionError(error);
  }
  mentions
    .learn(client.rest)
    .catch((error: unknown) => log.info({ err: error }, 'the ids of commands could not be read'));
  return {
    client,
    healthPort: health?.port ?? null,
    ended: connection.ended,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}
