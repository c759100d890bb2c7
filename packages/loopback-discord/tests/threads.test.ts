import { ChannelType, PermissionFlagsBits as P, type TextChannel } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Bench, startBench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

async function start() {
  bench = await startBench();
  const { discord, client } = bench;
  const channel = (await client.channels.fetch(discord.channel('general'))) as TextChannel;
  return { discord, channel, member: discord.member('member') };
}

test('the bot opens a thread, from a message or without, and writes there', async () => {
  const { discord, channel, member } = await start();
  const { message } = member.say('general', 'a long story');
  const thread = await (await channel.messages.fetch(message.id)).startThread({ name: 'the story' });
  expect(thread.id).toBe(message.id);
  await thread.send('once upon a time');
  expect(member.sees('the story').map(({ content }) => content)).toEqual(['once upon a time']);
  const other = await channel.threads.create({ name: 'another' });
  expect([other.type, other.ownerId]).toEqual([ChannelType.PublicThread, discord.botId]);
  expect(member.say('another', 'hi').message.channel_id).toBe(other.id);
  expect(discord.violations()).toEqual([]);
});

test('a second thread at a message, a wrong place, a missing permission and a bad name are refused', async () => {
  const { discord, channel, member } = await start();
  const { message } = member.say('general', 'x');
  const fetched = await channel.messages.fetch(message.id);
  const path = `/channels/${channel.id}/messages/${message.id}/threads` as const;
  const again = () => bench.client.rest.post(path, { body: { name: 'x' } });
  await again();
  await expect(again()).rejects.toMatchObject({ status: 400, code: 160004 });
  const forum = `/channels/${discord.channel('forum')}/threads` as const;
  const inForum = bench.client.rest.post(forum, { body: { name: 'x', type: 11 } });
  await expect(inForum).rejects.toMatchObject({ code: 50024 });
  const secret = { name: 'x', type: ChannelType.PrivateThread } as const;
  await expect(channel.threads.create(secret)).rejects.toMatchObject({ status: 403, code: 50013 });
  discord.permit('general', 'everyone', { deny: P.CreatePublicThreads });
  await expect(channel.threads.create({ name: 'x' })).rejects.toMatchObject({ code: 50013 });
  expect(discord.violations()).toEqual([]);
  await expect(fetched.startThread({ name: 'x'.repeat(101) })).rejects.toMatchObject({ code: 50035 });
  expect(discord.violations()).toMatchObject([{ rule: 'schema', refused: true }]);
});
