import { Events, MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(async () => {
  expect(bench.discord.violations()).toEqual([]);
  await bench.close();
});

test('a mention gets a reply', async () => {
  bench = await startBench({}, {}, (client) => {
    client.on(Events.MessageCreate, async (message) => {
      if (client.user && message.mentions.has(client.user)) await message.reply(`heard: ${message.content}`);
    });
  });
  const { discord } = bench;
  const said = discord.member('member').say('general', `${discord.botMention} hello`);
  const reply = await said.response();
  expect(reply.content).toBe(`heard: ${discord.botMention} hello`);
  expect(reply.message_reference?.message_id).toBe(said.message.id);
  expect(discord.messages('general')).toHaveLength(2);
});

test('a slash command gets a public reply and an ephemeral one', async () => {
  bench = await startBench({}, {}, (client) => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const hidden = interaction.options.getBoolean('private') ?? false;
      await interaction.reply({
        content: `you asked ${interaction.options.getString('question', true)}`,
        ...(hidden ? { flags: MessageFlags.Ephemeral } : {}),
      });
    });
  });
  const { discord, client } = bench;
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask something',
      options: [
        { name: 'question', description: 'What to ask', type: 3, required: true, max_length: 300 },
        { name: 'private', description: 'Only for you', type: 5 },
      ],
    },
  ]);
  const member = discord.member('member');
  const open = await member.command('general', 'ask', { question: 'why' }).response();
  expect(open.content).toBe('you asked why');
  const hidden = await member.command('dm', 'ask', { question: 'how', private: true }).response();
  expect(hidden.flags).toBe(MessageFlags.Ephemeral);
  expect(discord.messages('general').map((one) => one.content)).toEqual(['you asked why']);
  expect(() => member.command('general', 'ask')).toThrow('required');
  expect(() => member.command('general', 'sing')).toThrow('there are: ask');
});
