import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/engine/answer.js';
import { answerOf, missOf, saying } from '../fixtures/answers.js';
import { isHidden, look } from '../fixtures/look.js';
import { type Desk, openDesk } from './desk.js';

let desk: Desk;
/** What the engine was asked, with the conversation that it was told. */
let asked: { readonly question: string; readonly options: Parameters<Answerer['ask']>[1] }[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const real = desk.answerer.current();
  desk.answerer.swap(
    saying(real, (question, options) => {
      asked.push({ question, options });
      // As where a question leans on the one before: alone it finds nothing.
      const isAlone = question.startsWith('and') && (options.history ?? []).length === 0;
      return isAlone
        ? missOf(real.library, 'unknown', [])
        : answerOf(real.library, ['lighthouse-height'], { question });
    }),
  );
});
afterEach(() => {
  asked = [];
  expect(desk.discord.violations()).toEqual([]);
});
afterAll(() => desk.close());

const TALL = 'How tall is the lighthouse on Gull Point really?';
const member = () => desk.discord.member('member');
const mention = (question: string) => `${desk.discord.botMention} ${question}`;
const history = () => asked.at(-1)?.options.history;

describe('Ask more', () => {
  const askMore = async (reply: Parameters<typeof look>[0] & { id: string; channel_id: string }, question: string) => {
    const form = member().click(reply, 'Ask more');
    await form.modal();
    return member().submitModal(form, { question }).response();
  };

  it('under the answer to a slash command goes on from its question, for all to see, after a restart', async () => {
    const reply = await member().command('general', 'ask', { question: TALL }).response();
    await desk.restart();
    const more = await askMore(reply, 'and the pier?');
    expect(history()).toEqual([TALL]);
    expect(isHidden(more)).toBe(false);
    expect(more.message_reference?.message_id).toBe(reply.id);
  });

  it('goes on and on, since each answer knows its question', async () => {
    const reply = await member().command('general', 'ask', { question: TALL }).response();
    const second = await askMore(reply, 'and the pier?');
    await askMore(second, 'and the bridge?');
    expect(history()).toEqual([TALL, 'and the pier?']);
  });

  it('under the answer to a mention reads the question from the message', async () => {
    const reply = await member().say('general', mention(TALL)).response();
    await askMore(reply, 'and the pier?');
    expect(history()).toEqual([TALL]);
  });

  it('under an answer that only its reader sees is seen by nobody else', async () => {
    const reply = await member().command('general', 'ask', { question: TALL, private: true }).response();
    expect(isHidden(await askMore(reply, 'and the pier?'))).toBe(true);
    expect(history()).toEqual([TALL]);
  });

  it('under a fact asked for by its id goes on from the question that the fact answers', async () => {
    const reply = await member().command('general', 'fact', { id: 'lighthouse-height' }).response();
    await askMore(reply, 'and the pier?');
    expect(history()).toEqual([desk.answerer.current().library.factById.get('lighthouse-height')?.asks[0]]);
  });
});

describe('without the Reply function', () => {
  it('a direct message goes on from the one before', async () => {
    await member().say('dm', TALL).response();
    await member().say('dm', 'and the pier?').response();
    expect(history()).toEqual([TALL]);
  });

  it('whoever names the bot again goes on from what they asked, and not from what others did', async () => {
    await member().say('general', mention(TALL)).response();
    await desk.discord
      .member('visitor')
      .say('general', mention('what does the ferry to the island cost today'))
      .response();
    await member().say('general', mention('and the pier?')).response();
    expect(history()?.at(-1)).toBe(TALL);
    expect(history()).not.toContain('what does the ferry to the island cost today');
  });

  it('a question that stands alone is asked alone, and nothing is read for it', async () => {
    await member().say('general', mention(TALL)).response();
    const reads = () =>
      desk.discord.requests.filter(({ method, path }) => method === 'GET' && path.includes('/messages'));
    const before = reads().length;
    await member().say('general', mention('what did the ferry to the island cost in the year before')).response();
    expect(history()).toBeUndefined();
    expect(reads()).toHaveLength(before);
  });
});

describe('languages', () => {
  it('the locale of the person goes along, and a forced language', async () => {
    const person = desk.discord.world.people.get(member().id);
    if (person) person.locale = 'ru' as never;
    await member().command('general', 'ask', { question: TALL }).response();
    expect(asked.at(-1)?.options.locale).toBe('ru');
    await member().command('general', 'ask', { question: TALL, language: 'kk' }).response();
    expect(asked.at(-1)?.options.language).toBe('kk');
    const help = await member().command('general', 'help').response();
    expect(look(help).text).toContain('Как спросить');
    if (person) person.locale = 'en-US' as never;
  });

  it('a reply goes on in the language of its answer', async () => {
    const real = desk.answerer.current();
    desk.answerer.swap(saying(real, (question, options) => ({ ...real.ask(question, options), language: 'zh' })));
    const reply = await member().say('general', mention(TALL)).response();
    expect(look(reply).buttons.map(({ label }) => label)).toContain('继续提问');
    const more = await member().click(reply, '更多').response();
    expect(look(more).text).toContain('为什么这样回答？');
    desk.answerer.swap(real);
  });
});

it('commands are shown as something to press', async () => {
  const commands = desk.discord.requests.some(({ method, path }) => method === 'GET' && /\/commands/.test(path));
  expect(commands).toBe(true);
  await desk.discord.until(() => true);
  const help = look(await member().command('general', 'help').response()).text;
  expect(help).toMatch(/<\/topics:\d+>/);
});
