import { readFile } from 'node:fs/promises';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { asksSomething } from '../../src/commands/asks-something.js';
import { questionText, readQuestion } from '../../src/commands/question-text.js';
import { expectedError } from '../../src/discord/api-errors.js';
import { createInFlight } from '../../src/discord/in-flight.js';
import { createOnce } from '../../src/discord/once.js';
import { TIMING } from '../../src/discord/timing.js';

const apiError = (code: number, message: string, status = 400) =>
  new DiscordAPIError({ code, message }, code, status, 'POST', 'https://discord.com', {});

describe('once', () => {
  it('knows an id again, as long as it is among the last', () => {
    const first = createOnce(3);
    expect(['a', 'a', 'b', 'c', 'a', 'd', 'a'].map(first)).toEqual([true, false, true, true, false, true, true]);
  });

  it('keeps what it keeps no longer than PRIVACY.md says, and so do the notices to curators', async () => {
    const privacy = await readFile(new URL('../../PRIVACY.md', import.meta.url), 'utf8');
    const many = Number(/the last ([\d,]+) messages/.exec(privacy)?.[1]?.replace(',', ''));
    const first = createOnce();
    for (let n = 0; n <= many; n += 1) expect(first(String(n))).toBe(true);
    expect([first('1'), first('0')]).toEqual([false, true]);
    expect(privacy).toMatch(/tell the curators of it.*\| in memory \| up to ten minutes/);
    expect(TIMING.gapNotices).toBe(600_000);
  });
});

describe('work in flight', () => {
  it('is waited for, up to the deadline, and none is taken meanwhile', async () => {
    const quick = createInFlight();
    let end = () => {};
    void quick.add(new Promise((resolve) => (end = resolve)));
    expect(quick.count()).toBe(1);
    const drained = quick.drain(60_000);
    expect(quick.open()).toBe(false);
    end();
    expect(await drained).toBe(true);
    expect(quick.count()).toBe(0);
    const stuck = createInFlight();
    stuck.add(new Promise(() => undefined));
    expect(await stuck.drain(30)).toBe(false);
  });

  it('has a bound, above which none is taken until some has ended', async () => {
    const { add, open } = createInFlight();
    const ends: (() => void)[] = [];
    for (let n = 0; n < 2000; n += 1) {
      expect(open()).toBe(true);
      void add(new Promise((resolve) => ends.push(resolve)));
    }
    expect(open()).toBe(false);
    ends[0]?.();
    await Promise.resolve();
    expect(open()).toBe(true);
  });
});

describe('a message to nobody', () => {
  it.each([
    'when is it?',
    'When was it',
    'hi, who won',
    '它在哪里？',
    'does anyone know the date',
    'ok so what is next',
  ])('asks: %s', (text) => expect(asksSomething(text)).toBe(true));
  it.each(['nice weather', 'whoever', 'the date is known', '', 'island life'])('does not ask: %s', (text) =>
    expect(asksSomething(text)).toBe(false),
  );
});

describe('the question in a message', () => {
  it('is its words, without mentions, emojis, addresses and line breaks, bounded', () => {
    expect(questionText('<@123> <@!45> when\n is <:x:12> it <#9> https://a.b/c @everyone?')).toBe('when is it ?');
    expect(questionText('<@&12></ask:34><t:99:R>')).toBe('');
    expect(questionText('word '.repeat(2000)).length).toBeLessThanOrEqual(300);
  });

  const talk = 'We talked about the ferries for a long while yesterday, and nobody agreed with anybody. ';

  it.each([
    ['at the end', `${talk.repeat(6)}When was the lighthouse lit?`],
    ['in the middle', `${talk.repeat(4)}When was the lighthouse lit? ${talk.repeat(4)}`],
    ['at the beginning', `When was the lighthouse lit? ${talk.repeat(6)}`],
    ['without a mark', `${talk.repeat(6)}\nwhen was the lighthouse lit`],
  ])('is found in a long message, %s', (_, message) => {
    const { text, isPart } = readQuestion(message);
    expect(text).toMatch(/when was the lighthouse lit\??$/i);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(isPart).toBe(true);
  });

  it('keeps what stands right before it, as far as there is room', () => {
    expect(readQuestion(`${talk.repeat(5)}It is about the lighthouse. When was it lit?`).text).toMatch(
      /It is about the lighthouse\. When was it lit\?$/,
    );
    expect(readQuestion('When was it lit? Thanks!')).toEqual({ text: 'When was it lit? Thanks!', isPart: false });
    expect(readQuestion(`如何${'很长的话。'.repeat(100)}灯塔多高？`).text).toMatch(/灯塔多高？$/);
  });
});

describe('errors of the API', () => {
  it('that are to be expected are told from faults', () => {
    expect(expectedError(apiError(10_062, 'Unknown interaction', 404))).toBe('the interaction has expired');
    expect(expectedError(apiError(50_035, 'Invalid Form Body\nmessage_reference[X]: Unknown message'))).toBe(
      'the question is gone',
    );
    expect(expectedError(apiError(50_035, 'Invalid Form Body\ncontent: too long'))).toBeNull();
    expect(expectedError(new Error('10062'))).toBeNull();
  });

  it('of a Discord that is out of reach are no fault of ours', () => {
    const ill = new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.com', {});
    expect(expectedError(ill)).toBe('Discord could not be reached in time');
    expect(expectedError(Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }))).not.toBeNull();
    expect(expectedError(new Error('no such thing'))).toBeNull();
  });
});
