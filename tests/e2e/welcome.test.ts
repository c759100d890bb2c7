import { tmpdir } from 'node:os';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { look } from '../fixtures/look.js';
import { killAll, type Run, run } from '../fixtures/program.js';
import { DISCORD } from '../fixtures/server.js';
import { onEachEngine, type Store } from '../fixtures/stores.js';

onEachEngine('a server that invites the bot while no process runs', (engine, make) => {
  let store: Store;
  let discord: Loopback;
  const running: Run[] = [];
  beforeEach(async () => {
    store = await make();
    discord = await startLoopback({ ...DISCORD, guild: { ...DISCORD.guild, systemChannel: 'general' } });
  });
  afterEach(async () => {
    await killAll(running);
    expect(discord.violations()).toEqual([]);
    await discord.close();
    await store.remove();
  });

  /** As many processes as there may be, all ready. */
  const start = async (processes = 1) => {
    const place = engine === 'sqlite' ? { STATE_DIR: store.where } : { DATABASE_URL: store.where };
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...place };
    const started = Array.from({ length: processes }, () => run('main.js', tmpdir(), env));
    running.push(...started);
    await Promise.all(started.map((one) => one.said('"msg":"ready"')));
  };
  const stop = async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGTERM');
      await ended;
    }
  };
  const invite = (name: string) =>
    discord.addGuild({ name, channels: [{ name: `${name}-talk` }, { name }], systemChannel: name });
  const greetings = (channel: string) => discord.messages(channel).filter((one) => /\/settings/.test(look(one).text));

  it('is greeted once when one does, and none that was there before arrivals were noted', async () => {
    invite('before');
    await start();
    invite('meanwhile');
    await discord.until(() => greetings('meanwhile').length === 1);
    await stop();
    invite('away');
    await start(engine === 'sqlite' ? 1 : 2);
    await discord.until(() => greetings('away').length === 1);
    await stop();
    await start();
    // What this start had to say is said before a server that comes after it is greeted.
    invite('last');
    await discord.until(() => greetings('last').length === 1);
    await stop();
    const counts = ['general', 'before', 'meanwhile', 'away'].map((name) => greetings(name).length);
    expect(counts).toEqual([0, 0, 1, 1]);
    expect(discord.messages('away-talk')).toEqual([]);
    expect(discord.requests.filter(({ path }) => path === '/users/@me/channels')).toEqual([]);
  });
});
