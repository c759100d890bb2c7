import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { LoopbackOptions } from '../../src/playground/loopback/start.js';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

const OPTIONS = [
  { name: 'question', description: 'q', type: 3, required: true, autocomplete: true, max_length: 20 },
  { name: 'count', description: 'n', type: 4, min_value: 1, max_value: 3 },
  { name: 'who', description: 'w', type: 6 },
  { name: 'file', description: 'f', type: 11 },
];
const COMMANDS = [
  { name: 'ask', description: 'Ask', options: OPTIONS, integration_types: [0, 1], contexts: [0, 1, 2] },
  {
    name: 'facts',
    description: 'F',
    default_member_permissions: '32',
    options: [{ type: 1, name: 'reload', description: 'r' }],
  },
  { name: 'Answer this', type: ApplicationCommandType.Message },
];

async function start(
  handle: (interaction: Interaction) => Promise<unknown>,
  options: LoopbackOptions = {},
): Promise<Bench> {
  bench = await startBench(options, {}, (client) => {
    client.on(Events.InteractionCreate, handle);
    client.on(Events.Error, () => undefined);
  });
  await bench.client.rest.put(`/applications/${bench.discord.applicationId}/commands`, { body: COMMANDS });
  return bench;
}

const slash =
  (handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await handle(interaction);
  };

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

test('a button updates its message, a select answers, and only those who see a message can use it', async () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('pick')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
  const { discord } = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
      const components = [
        new ActionRowBuilder<ButtonBuilder>().addComponents(button),
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
      ];
      await interaction.reply({ content: 'first', components, flags: MessageFlags.Ephemeral });
    } else if (interaction.isButton()) await interaction.update({ content: 'second' });
    else if (interaction.isStringSelectMenu()) await interaction.reply(`you picked ${interaction.values[0]}`);
  });
  const member = discord.member('member');
  const reply = await member.command('general', 'ask', { question: 'x' }).response();
  const updated = await member.click(reply, 'More').response();
  expect(updated).toMatchObject({ id: reply.id, content: 'second', flags: MessageFlags.Ephemeral });
  const picked = await member.select(reply, 'pick', ['2']).response();
  expect(picked).toMatchObject({ content: 'you picked 2', message_reference: { message_id: reply.id } });
  expect(() => member.select(reply, 'pick', ['3'])).toThrow('1 to 1 of its own options');
  expect(() => member.click(reply, 'Less')).toThrow('there are: More');
  expect(() => discord.member('visitor').click(reply, 'More')).toThrow('sees no message');
  expect(discord.messages('general').map((one) => one.content)).toEqual(['you picked 2']);
  expect(discord.violations()).toEqual([]);
});

test('a modal is shown, checked and submitted', async () => {
  const { discord } = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const input = new TextInputBuilder()
        .setCustomId('why')
        .setLabel('Why')
        .setStyle(TextInputStyle.Short)
        .setMaxLength(10);
      const rows = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Tell').addComponents(rows));
    } else if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  const member = discord.member('member');
  const asked = member.command('general', 'ask', { question: 'x' });
  expect(await asked.modal()).toMatchObject({ custom_id: 'form', title: 'Tell' });
  expect(() => member.submitModal(asked, { why: 'x'.repeat(11) })).toThrow('1 to 10 characters');
  expect(() => member.submitModal(asked, { why: 'x', who: 'y' })).toThrow('no field who');
  expect((await member.submitModal(asked, { why: 'because' }).response()).content).toBe('because');
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
      await new Promise((resolve) => setTimeout(resolve, 150));
      await interaction.editReply('too late').catch(note);
    }),
    { tokenLifeMs: 100 },
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
