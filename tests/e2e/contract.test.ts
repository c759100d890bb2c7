import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isHidden, look } from '../fixtures/look.js';
import { type Desk, openDesk, settled } from './desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterEach(() => expect(desk.discord.violations()).toEqual([]));
afterAll(() => desk.close());

const typeOf = (body: unknown) => (typeof body === 'object' && body !== null && 'type' in body ? body.type : null);
const TALL = 'How tall is the lighthouse?';

describe('/ask', () => {
  it('answers at once and in public, cited', async () => {
    const reply = await desk.discord.member('member').command('general', 'ask', { question: TALL }).response();
    expect(look(reply).text).toContain('42 metres tall. \\[1\\]');
    expect(isHidden(reply)).toBe(false);
    const callbacks = () => desk.discord.requests.filter(({ path }) => path.includes('/callback'));
    await desk.discord.until(() => callbacks().length > 0);
    expect(callbacks().map(({ body }) => typeOf(body))).toEqual([4]);
  });

  it('answers its asker alone with `private`, and names a member with `mention` without pinging', async () => {
    const member = desk.discord.member('member');
    expect(isHidden(await member.command('general', 'ask', { question: TALL, private: true }).response())).toBe(true);
    const pointed = await member.command('general', 'ask', { question: TALL, mention: 'visitor' }).response();
    expect(look(pointed).text).toContain(`For <@${desk.discord.member('visitor').id}>`);
    expect(pointed.mentions).toEqual([]);
  });

  it('keeps a miss to its asker', async () => {
    const question = 'who won the football world cup in 1998';
    const reply = await desk.discord.member('member').command('general', 'ask', { question }).response();
    expect(isHidden(reply)).toBe(true);
    expect(look(reply).buttons.map(({ label }) => label)).toContain('Tell the curators');
  });

  it('completes what is typed with the questions it can answer', async () => {
    const choices = await desk.discord
      .member('member')
      .autocomplete('general', 'ask', { question: 'how tall' })
      .response();
    expect(choices[0]?.name).toBe(TALL);
    const none = await desk.discord.member('member').autocomplete('general', 'ask', { question: '' }).response();
    expect(none.length).toBeLessThanOrEqual(25);
  });

  it('works in a direct message and where only the user installed it', async () => {
    const member = desk.discord.member('member');
    expect(look(await member.command('dm', 'ask', { question: TALL }).response()).text).toContain('42 metres');
    desk.discord.addGuild({
      name: 'elsewhere',
      hasBot: false,
      members: [{ name: 'member' }],
      channels: [{ name: 'far' }],
    });
    const reply = await member.command('far', 'ask', { question: TALL }).response();
    expect(look(reply).text).toContain('42 metres');
    const why = await member.click(reply, 'More').response();
    expect(look(why).text).toContain('Words that counted');
    // Where the bot is not in the server, only a button of the answer itself can take it away.
    expect(look(reply).buttons.map(({ label }) => label)).toContain('Dismiss');
  });
});

describe('a mention', () => {
  it('gets one reply to that message, which pings nobody', async () => {
    const said = desk.discord.member('member').say('general', `${desk.discord.botMention} how tall is the lighthouse?`);
    const reply = await said.response();
    expect(look(reply).text).toContain('42 metres');
    expect(reply.message_reference?.message_id).toBe(said.message.id);
    expect(said.responses()).toHaveLength(1);
  });

  it('is also `<@!id>`; an empty one gets a short help', async () => {
    const old = desk.discord.member('member').say('general', `<@!${desk.discord.botId}> ${TALL}`);
    expect(look(await old.response()).text).toContain('42 metres');
    const empty = desk.discord.member('member').say('general', desk.discord.botMention);
    expect(look(await empty.response()).text).toContain('Ask me a question');
  });

  it('gets an answer in threads and forum posts', async () => {
    const member = desk.discord.member('member');
    const thread = member.thread('general', 'Lights');
    expect(look(await member.say(thread, `${desk.discord.botMention} ${TALL}`).response()).text).toContain('42 metres');
    const post = member.post('forum', 'Lights', `${desk.discord.botMention} ${TALL}`);
    expect(look(await post.response()).text).toContain('42 metres');
  });

  it('of everyone, of a role or by a bot is none; nor is a message to nobody', async () => {
    const { discord } = desk;
    const role = [...discord.guild.roles.values()].find(({ name }) => name === 'moderator');
    const quiet = [
      discord.member('manager').say('general', `@everyone ${TALL}`),
      discord.member('manager').say('general', `@here ${TALL}`),
      discord.member('member').say('general', `<@&${role?.id}> ${TALL}`),
      discord.member('robot').say('general', `${discord.botMention} ${TALL}`),
      discord.member('member').say('general', TALL),
    ];
    await settled(desk);
    expect(quiet.flatMap((said) => said.responses())).toEqual([]);
  });

  it('that asks what is not known gets a miss with the curators', async () => {
    const said = desk.discord
      .member('member')
      .say('general', `${desk.discord.botMention} what colour is the lighthouse?`);
    const { text, buttons } = look(await said.response());
    expect(text).not.toContain('**42');
    expect(buttons.map(({ label }) => label)).toContain('Tell the curators');
  });
});

