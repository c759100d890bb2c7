import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

test('members are fetched all at once, by name and by id', async () => {
  bench = await startBench({ privileged: ['GuildMembers'] }, { intents: ['Guilds', 'GuildMembers'] });
  const { discord, client } = bench;
  const guild = await client.guilds.fetch(discord.guild.id);
  const names = async (members: ReturnType<typeof guild.members.fetch>) =>
    (await members).map(({ user }) => user.username).sort();
  expect(await names(guild.members.fetch())).toHaveLength(7);
  expect(await names(guild.members.fetch({ query: 'm' }))).toEqual(['manager', 'member', 'moderator']);
  expect(await names(guild.members.fetch({ query: 'm', limit: 1 }))).toEqual(['member']);
  const { id } = discord.member('visitor');
  expect(await names(guild.members.fetch({ user: [id, '123'] }))).toEqual(['visitor']);
});

test('without the intent nobody may ask for everybody', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  const guild = await client.guilds.fetch(discord.guild.id);
  await expect(guild.members.fetch({ time: 100 })).rejects.toThrow('in time');
  expect((await guild.members.fetch({ query: 'robot' })).size).toBe(1);
});
