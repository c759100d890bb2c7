import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { type Loopback, startLoopback } from 'loopback-discord';
import { messageCommands, slashCommands } from '../commands/registry.js';
import type { Config } from '../config.js';
import { registerCommands } from '../discord/register-commands.js';
import { loadPreparing } from '../files/prepare.js';
import type { Log } from '../log.js';
import { type Reader, startReader } from '../reader/reader.js';
import { type Serving, serve } from '../serve.js';
import { createFeed, type Feed } from './feed.js';
import { createInspector, type Inspector } from './inspect.js';
import { FIRST_LOCALE, furnish, LOCALES, PLAN, personas } from './plan.js';
import { createRehearsal, type Rehearsal } from './rehearsal.js';
import { suggestedQuestions } from './suggested.js';
import { watched } from './watched.js';
import type { Persona, Place } from './wire.js';

/** How the bot is called in the playground. */
const BOT_NAME = 'Summit Desk';

/** A Discord with the bot on it, and all that the page may do there. */
export interface Session {
  readonly discord: Loopback;
  readonly people: Persona[];
  readonly places: Place[];
  /** By locale. */
  readonly suggested: Readonly<Record<string, readonly string[]>>;
  /** Interaction id → what was used, as in `/ask`. */
  readonly uses: Map<string, string>;
  readonly inspector: Inspector;
  readonly feed: Feed;
  readonly rehearsal: Rehearsal;
  readonly serving: Serving;
  close(): Promise<void>;
}

/** Starts Discord, registers the commands and connects the bot, with a copy of the data. Leaves nothing behind. */
export async function openSession(config: Config, log: Log): Promise<Session> {
  const dir = await mkdtemp(join(tmpdir(), 'summit-desk-playground-'));
  const discord = await startLoopback({ guild: PLAN, botName: BOT_NAME, pings: 'reported' });
  const feed = createFeed();
  const inspector = createInspector(discord.botId, (exchange) => feed.send({ type: 'exchange', exchange }));
  let reader: Reader | null = null;
  try {
    const rehearsal = await createRehearsal(config.dataDir, join(dir, 'data'));
    const own = {
      ...config,
      token: discord.token,
      apiUrl: discord.url,
      dataDir: rehearsal.dir,
      stateDir: join(dir, 'state'),
      databaseUrl: null,
      importHosts: [new URL(discord.url).host],
    };
    // No health endpoint: whatever watches a service must not take a playground for one.
    const settings = {
      ...own,
      curatorGuilds: [discord.guild.id],
      curatorRoles: [],
      answerChannels: [],
      messageContent: false,
      health: null,
      shards: 1,
    };
    await register(discord);
    reader = config.reader ? await startReader({ warn: (message) => log.warn(message) }) : null;
    const prepare = loadPreparing({ reader });
    const people = personas(discord);
    const serving = await serve({
      config: settings,
      token: discord.token,
      log,
      prepare: Object.assign(
        async (...given: Parameters<typeof prepare>) => watched(await prepare(...given), inspector.onAnswer),
        { ...prepare },
      ),
    });
    const today = new Date().toISOString().slice(0, 10);
    const suggested = Object.fromEntries(
      Object.entries(LOCALES).map(([language, locale]) => [
        locale,
        suggestedQuestions(serving.answerer(), today, language),
      ]),
    );
    const [first, second = first] = suggested[FIRST_LOCALE] ?? [];
    const places = furnish(discord, people, second ?? 'What do you know?');
    discord.subscribe(inspector.onEvent);
    discord.subscribe(feed.onEvent);
    return {
      discord,
      people,
      places,
      suggested,
      uses: new Map(),
      inspector,
      feed,
      rehearsal,
      serving,
      async close() {
        feed.close();
        await serving.stop();
        await reader?.close();
        await discord.close();
        await rm(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await reader?.close();
    await discord.close();
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}

async function register(discord: Loopback): Promise<void> {
  const all = [...slashCommands, ...messageCommands];
  await registerCommands(new REST({ version: '10', api: discord.url }).setToken(discord.token), {
    publicGuild: null,
    curatorGuilds: [discord.guild.id],
    everyone: all.filter(({ scope }) => scope === 'everyone').map(({ data }) => data),
    curators: all.filter(({ scope }) => scope === 'curators').map(({ data }) => data),
  });
}
