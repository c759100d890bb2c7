import { MessageFlags } from 'discord.js';
import { afterEach, expect, test, vi } from 'vitest';
import { slash, startInteractive } from './interactive.js';
import type { Bench } from './stock-client.js';

let bench: Bench;
afterEach(async () => {
  vi.useRealTimers();
  await bench.close();
});

async function start(...how: Parameters<typeof startInteractive>): Promise<Bench> {
  bench = await startInteractive(...how);
  return bench;
}

test('a deferred response is a loading message first; follow-ups come after it', async () => {
  const { discord } = await start(
    slash(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('done');
      const more = await interaction.followUp('more');
      await interaction.followUp({ content: 'secret', flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(more.id, 'even more');
    }),
  );
  const asked = discord.member('member').command('general', 'ask', { question: 'x' });
  await asked.followup(1);
  await discord.until(() => asked.outcomes().length === 5);
  expect(asked.outcomes().map((one) => one.kind)).toEqual(['thinking', 'message', 'followup', 'followup', 'update']);
  expect(await asked.response()).toMatchObject({ content: 'done', flags: 0 });
  expect(discord.messages('general').map((one) => one.content)).toEqual(['done', 'even more']);
  expect(discord.violations()).toEqual([]);
});

test('responses that come late, twice or before the first are refused with their codes', async () => {
  const codes: unknown[] = [];
  const note = (error: { code: unknown }) => codes.push(error.code);
  const { discord } = await start(
    slash(async (interaction) => {
      const { webhook } = interaction;
      await webhook.send('too early').catch(note);
      await interaction.reply('in time');
      const { rest } = interaction.client;
      await rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body: { type: 5 } })
        .catch(note);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000, shouldAdvanceTime: true });
      await interaction.editReply('too late').catch(note);
    }),
  );
  await discord.member('member').command('general', 'ask', { question: 'x' }).response();
  await discord.until(() => codes.length === 3);
  expect(codes).toEqual([10015, 40060, 50027]);
});

test('without a response in time the user is told so, and the response is refused', async () => {
  let code: unknown;
  const { discord } = await start(
    slash(async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await interaction.reply('late').catch((error) => {
        code = error.code;
      });
    }),
    { firstResponseMs: 30 },
  );
  const asked = discord.member('member').command('general', 'ask', { question: 'x' });
  await expect(asked.response()).rejects.toThrow('The application did not respond');
  await discord.until(() => code === 10062);
});

test('response types that do not fit are violations', async () => {
  const { discord } = await start(async (interaction) => {
    const { rest } = interaction.client;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const allowed_mentions = { parse: [] };
    const choice = { name: '', value: 'x' };
    await rest.post(path, { body: { type: 7, data: { content: 'x', allowed_mentions } } }).catch(() => undefined);
    await rest.post(path, { body: { type: 5, data: { flags: 1 << 15 } } }).catch(() => undefined);
    await rest.post(path, { body: { type: 8, data: { choices: Array(26).fill(choice) } } }).catch(() => undefined);
    await rest
      .post(path, { body: { type: 9, data: { custom_id: 'x', title: 'x'.repeat(46), components: [] } } })
      .catch(() => undefined);
    await rest.post(path, { body: { type: 77 } }).catch(() => undefined);
    await rest.post(path, { body: { type: 4, data: {} } }).catch(() => undefined);
  });
  discord.member('member').command('general', 'ask', { question: 'x' });
  await discord.until(() => discord.violations().some((one) => one.rule === 'empty-message'));
  const rules = new Set(discord.violations().map((one) => one.rule));
  expect([...rules].sort()).toEqual([
    'callback-type',
    'choice-name',
    'choices',
    'deferral-flags',
    'empty-message',
    'modal-components',
    'modal-title',
    'schema',
  ]);
});
