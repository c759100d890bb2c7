import { describe, expect, test } from 'vitest';
import { buildEngine, type Engine } from '../../../src/answering/judging/engine.js';
import { MOST_WORDS } from '../../../src/answering/language/words.js';
import { buildLibrary } from '../../../src/knowledge/read.js';
import { language } from '../engine.js';

/** Facts and a lexicon with no name in another script but those that no rule makes. */
const FILES = {
  'sources.yaml': '- {id: s, title: Guide, publisher: Harbour Office}',
  'facts/all.yaml': `
- {id: visit, statement: 'On Friday President Tokayev met Xi Jinping and the envoy Sklyar in Lianyungang.', sources: [s]}
- {id: talks, statement: 'In Astana the minister Wang Yi signed the treaty with Uzbekistan.', sources: [s]}`,
  'lexicon.yaml': `
spellings:
  Xi'an: [Sian, 西安]
  Beijing: [Пекин, 北京]
  treaty: [договор, 条约]
  signed: [подписал, 签署]
  railway: [железная дорога, 铁路]
  Central Asia: [Центральная Азия, 中亚]
  Samarkand: [Самарканд]
  Kassym-Jomart: [Касым-Жомарт]
  when: [когда, 什么时候]
  in: [в, 在]
  and: [и]
entities:
  xi: {names: [Xi Jinping], kind: person}
  tokayev: {names: [Kassym-Jomart Tokayev, Tokayev], kind: person}
  wang: {names: [Wang Yi], kind: person}
  weidong: {names: [Sun Weidong], kind: person}
  xian: {names: [Xi'an, Astana, Samarkand]}`,
};

function engineOf(files: Readonly<Record<string, string>>): Engine {
  const { library, problems } = buildLibrary(Object.entries(files).map(([path, text]) => ({ path, text })));
  if (!library) throw new Error(JSON.stringify(problems));
  return buildEngine(library, language);
}

const engine = engineOf(FILES);
const read = (text: string) =>
  engine
    .read(text)
    .tokens.map((token) => token.text)
    .join(' ');

describe('Cyrillic', () => {
  test.each([
    ['Токаев', 'tokayev'],
    ['Токаевым', 'tokayev'],
    ['о Токаеве', 'о tokayev'],
    ['Қасым-Жомарт Тоқаев', 'kassym jomart tokayev'],
    ['Касым-Жомарта Токаева', 'kassym jomart tokayev'],
    ['Си Цзиньпин', 'xi jinping'],
    ['Си Цзиньпином', 'xi jinping'],
    ['Си Цзинпина', 'xi jinping'],
    ['Цзиньпину', 'jinping'],
    ['Ван И в Сиане', 'wang yi in xian'],
    ['Суня Вэйдуна', 'sun weidong'],
    ['Сунь Вэйдуну', 'sun weidong'],
    ['Вана И', 'wang yi'],
    ['Скляру', 'sklyar'],
    ['Ляньюньгане', 'lianyungang'],
    ['в Астане, Самарканде', 'in astana samarkand'],
  ])('%s: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each([
    ['договора', 'treaty'],
    ['договорами', 'treaty'],
    ['подписали', 'signed'],
    ['железной дороги', 'railway'],
    ['стран Центральной Азии', 'стран central asia'],
    ['Пекином', 'beijing'],
  ])('words of the lexicon in any case: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each(['таков', 'также', 'сиять', 'ван', 'договорчик', 'астраханский'])('%s is no name', (word) => {
    expect(read(word)).toBe(word);
  });
});

describe('Han', () => {
  test.each([
    ['习近平在西安', 'xi jinping in xian'],
    ['習近平', 'xi jinping'],
    ['孙卫东签署条约', 'sun weidong signed treaty'],
    ['连云港', 'lianyungang'],
    ['什么时候去北京', 'when 去 beijing'],
    ['Tokayev在astana签署', 'tokayev in astana signed'],
    ['中亚铁路', 'central asia railway'],
  ])('%s: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test('two characters that only sound like a name are none', () => {
    expect(read('背景')).toBe('背景');
    expect(read('望一')).toBe('望一');
  });
});

describe('Latin', () => {
  test.each([
    ['Xí Jìnpíng', 'xi jinping'],
    ['xijinping', 'xi jinping'],
    ['Xi Jin Ping', 'xi jinping'],
    ['Sun Wei-Dong', 'sun weidong'],
    ['wangyi', 'wang yi'],
    ['Lian Yun Gang', 'lianyungang'],
    ["Xi'an", 'xian'],
    ['Toqayev', 'tokayev'],
    ['Tokajew', 'tokayev'],
    ['Samarqand', 'samarkand'],
  ])('%s: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each(['she can sing in the sun', 'a token of harmony', 'samaritans take off', 'long men hang on'])(
    'English stays: %s',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );

  test('what was typed is told as put right', () => {
    expect(engine.read('Toqayev').corrected).toEqual([{ from: 'toqayev', to: 'tokayev' }]);
    expect(engine.read('Токаевым в Самарканде, 习近平').corrected).toEqual([]);
    expect(engine.read('подписала').corrected).toEqual([]);
  });
});

describe('countries', () => {
  test.each([
    ['Узбекистане', 'uzbekistan'],
    ['乌兹别克斯坦', 'uzbekistan'],
    ['Өзбекстан', 'uzbekistan'],
    ['法国', 'france'],
    ['с Францией', 'с france'],
  ])('are known in other languages: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test('from elsewhere are foreign in any script, names of the library are not', () => {
    const foreign = (text: string) => engine.read(text).tokens.map((token) => token.foreign);
    expect(foreign('Франции')).toEqual([true]);
    expect(foreign('法国')).toEqual([true]);
    expect(foreign('Токаев Узбекистан 习近平')).not.toContain(true);
  });
});

describe('a question in another language', () => {
  test('is known by its words of grammar, not by its names', () => {
    expect(engine.read('когда подписал').translated).toBe(true);
    expect(engine.read('习近平在西安').translated).toBe(true);
    expect(engine.read('when did Токаев meet 习近平').translated).toBe(false);
    expect(engine.read('when did they meet').translated).toBe(false);
  });

  test('has strange words where the lexicon lacks them', () => {
    const strange = (text: string) => engine.read(text).tokens.filter((token) => token.strange);
    expect(strange('когда Токаев подписал договор')).toEqual([]);
    expect(strange('когда Токаев пел').map((token) => token.text)).toEqual(['пел']);
    expect(strange('习近平唱歌').map((token) => token.text)).toEqual(['唱歌']);
  });
});

test('a library without a lexicon finds the names of its statements', () => {
  const bare = engineOf({ 'sources.yaml': FILES['sources.yaml'], 'facts/all.yaml': FILES['facts/all.yaml'] });
  const words = bare.read('Токаеву, Скляром, Ляньюньгане').tokens.map((token) => token.text);
  expect(words).toEqual(['tokayev', 'sklyar', 'lianyungang']);
});

test('a long run is read up to the limit', () => {
  expect(engine.read('西安'.repeat(2000)).tokens.length).toBeLessThanOrEqual(MOST_WORDS);
  expect(engine.read('上'.repeat(4000)).tokens).toHaveLength(1);
  expect(engine.read('цзиньпин'.repeat(500)).tokens).toHaveLength(1);
});
