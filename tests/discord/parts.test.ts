import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/commands/question-text.js';
import { expectedError } from '../../src/discord/api-errors.js';
import { asksSomething } from '../../src/discord/asks-something.js';
import { createInFlight } from '../../src/discord/in-flight.js';
import { createOnce } from '../../src/discord/once.js';

const apiError = (code: number, message: string, status = 400) =>
  new DiscordAPIError({ code, message }, code, status, 'POST', 'https://discord.com', {});

describe('once', () => {
  it('knows an id again, as long as it is among the last', () => {
    const first = createOnce(3);
    expect(['a', 'a', 'b', 'c', 'a', 'd', 'a'].map(first)).toEqual([true, false, true, true, false, true, true]);
  });
});

describe('work in flight', () => {
  it('is waited for, up to the deadline, and none is taken meanwhile', async () => {
    const quick = createInFlight();
    quick.add(new Promise((resolve) => setTimeout(resolve, 30)));
    expect(quick.count()).toBe(1);
    const drained = quick.drain(1000);
    expect(quick.open()).toBe(false);
    expect(await drained).toBe(true);
    expect(quick.count()).toBe(0);
    const stuck = createInFlight();
    stuck.add(new Promise(() => undefined));
    expect(await stuck.drain(30)).toBe(false);
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
