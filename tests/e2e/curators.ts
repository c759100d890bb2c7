import { type APIMessage, REST } from 'discord.js';
import { type InteractionHandle, type Loopback, startLoopback } from 'loopback-discord';
import { expect } from 'vitest';
import { messageCommands, slashCommands } from '../../src/commands/registry.js';
import { readConfig } from '../../src/config.js';
import type { Curation, CurationParts } from '../../src/desk/curation.js';
import { forCurators, registerCommands } from '../../src/discord/register-commands.js';
import { startBot } from '../../src/discord/start-bot.js';
import type { Timing } from '../../src/discord/timing.js';
import { readSource } from '../../src/importing/read-source.js';
import { createLog } from '../../src/log.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';
import { isHidden, look } from '../fixtures/look.js';
import { DISCORD } from '../fixtures/server.js';

export interface CuratedDesk {
  readonly discord: Loopback;
  readonly place: Place;
  curation(): Curation;
  /** What a reply says to its reader alone in the end, which a check takes a while to come to. */
  final(handle: InteractionHandle, words?: RegExp | string): Promise<APIMessage>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The real bot with a desk of its own, curated from the loopback's first server by managers and by a role. */
export async function openCuratedDesk(
  parts: Partial<CurationParts> = {},
  env: (discord: Loopback) => Record<string, string> = () => ({}),
  timing: Partial<Timing> = {},
): Promise<CuratedDesk> {
  const discord = await startLoopback(DISCORD);
  const place = await makePlace();
  const role = [...discord.guild.roles.values()].find(({ name }) => name === 'curator');
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    USER_PACE: 'off',
    CHANNEL_PACE: 'off',
    CURATOR_GUILD_IDS: discord.guild.id,
    CURATOR_ROLE_IDS: role?.id ?? '',
    ...env(discord),
  });
  const log = createLog('silent', discord.token, { write: () => undefined });
  const all = [...slashCommands, ...messageCommands];
  await registerCommands(new REST({ version: '10', api: discord.url }).setToken(discord.token), {
    publicGuild: null,
    curatorGuilds: config.curatorGuilds,
    everyone: all.filter(({ scope }) => scope === 'everyone').map(({ data }) => data),
    curators: forCurators(
      all.filter(({ scope }) => scope === 'curators').map(({ data }) => data),
      config.curatorRoles,
    ),
  });
  const commands = { slash: slashCommands, message: messageCommands };
  const start = async () => {
    const curation = await openAt(place, { importHosts: [new URL(discord.url).host], ...parts });
    const { answerer, records } = curation;
    const desk = { answerer, journal: records, commands, curation };
    const bot = await startBot({ config, token: discord.token, log, ...desk, timing, read: readSource });
    return { curation, bot };
  };
  let running = await start();
  const stop = async () => {
    await running.bot.stop();
    await running.curation.close();
  };
  return {
    discord,
    place,
    curation: () => running.curation,
    async final(handle, words = '') {
      const last = () => {
        const one = handle.outcomes().at(-1);
        return one && 'message' in one ? one.message : null;
      };
      await discord.until(() => {
        const message = last();
        const text = message === null ? '' : look(message).text;
        const found = typeof words === 'string' ? text.includes(words) : words.test(text);
        return text !== '' && !text.includes('yours comes next') && found;
      });
      const message = last();
      if (message === null) throw new Error('no message');
      expect(isHidden(message)).toBe(true);
      return message;
    },
    async restart() {
      await stop();
      running = await start();
    },
    async close() {
      await stop();
      await discord.close();
      await place.remove();
    },
  };
}
