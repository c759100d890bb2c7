import { expect, test } from 'vitest';
import { languageData } from '../../src/files/language-data.js';
import { scaleOf, signsOf } from '../../src/language/signs-of-talk.js';
import { KINDS, openTalk } from '../../src/language/small-talk.js';

const of = (...words: string[]) => [...signsOf(words).keys()];

test('a message is judged by words, neighbours, letters in a row and its length', () => {
  expect(of('who', 'made', 'u')).toEqual(
    expect.arrayContaining(['who', '^ who', 'who made', 'made u', 'u ^', '_<wh', '_ade', '_de>', '@3']),
  );
  expect(of('a')).toEqual(['a', '^ a', 'a ^', '@1']);
  expect(of('x1', '2024', '12').filter((sign) => sign.startsWith('@'))).toEqual([
    '@year',
    '@number',
    '@year @number',
    '@number ^',
    '@3',
  ]);
});

test('names have no letters, and a script without blanks no words', () => {
  expect(of('@narrow').some((sign) => sign.startsWith('_'))).toBe(false);
  expect(of('你是谁')).toEqual(expect.arrayContaining(['你', '^ 你', '你 是', '你 是 谁', '谁 ^']));
  expect(of('你是谁')).not.toContain('你是谁');
});

test('all signs of a message count as much together, however long it is', () => {
  const worths = (...words: string[]) => [...signsOf(words).values()];
  const whole = (own: number[]) => own.reduce((sum, worth) => sum + (worth * scaleOf(own)) ** 2, 0);
  expect(whole(worths('hi'))).toBeCloseTo(whole(worths('hello', 'there', 'how', 'are', 'you')));
  expect(scaleOf([])).toBe(0);
});

test('what was learnt is read back, and where nothing was learnt there is no small talk', () => {
  expect(languageData.talk('xx')).toBeNull();
  // For greetings ("b") and against the rest ("a") by all that a weight can be.
  const learnt = { examples: '', step: 0.1, bias: KINDS.map(() => 0), weights: { hi: 'aZbz' } };
  const judge = openTalk(learnt);
  const [none = 0, greeting = 0, ...others] = judge(['hi']) ?? [];
  expect(Math.log(greeting / none)).toBeCloseTo(3 * 2 * 2.6);
  expect(none + greeting + others.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  expect(new Set(judge(['qwxzv'])).size).toBe(1);
});
