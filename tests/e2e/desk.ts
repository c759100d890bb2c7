import { REST } from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from 'loopback-discord';
import { expect } from 'vitest';
import { messageCommands, slashCommands } from '../../src/commands/registry.js';
import { type Config, readConfig } from '../../src/config.js';
import { createMemoryJournal } from '../../src/desk/journal.js';
import type { Crew } from '../../src/discord/crew.js';
import { registerCommands } from '../../src/discord/register-commands.js';
import { type RunningBot, startBot } from '../../src/discord/start-bot.js';
import type { Timing } from '../../src/discord/timing.js';
import type { Answerer } from '../../src/engine/answer.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { createLive, type Live } from '../../src/knowledge/live.js';
import { createLog } from '../../src/log.js';
import { paintSvg } from '../../src/rendering/picture/paint.js';
import type { Painter } from '../../src/rendering/picture/pictures.js';
import { testLibrary } from '../fixtures/library.js';
import { DISCORD } from '../fixtures/server.js';

const prepare = loadPreparing();

export interface Desk {
  readonly discord: Loopback;
  readonly bot: RunningBot;
  readonly journal: ReturnType<typeof createMemoryJournal>;
  readonly answerer: Live<Answerer>;
  readonly config: Config;
  /** Lines of the log, for what an operator would see. */
  readonly log: string[];
  /** Another bot on the same Discord, as after a restart. */
  restart(): Promise<RunningBot>;
  /** One more beside it, to be stopped by whoever starts it. */
  another(): Promise<RunningBot>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly discord?: LoopbackOptions;
  readonly env?: (discord: Loopback) => Record<string, string>;
  /** What it is asked; the small library of the tests unless another is given. */
  readonly answerer?: Answerer;
  readonly paint?: Painter;
  readonly timing?: Partial<Timing>;
  /** The other processes of each bot that is started. */
  readonly crew?: () => Crew;
}

/** Resolves when all that was said before has been dealt with: events come in their order, and no handler is under way any more. */
export async function settled({ discord, bot }: Pick<Desk, 'discord' | 'bot'>): Promise<void> {
  await discord.member('visitor').say('dm', 'How tall is the lighthouse?').response();
  const underWay = async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${bot.healthPort}/metrics`)).text();
    return /^bot_in_flight (\d+)$/m.exec(metrics)?.[1];
  };
  await expect.poll(underWay).toBe('0');
}

/** The real bot with the small library of the tests, its commands registered, on a Discord of its own. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const discord = await startLoopback({ ...DISCORD, ...options.discord });
  const env = {
    USER_PACE: 'off',
    CHANNEL_PACE: 'off',
    LOG_LEVEL: 'debug',
    HEALTH_PORT: '0',
    ...options.env?.(discord),
  };
  const config = readConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  const lines: string[] = [];
  const log = createLog(config.logLevel, discord.token, { write: (line) => void lines.push(line) });
  const answerer = createLive(options.answerer ?? (await prepare(await testLibrary())));
  const journal = createMemoryJournal();
  const rest = new REST({ version: '10', api: discord.url }).setToken(discord.token);
  await registerCommands(rest, {
    publicGuild: null,
    curatorGuilds: [],
    everyone: [...slashCommands, ...messageCommands]
      .filter(({ scope }) => scope === 'everyone')
      .map(({ data }) => data),
    curators: [],
  });
  const { paint = paintSvg, timing = {} } = options;
  const commands = { slash: slashCommands, message: messageCommands };
  const parts = { config, token: discord.token, log, answerer, journal, commands, paint, timing };
  const start = () => startBot({ ...parts, ...(options.crew && { crew: options.crew() }) });
  let bot = await start();
  return {
    discord,
    get bot() {
      return bot;
    },
    journal,
    answerer,
    config,
    log: lines,
    async restart() {
      await bot.stop();
      bot = await start();
      return bot;
    },
    another: start,
    async close() {
      await bot.stop();
      await discord.close();
    },
  };
}