describe('a direct message', () => {
  it('gets an answer, and an empty one help', async () => {
    const member = desk.discord.member('visitor');
    expect(look(await member.say('dm', TALL).response()).text).toContain('42 metres');
    const file = member.say('dm', '', { attachments: [{ name: 'a.png', data: 'x' }] });
    expect(look(await file.response()).text).toContain('Ask me a question');
  });
});

describe('a reply to an answer', () => {
  it('is a follow-up, without a mention', async () => {
    const member = desk.discord.member('member');
    const first = await member.say('general', `${desk.discord.botMention} ${TALL}`).response();
    const reply = await member.say('general', 'what does a ferry ticket cost?', { replyTo: first }).response();
    expect(look(reply).text).toContain('3 crowns');
  });

  it('whose text Discord withholds gets told how to ask', async () => {
    const member = desk.discord.member('member');
    const first = await member.command('general', 'ask', { question: TALL }).response();
    const reply = await member.say('general', 'what does a ferry ticket cost?', { replyTo: first }).response();
    expect(look(reply).text).toContain('Press Ask more under the answer');
  });

  it('to somebody else is not ours', async () => {
    const member = desk.discord.member('member');
    const other = desk.discord.member('visitor').say('general', 'nice weather');
    const said = member.say('general', TALL, { replyTo: other.message });
    await settled(desk);
    expect(said.responses()).toEqual([]);
  });
});

describe('the context menu', () => {
  it('answers a message for the eyes of whoever chose it', async () => {
    const { message } = desk.discord.member('visitor').say('general', TALL);
    const reply = await desk.discord.member('member').contextMenu(message, 'Answer this').response();
    expect(look(reply).text).toContain('42 metres');
    expect(isHidden(reply)).toBe(true);
  });

  it('says so where there is no text', async () => {
    const { message } = desk.discord
      .member('visitor')
      .say('general', '', { attachments: [{ name: 'a.png', data: 'x' }] });
    const reply = await desk.discord.member('member').contextMenu(message, 'Answer this').response();
    expect(look(reply).text).toContain('no text');
  });
});

describe('browsing', () => {
  it('/topics lists topics and opens one', async () => {
    const member = desk.discord.member('member');
    const list = await member.command('general', 'topics').response();
    expect(look(list).text).toContain('Lighthouse: 3');
    const { version } = desk.answerer.current().library;
    const topic = await member.select(list, `v2:topic:${version}:en`, ['ferries']).response();
    expect(look(topic).text).toContain('1.2 million');
    const direct = await member.command('general', 'topics', { topic: 'lighthouse' }).response();
    expect(look(direct).text).toContain('Gull Point');
    const choices = await member.autocomplete('general', 'topics', { topic: 'ferr' }).response();
    expect(choices).toEqual([{ name: 'Ferries (3)', value: 'ferries' }]);
  });

  it('/country, /timeline, /source and /fact show facts with their sources', async () => {
    const member = desk.discord.member('member');
    const text = async (name: string, options: Record<string, string | number>) =>
      look(await member.command('general', name, options).response()).text;
    expect(await text('country', { name: 'KZ' })).toContain('lit for the first time');
    expect(await text('country', { name: 'TJ' })).toContain('nothing here');
    const dated = await text('timeline', {});
    expect(dated.indexOf('Aida')).toBeLessThan(dated.indexOf('lit for the first'));
    expect(await text('timeline', { year: 1990 })).toContain('nothing here');
    expect(await text('source', { id: 'coast-office' })).toContain('primary source');
    expect(await text('source', { id: 'nothing' })).toContain('no such source');
    expect(await text('fact', { id: 'lighthouse-height' })).toContain('42 metres');
    expect(await text('fact', { id: 'nothing' })).toContain('no such fact');
    const facts = await member.autocomplete('general', 'fact', { id: 'keeper' }).response();
    expect(facts.map(({ value }) => value)).toEqual(['lighthouse-keeper']);
    const sources = await member.autocomplete('general', 'source', { id: 'gazette' }).response();
    expect(sources.map(({ value }) => value)).toEqual(['harbour-gazette']);
  });

  it('/about says what it knows and keeps', async () => {
    const { text } = look(await desk.discord.member('member').command('general', 'about').response());
    expect(text).toContain('7 facts in 3 topics from 3 sources, up to January 2025');
    expect(text).toContain('I keep no questions');
  });
});
