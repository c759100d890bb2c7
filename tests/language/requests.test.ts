import { expect, test } from 'vitest';
import { loadLanguages } from '../../src/files/language-data.js';
import { answerTypeOf } from '../../src/language/language.js';
import { normalise } from '../../src/language/text.js';

test.each([
  ['ru', 'сколько стоит один километр дороги', 'один из пяти'],
  ['zh', '每公里多少钱', '每年多少钱'],
  ['kk', 'әр турбинаның қуаты', 'әр жылы қанша'],
  ['uz', 'har bir turbina quvvati', 'har bir yili qancha'],
])('what falls on each is asked for: %s', async (code, each, other) => {
  const [language] = await loadLanguages([code]);
  const plain = (text: string) => language?.cut(normalise(text), () => false).join(' ');
  expect(plain(each)).toMatch(language?.requests.each ?? /x/);
  expect(plain(other)).not.toMatch(language?.requests.each ?? /x/);
});

test.each([
  ['kk', 'сауда қаншаға жетті', 'қаншаға көп'],
  ['uz', 'savdo qanchaga yetdi', 'qanchaga koʻp'],
])('what something has come to is no difference: %s', async (code, reached, more) => {
  const [language] = await loadLanguages([code]);
  const plain = (text: string) => language?.cut(normalise(text), () => false).join(' ');
  expect(plain(reached)).not.toMatch(language?.requests.difference ?? /x/);
  expect(plain(more)).toMatch(language?.requests.difference ?? /x/);
});

test('for how many days something holds is no time between two days', async () => {
  const [language] = await loadLanguages(['en']);
  const asked = (text: string) => language?.requests.between.test(normalise(text));
  expect(asked('can they go from Saltby to Wick and how many days is the visa')).toBe(true);
  expect(asked('can they go from Saltby to Wick and for how many days')).toBe(false);
});

test('"all of that" is no list, and "please" no wish for an overview', async () => {
  const [language] = await loadLanguages(['en']);
  const asks = (request: 'list' | 'overview', text: string) => language?.requests[request].test(normalise(text));
  expect(asks('list', 'all of the towers')).toBe(true);
  expect(asks('list', 'tell me all of them')).toBe(true);
  expect(asks('list', 'does the harbour office not do all of this')).toBe(false);
  expect(asks('list', "give me all of this year's repairs")).toBe(true);
  expect(asks('overview', 'who is he exactly')).toBe(true);
  expect(asks('overview', 'same for Wick pls')).toBe(false);
});

test('a greeting of one language opens a question in another', async () => {
  for (const [code, greeting] of [
    ['en', 'assalomu alaykum'],
    ['en', 'salam'],
    ['ru', 'салам алейкум'],
    ['ru', 'ассалому алайкум'],
  ] as const) {
    const [language] = await loadLanguages([code]);
    expect(
      normalise(greeting)
        .replace(language?.chatter ?? /x/, '')
        .trim(),
    ).toBe('');
  }
});

test('another subject is announced in several ways', async () => {
  const [language] = await loadLanguages(['en']);
  for (const front of ['switching topic', 'ok and another question', 'new subject', 'changing the topic'])
    expect(language?.aside.exec(normalise(`${front} who keeps it`))?.index).toBe(0);
  expect(language?.aside.test('new topics at the third regatta')).toBe(false);
});

test.each([
  ['kk', 'Тоқаевқа қайта оралсақ, ол қайда оқыған?'],
  ['uz', 'xop, anavi stansiyalarga qaytsak, umumiy quvvati qancha'],
  ['zh', '好的 再问回霍尔果斯，那里有多少车'],
])('what was spoken of before is come back to: %s', async (code, text) => {
  const [language] = await loadLanguages([code]);
  const plain = language?.cut(normalise(text), () => false).join(' ') ?? '';
  expect(language?.back.exec(plain)?.index).toBe(0);
});

test.each([
  ['zh', 'aside', '好 '],
  ['zh', 'back', '好 '],
  ['zh', 'source', '来源 在哪 '],
  ['en', 'doubt', 'hmm '],
] as const)('a message of one word many times is read in no time: %s, %s', async (code, name, word) => {
  const [language] = await loadLanguages([code]);
  const pattern = name === 'aside' || name === 'back' ? language?.[name] : language?.turns[name];
  expect(pattern?.test(`${word.repeat(60)}x`)).toBe(false);
});

test.each([
  ['en', 'who was at the fair', false],
  ['en', 'who was in it', false],
  ['en', 'who is the keeper', true],
])('%s: "%s" asks what somebody is: %s', async (code, text, isOverview) => {
  const [language] = await loadLanguages([code]);
  expect(language?.requests.overview.test(text)).toBe(isOverview);
});

test.each([
  ['ru', 'построят ли мост когда нибудь', 'whether'],
  ['ru', 'построят мост когда нибудь', 'what'],
  ['ru', 'когда построят мост', 'when'],
  ['zh', '去 要 签证 不', 'whether'],
])('%s: "%s" asks %s', async (code, text, type) => {
  const [language] = await loadLanguages([code]);
  if (!language) throw new Error(code);
  expect(answerTypeOf(language, text)).toBe(type);
});
