import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { slash, startInteractive } from './interactive.js';
import type { Bench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

async function start(...how: Parameters<typeof startInteractive>): Promise<Bench> {
  bench = await startInteractive(...how);
  return bench;
}

test('autocomplete', async () => {
  const { discord } = await start(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}?`, value: typed }]);
  });
  const choices = await discord.member('member').autocomplete('general', 'ask', { question: 'when' }).response();
  expect(choices).toEqual([{ name: 'when?', value: 'when' }]);
  expect(discord.violations()).toEqual([]);
});

test('options are checked and resolved as in the client of Discord', async () => {
  let seen: unknown;
  const { discord } = await start(
    slash(async (interaction) => {
      const { options } = interaction;
      const file = options.getAttachment('file', true);
      seen = [options.getInteger('count'), options.getUser('who')?.username, await (await fetch(file.url)).text()];
      await interaction.reply('ok');
    }),
  );
  const member = discord.member('member');
  const file = { name: 'facts.yaml', data: '- id: x' };
  await member.command('general', 'ask', { question: 'x', count: 2, who: 'visitor', file }).response();
  expect(seen).toEqual([2, 'visitor', '- id: x']);
  const ask = (options: Record<string, string | number>) => () => member.command('general', 'ask', options);
  expect(ask({})).toThrow('question is required');
  expect(ask({ question: 'x'.repeat(21) })).toThrow('21 characters, 0 to 20');
  expect(ask({ question: 'x', count: 4 })).toThrow('out of range');
  expect(ask({ question: 'x', colour: 'red' })).toThrow('no option colour');
});

test('a command is offered to those who may use it', async () => {
  const { discord } = await start(slash((interaction) => interaction.reply(interaction.options.getSubcommand())));
  expect(discord.member('member').commands('general')).toEqual(['ask', 'Answer this']);
  expect(() => discord.member('member').command('general', 'facts reload')).toThrow('there are: ask');
  expect((await discord.member('manager').command('general', 'facts reload').response()).content).toBe('reload');
});

test('a user command brings the user and the member along', async () => {
  let seen: unknown;
  const { discord, client } = await start(async (interaction) => {
    if (!interaction.isUserContextMenuCommand()) return;
    seen = interaction.inCachedGuild() && interaction.targetMember?.roles.cache.map(({ name }) => name).sort();
    await interaction.reply(interaction.targetUser.username);
  });
  await client.application.commands.create({ name: 'Who is this?', type: ApplicationCommandType.User });
  const member = discord.member('member');
  expect((await member.userMenu('general', 'moderator', 'Who is this?').response()).content).toBe('moderator');
  expect(seen).toEqual(['@everyone', 'moderator']);
  expect(() => member.userMenu('general', 'moderator', 'Answer this')).toThrow('there are: Who is this?');
  expect(discord.violations()).toEqual([]);
});

test('a context menu command brings the text of the message along', async () => {
  const { discord } = await start(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
  });
  const { message } = discord.member('visitor').say('general', 'hidden from the gateway');
  const reply = await discord.member('member').contextMenu(message, 'Answer this').response();
  expect(reply.content).toBe('hidden from the gateway');
});

test('an app that a user installed answers where its bot is not, up to five follow-ups', async () => {
  let code: unknown;
  const { discord } = await start(
    slash(async (interaction) => {
      await interaction.reply('here');
      for (let n = 0; n < 6; n += 1) {
        await interaction.followUp(`${n}`).catch((error) => {
          code = error.code;
        });
      }
    }),
  );
  const elsewhere = discord.addGuild({
    name: 'Elsewhere',
    hasBot: false,
    members: [{ name: 'member' }],
    channels: [{ name: 'lobby' }],
  });
  const member = discord.member('member');
  expect(member.commands(elsewhere.channelIds[0] ?? '')).toEqual(['ask']);
  expect((await member.command('lobby', 'ask', { question: 'x' }).response()).flags).toBe(0);
  await discord.until(() => code === 40094);
  discord.permit('lobby', 'everyone', { deny: 1n << 50n });
  expect((await member.command('lobby', 'ask', { question: 'x' }).response()).flags).toBe(MessageFlags.Ephemeral);
  const group = discord.groupDirectMessage(['member', 'visitor']);
  expect((await member.command(group, 'ask', { question: 'x' }).response()).content).toBe('here');
});
