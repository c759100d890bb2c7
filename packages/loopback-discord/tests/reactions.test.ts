import { type Client, Events, PermissionFlagsBits as P, Partials, type TextChannel } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(async () => {
  expect(bench.discord.violations()).toEqual([]);
  await bench.close();
});

const OPTIONS = {
  intents: ['Guilds', 'GuildMessages', 'GuildMessageReactions', 'DirectMessages', 'DirectMessageReactions'],
  partials: [Partials.Channel, Partials.Message, Partials.Reaction],
} as const;

function listening(heard: string[]) {
  return (client: Client) => {
    client.on(Events.MessageReactionAdd, ({ emoji }, user) => heard.push(`+${emoji.name} ${user.username}`));
    client.on(Events.MessageReactionRemove, ({ emoji }, user) => heard.push(`-${emoji.name} ${user.username}`));
    client.on(Events.MessageReactionRemoveAll, () => heard.push('none'));
  };
}

async function start(heard: string[] = []) {
  const allowed = P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.AddReactions | P.ManageMessages;
  const guild = {
    name: 'Here',
    botPermissions: allowed,
    members: [{ name: 'member' }],
    channels: [{ name: 'general' }],
  };
  bench = await startBench({ guild }, OPTIONS, listening(heard));
  const channel = (await bench.client.channels.fetch(bench.discord.channel('general'))) as TextChannel;
  return { ...bench, channel, member: bench.discord.member('member') };
}

test('users and bot react to messages and take it back', async () => {
  const heard: string[] = [];
  const { discord, channel, member } = await start(heard);
  const { message } = member.say('general', 'hello');
  const fetched = await channel.messages.fetch(message.id);
  const own = await fetched.react('👍');
  member.react(message, '👍');
  member.react(message, '❤️');
  member.react(message, '❤️');
  const counts = () =>
    discord.messages('general')[0]?.reactions?.map(({ emoji, count, me }) => [emoji.name, count, me]);
  expect(counts()).toEqual([
    ['👍', 2, true],
    ['❤️', 1, false],
  ]);
  expect((await own.users.fetch()).map((user) => user.username)).toEqual(['loopback-bot', 'member']);
  await own.users.remove();
  await own.users.remove(member.id);
  member.unreact(message, '❤️');
  expect(counts()).toEqual([]);
  member.react(message, '🏳️‍🌈');
  await fetched.reactions.removeAll();
  expect(() => member.unreact(message, '🏳️‍🌈')).toThrow('no reaction');
  await discord.until(() => heard.length === 8);
  const bot = 'loopback-bot';
  expect(heard).toEqual([
    `+👍 ${bot}`,
    '+👍 member',
    '+❤️ member',
    `-👍 ${bot}`,
    '-👍 member',
    '-❤️ member',
    '+🏳️‍🌈 member',
    'none',
  ]);
});

test('a reaction in a direct message is heard there', async () => {
  const heard: string[] = [];
  const { discord, member } = await start(heard);
  member.react(member.say('dm', 'hello').message, '🎉');
  await discord.until(() => heard.length === 1);
});

test('emojis that do not exist, too many of them and missing permissions are refused', async () => {
  const { discord, channel, member } = await start();
  const { message } = member.say('general', 'hello');
  const fetched = await channel.messages.fetch(message.id);
  await expect(fetched.react('x')).rejects.toMatchObject({ status: 400, code: 10014 });
  await expect(fetched.react('<:gone:123>')).rejects.toMatchObject({ code: 10014 });
  expect(() => member.react(message, 'no')).toThrow('no is no emoji');
  for (let n = 0; n < 20; n += 1) member.react(message, String.fromCodePoint(0x1f600 + n));
  await expect(fetched.react('👍')).rejects.toMatchObject({ code: 30010 });
  discord.permit('general', 'everyone', { deny: P.AddReactions });
  discord.permit('general', 'bot', { deny: P.AddReactions });
  await fetched.react(String.fromCodePoint(0x1f600));
  const other = await channel.messages.fetch(member.say('general', 'more').message.id);
  await expect(other.react('👍')).rejects.toMatchObject({ status: 403, code: 50013 });
  expect(() => member.react({ id: other.id, channel_id: other.channelId }, '👍')).toThrow('may not add reactions');
});
