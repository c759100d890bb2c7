import { AttachmentBuilder, type Client, Events, type Message, type TextChannel } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(async () => {
  expect(bench.discord.violations()).toEqual([]);
  await bench.close();
});

const answering = (answer: (message: Message) => Promise<unknown>) => (client: Client) => {
  client.on(Events.MessageCreate, async (message) => {
    const meant = !message.inGuild() || (client.user && message.mentions.has(client.user));
    if (!message.author.bot && meant) await answer(message);
  });
};

test('a mention gets a reply', async () => {
  bench = await startBench(
    {},
    {},
    answering((message) => message.reply(`heard: ${message.content}`)),
  );
  const { discord } = bench;
  const said = discord.member('member').say('general', `${discord.botMention} hello`);
  const reply = await said.response();
  expect(reply).toMatchObject({ content: `heard: ${discord.botMention} hello`, mentions: [] });
  expect(reply.message_reference?.message_id).toBe(said.message.id);
  expect(discord.messages('general')).toHaveLength(2);
  expect(said.responses()).toHaveLength(1);
  await discord.member('member').say('general', 'hello').silence(50);
  await expect(discord.member('member').say('general', discord.botMention).silence(60_000)).rejects.toThrow('answered');
});

test('a direct message, a thread and a forum post get replies', async () => {
  bench = await startBench(
    {},
    {},
    answering((message) => message.reply(`in ${message.channel.type}`)),
  );
  const { discord } = bench;
  const member = discord.member('member');
  expect((await member.say('dm', 'hello').response()).content).toBe('in 1');
  const thread = member.thread('general', 'a thread');
  expect((await member.say(thread, discord.botMention).response()).content).toBe('in 11');
  const { message } = member.say('general', 'a beginning');
  expect(member.thread('general', 'from a message', message)).toBe(message.id);
  const post = member.post('forum', 'a post', `${discord.botMention} help`);
  expect((await post.response()).content).toBe('in 11');
  expect(post.message.id).toBe(post.message.channel_id);
  expect(bench.client.channels.cache.get(thread)?.isThread()).toBe(true);
});

test('a reply to a message of the bot mentions it, one to a slash response does not', async () => {
  let heard = 0;
  bench = await startBench({}, {}, (client) => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('by slash');
    });
    answering(async (message) => {
      heard += 1;
      await message.reply('by mention');
    })(client);
  });
  const { discord, client } = bench;
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const member = discord.member('member');
  const first = await member.say('general', discord.botMention).response();
  await member.say('general', 'and then?', { replyTo: first }).response();
  expect(heard).toBe(2);
  const quiet = [member.say('general', 'and quietly?', { replyTo: first, ping: false })];
  const second = await member.command('general', 'ask').response();
  quiet.push(member.say('general', 'and then?', { replyTo: second }));
  // What comes after them is heard after them.
  await member.say('general', discord.botMention).response();
  expect(heard).toBe(3);
  expect(quiet.flatMap((one) => one.responses())).toEqual([]);
});

test('edits and deletions reach the bot, and it can follow them', async () => {
  const replies = new Map<string, Message>();
  bench = await startBench({}, {}, (client) => {
    answering(async (message) => replies.set(message.id, await message.reply('first')))(client);
    client.on(Events.MessageUpdate, async (_, message) => {
      if (!message.author.bot) await replies.get(message.id)?.edit(`again: ${message.content}`);
    });
    client.on(Events.MessageDelete, async (message) => replies.get(message.id)?.delete());
  });
  const { discord } = bench;
  const member = discord.member('member');
  const said = member.say('general', `${discord.botMention} hello`);
  await said.response();
  // The reply is there before the bot knows that it is.
  await discord.until(() => replies.size === 1);
  member.edit(said.message, `${discord.botMention} goodbye`);
  await discord.until(() => said.responses()[0]?.content.startsWith('again') ?? false);
  expect(said.responses()[0]?.edited_timestamp).not.toBeNull();
  member.delete(said.message);
  await discord.until(() => discord.messages('general').length === 0);
  expect(() => discord.member('visitor').delete(said.message)).toThrow('no such message');
});

test('files go both ways', async () => {
  bench = await startBench(
    {},
    {},
    answering(async (message) => {
      const [file] = message.attachments.values();
      const text = file ? await (await fetch(file.url)).text() : 'none';
      const files = [
        new AttachmentBuilder(Buffer.from(text.toUpperCase()), { name: 'loud.txt', description: 'louder' }),
      ];
      await message.reply({ content: 'here', files });
    }),
  );
  const { discord } = bench;
  const said = discord.member('member').say('dm', 'take this', { attachments: [{ name: 'quiet.txt', data: 'shh' }] });
  const [file] = (await said.response()).attachments;
  expect(file).toMatchObject({ filename: 'loud.txt', description: 'louder', size: 3 });
  expect(await (await fetch(file?.url ?? '')).text()).toBe('SHH');
  expect(discord.requests.at(-1)?.files).toMatchObject([{ name: 'loud.txt', size: 3 }]);
});

test('an edit keeps, drops and adds files', async () => {
  bench = await startBench({});
  const { discord, client } = bench;
  const channel = (await client.channels.fetch(discord.channel('general'))) as TextChannel;
  const file = (name: string) => new AttachmentBuilder(Buffer.from(name), { name });
  const names = () => discord.messages('general')[0]?.attachments.map((one) => one.filename);
  const message = await channel.send({ files: [file('a.txt'), file('b.txt')] });
  await message.edit('kept');
  expect(names()).toEqual(['a.txt', 'b.txt']);
  await message.edit({ attachments: [...message.attachments.values()].slice(1), files: [file('c.txt')] });
  expect(names()).toEqual(['b.txt', 'c.txt']);
});

test('a message with the nonce of an earlier one is that message', async () => {
  bench = await startBench({});
  const { discord, client } = bench;
  const channel = (await client.channels.fetch(discord.channel('general'))) as TextChannel;
  const send = () => channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
  const first = await send();
  expect(discord.repeats()).toBe(0);
  expect((await send()).id).toBe(first.id);
  expect(discord.messages('general')).toHaveLength(1);
  expect(discord.repeats()).toBe(1);
  await channel.send({ content: 'another', nonce: 'n2', enforceNonce: true });
  await channel.send({ content: 'not enforced', nonce: 'n2' });
  expect(discord.repeats()).toBe(1);
});

test('typing, history, channels and the application can be read', async () => {
  bench = await startBench({});
  const { discord, client } = bench;
  discord.member('member').say('general', 'unread');
  const typed: string[] = [];
  discord.subscribe((event) => event.type === 'typing' && typed.push(event.channelId));
  const channel = (await client.channels.fetch(discord.channel('general'), { force: true })) as TextChannel;
  await channel.sendTyping();
  expect(typed).toEqual([channel.id]);
  const own = await channel.send('mine');
  const history = await channel.messages.fetch({ limit: 10, cache: false });
  expect([...history.values()].map((one) => one.content)).toEqual(['mine', '']);
  expect((await channel.messages.fetch({ message: own.id, force: true })).content).toBe('mine');
  expect((await client.application.fetch()).name).toBe('loopback-bot');
  const dm = await client.users.createDM(discord.member('member').id);
  await dm.send('hello');
  expect(discord.messages(dm.id)).toHaveLength(1);
});
