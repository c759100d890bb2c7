import { REST } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { slashCommands } from '../../src/commands/registry.js';
import { registerCommands } from '../../src/discord/register-commands.js';
import { encodeId } from '../../src/rendering/custom-id.js';
import { isHidden, look } from '../fixtures/look.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';
import { type Fleet, openFleet } from './fleet.js';

vi.setConfig({ testTimeout: 240_000 });

describe.skipIf(!hasPostgres)(`settings of servers on ${POSTGRES}`, () => {
  let server: Postgres;
  let fleet: Fleet;
  beforeAll(async () => {
    server = await startPostgres();
    fleet = await openFleet(await server.database(), 2);
  }, 120_000);
  afterAll(async () => {
    const wrong = fleet.discord.violations();
    await fleet.close();
    await server.remove();
    expect(wrong).toEqual([]);
  });

  const channelOf = (name: string) =>
    [...fleet.discord.world.channels.values()].find((one) => 'name' in one && one.name === name)?.id ?? '';

  it('hold in every process: in one that ran already, and in one that starts', async () => {
    const { discord } = fleet;
    await registerCommands(new REST({ version: '10', api: discord.url }).setToken(discord.token), {
      publicGuild: null,
      curatorGuilds: [],
      everyone: slashCommands.filter(({ scope }) => scope === 'everyone').map(({ data }) => data),
      curators: [],
    });
    const env = { CURATOR_GUILD_IDS: discord.guild.id, GAP_CHANNEL_ID: channelOf('questions') };
    const [first, second] = [await fleet.start(env), await fleet.start(env)];
    const manager = discord.member('manager');
    const isPrivate = async () => {
      const question = 'How tall is the lighthouse?';
      return isHidden(await discord.member('member').command('general', 'ask', { question }).response());
    };
    expect(await isPrivate()).toBe(false);
    const shown = await manager.command('general', 'settings').response();
    const page = await manager.select(shown, encodeId('setup', { page: 'open' }) ?? '', ['answers']).response();
    const set = await manager.select(page, encodeId('set', { name: 'answers' }) ?? '', ['private']).response();
    // No client of these processes that makes requests has servers or channels of its own.
    const asker = discord.member('member');
    const unanswered = await asker.command('general', 'ask', { question: 'who painted the town hall' }).response();
    const form = asker.click(unanswered, 'Tell the curators');
    await form.modal();
    await asker.submitModal(form, { question: 'who painted the town hall' }).response();
    const posts = () => manager.sees('questions').map((message) => look(message).text);
    await discord.until(() => posts().some((text) => text.includes('- who painted the town hall')));
    expect(look(await asker.command('general', 'help').response()).text).toMatch(/<\/ask:\d+>/);
    // Whichever of the two had that server, the other one has it next, and then a third.
    for (const ship of [first, second]) {
      if (ship === second) await fleet.start();
      ship.child.kill('SIGTERM');
      expect(await ship.ended).toBe(0);
      expect(await isPrivate()).toBe(true);
    }
    // The same message, in a process that never saw it.
    await manager.click(set, 'Undo').response();
    expect(await isPrivate()).toBe(false);
  });
});
