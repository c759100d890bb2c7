import { afterEach, describe, expect, it } from 'vitest';
import { saying } from '../fixtures/answers.js';
import { look } from '../fixtures/look.js';
import { type Desk, openDesk, settled } from './desk.js';

let desk: Desk;
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const TALL = 'how tall is the lighthouse?';
const FARE = 'what does a ferry ticket cost?';
const mention = (question: string) => `${desk.discord.botMention} ${question}`;

describe('the question', () => {
  it('edited within a minute changes the reply', async () => {
    desk = await openDesk();
    const member = desk.discord.member('member');
    const said = member.say('general', mention(TALL));
    const reply = await said.response();
    member.edit(said.message, mention(FARE));
    const text = () => look(desk.discord.messages('general').find(({ id }) => id === reply.id) ?? {}).text;
    await desk.discord.until(() => text().includes('3 crowns'));
    expect(said.responses()).toHaveLength(1);
  });

  it('deleted, or no longer meant for the bot, takes the reply with it', async () => {
    desk = await openDesk();
    const member = desk.discord.member('member');
    for (const undo of [
      (said: ReturnType<typeof member.say>) => member.delete(said.message),
      (said: ReturnType<typeof member.say>) => member.edit(said.message, 'never mind'),
    ]) {
      const said = member.say('general', mention(TALL));
      await said.response();
      undo(said);
      await desk.discord.until(() => said.responses().length === 0);
    }
  });

  it('is found in a long message, and the reply says that the rest was left unread', async () => {
    desk = await openDesk();
    const long = `${'We went on a trip along the coast, and saw many things. '.repeat(12)}${TALL} Thank you very much.`;
    const { text } = look(await desk.discord.member('member').say('general', mention(long)).response());
    expect(text).toContain('-# Your message is long, so I read only the part that asks.\n');
    expect(text).toContain('42 metres');
    const short = look(await desk.discord.member('member').say('general', mention(TALL)).response());
    expect(short.text).not.toContain('long');
  });

  it('deleted before the reply gets none, and that is no fault', async () => {
    desk = await openDesk();
    const member = desk.discord.member('member');
    const isDeleted = new Promise<void>((resolve) => {
      const until = async () => {
        member.delete(said.message);
        resolve();
      };
      desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'hold', until } });
    });
    const said = member.say('general', mention(TALL));
    await isDeleted;
    await settled(desk);
    expect(said.responses()).toEqual([]);
    expect(desk.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('whoever asks too often', () => {
  const env = () => ({ USER_PACE: '2/60', CHANNEL_PACE: '3/60' });

  it('is told once, and that goes away', async () => {
    desk = await openDesk({ env });
    const member = desk.discord.member('member');
    for (const question of [TALL, FARE]) await member.say('general', mention(question)).response();
    const third = member.say('general', mention(TALL));
    expect(look(await third.response()).text).toMatch(/Try again in \d+ s/);
    const fourth = member.say('general', mention(TALL));
    const other = await desk.discord.member('visitor').say('general', mention(TALL)).response();
    expect(look(other).text).toContain('42 metres');
    await settled(desk);
    expect(fourth.responses()).toEqual([]);
  });

  it('with slash commands is told ephemerally; autocomplete is not held up', async () => {
    desk = await openDesk({ env });
    const member = desk.discord.member('member');
    const use = () => member.command('dm', 'ask', { question: TALL }).response();
    await use();
    await use();
    expect(look(await use()).text).toMatch(/Try again in \d+ s/);
    expect(look(await use()).text).toMatch(/Try again in \d+ s/);
    expect(await member.autocomplete('dm', 'ask', { question: 'ferry' }).response()).not.toEqual([]);
  });

  it('shares the pace of a channel with others', async () => {
    desk = await openDesk({ env });
    for (const name of ['member', 'visitor', 'curator']) {
      await desk.discord.member(name).say('general', mention(TALL)).response();
    }
    const fourth = await desk.discord.member('manager').say('general', mention(TALL)).response();
    expect(look(fourth).text).toMatch(/Try again in/);
  });
});

describe('an answer channel', () => {
  const open = async () => {
    desk = await openDesk({
      discord: { privileged: ['MessageContent'] },
      env: ({ channel }) => ({ ANSWER_CHANNEL_IDS: `${channel('questions')},${channel('forum')}` }),
    });
    return desk.discord.member('member');
  };

  it('gets answers to what is sure, and silence to the rest', async () => {
    const member = await open();
    expect(look(await member.say('questions', TALL).response()).text).toContain('42 metres');
    const quiet = [
      member.say('questions', 'what colour is the lighthouse?'),
      member.say('questions', 'the lighthouse is so pretty'),
      member.say('questions', 'who won the football world cup in 1998?'),
      member.say('questions', `${desk.discord.member('visitor').mention} ${TALL}`),
      member.say('general', TALL),
    ];
    await settled(desk);
    expect(quiet.flatMap((said) => said.responses())).toEqual([]);
    const addressed = await member.say('questions', mention('who won the football world cup?')).response();
    expect(look(addressed).buttons.map(({ label }) => label)).toContain('Tell the curators');
  });

  it('as a forum gets the first message of a post answered, from its title if need be', async () => {
    const member = await open();
    const post = member.post('forum', TALL, 'I have been wondering for days.');
    expect(look(await post.response()).text).toContain('42 metres');
    const second = member.say(post.message.channel_id, FARE);
    await settled(desk);
    expect(second.responses()).toEqual([]);
  });

  it('lets a reply without a ping be a follow-up, since its text can be read', async () => {
    const member = await open();
    const first = await member.say('general', mention(TALL)).response();
    const reply = await member.say('general', FARE, { replyTo: first, ping: false }).response();
    expect(look(reply).text).toContain('3 crowns');
  });
});

describe('a follow-up', () => {
  /** The earlier questions that the engine is handed with each question. */
  async function overhear() {
    desk = await openDesk();
    const real = desk.answerer.current();
    const heard: (readonly string[])[] = [];
    desk.answerer.swap(
      saying(real, (question, options) => {
        heard.push(options.history ?? []);
        return real.ask(question, options);
      }),
    );
    return { heard, member: desk.discord.member('member') };
  }

  it('hands the engine the earlier questions, oldest first', async () => {
    const { heard, member } = await overhear();
    const first = await member.say('general', mention(TALL)).response();
    const second = await member.say('general', FARE, { replyTo: first }).response();
    await member.say('general', 'and the keeper?', { replyTo: second }).response();
    expect(heard).toEqual([[], [TALL], [TALL, FARE]]);
  });

  it('to an answer to a slash command knows its question, or else asks for the fact', async () => {
    const { heard, member } = await overhear();
    const asked = await member.command('general', 'ask', { question: TALL }).response();
    await member.say('general', mention('and the keeper?'), { replyTo: asked }).response();
    const shown = await member.command('general', 'fact', { id: 'ferry-fare' }).response();
    await member.say('general', mention('and at weekends?'), { replyTo: shown }).response();
    expect(heard.slice(1)).toEqual([[TALL], ['What does a ferry ticket cost?']]);
  });
});
