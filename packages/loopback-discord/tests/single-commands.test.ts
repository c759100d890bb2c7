import { ApplicationCommandType } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { many } from './raw-rest.js';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

test('commands are made, changed, replaced by name and deleted one at a time', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  const { commands } = client.application;
  const member = discord.member('member');
  const first = await commands.create({ name: 'first', description: 'd' });
  await commands.create({ name: 'second', description: 'd' });
  await commands.create({ name: 'first', type: ApplicationCommandType.Message });
  expect(member.commands('general')).toEqual(['first', 'second', 'first']);
  await first.edit({ name: 'other' });
  expect(member.offered('general')[0]).toMatchObject({ id: first.id, name: 'other', description: 'd' });
  const again = await commands.create({ name: 'other', description: 'replaced' });
  expect(again.id).toBe(first.id);
  await again.delete();
  expect(member.commands('general')).toEqual(['second', 'first']);
  await expect(again.delete()).rejects.toMatchObject({ status: 404, code: 10063 });
  await client.application.commands.create({ name: 'here', description: 'd' }, discord.guild.id);
  expect(member.commands('general')).toContain('here');
  expect(member.commands('dm')).not.toContain('here');
  expect(discord.violations()).toEqual([]);
});

test('a single command is judged with its neighbours', async () => {
  bench = await startBench();
  const { discord, client } = bench;
  const { commands } = client.application;
  const full = many(15, (n) => ({ name: `m${n}`, type: ApplicationCommandType.Message }) as const);
  await commands.set([...full, { name: 'ask', description: 'd' }]);
  await expect(commands.create({ name: 'one more', type: ApplicationCommandType.Message })).rejects.toThrow();
  const command = commands.cache.find(({ name }) => name === 'ask');
  await expect(command?.edit({ name: 'Ask' })).rejects.toMatchObject({ code: 50035 });
  await command?.edit({ description: 'e' });
  expect(discord.violations().map(({ rule }) => rule)).toEqual(['too-many-commands', 'command-name']);
});
