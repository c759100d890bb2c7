import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/engine/answer.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { answererOf, harbour, harbourInRussian, UNSURE } from './harbour.js';

const TODAY = '2025-07-01';
const prepare = loadPreparing();
let answerer: Answerer;
beforeAll(async () => {
  answerer = await prepare(harbour());
});

describe('the engine with the model that is shipped', () => {
  const ids = (question: string) => answerer.ask(question, { today: TODAY }).parts.map(({ fact }) => fact.id);

  test.each([
    ['how tall is the lighthouse', 'lighthouse-height'],
    ['How hihg is the lighthuose?', 'lighthouse-height'],
    ['who keeps the lighthouse', 'lighthouse-keeper'],
    ['when was the lighthouse first lit', 'lighthouse-opening'],
    ['where was the first regatta', 'regatta-one'],
    ['where is the next regatta', 'regatta-three'],
    ['how much did tern tower cost', 'tern-cost'],
  ])('%s', (question, id) => {
    expect(ids(question)[0]).toBe(id);
  });

  test.each([
    'who won the football world cup in 1998',
    'what colour is the moon',
    'how much did the lighthouse of Alexandria cost',
    '',
    '???',
  ])('nothing answers "%s"', (question) => {
    expect(answerer.ask(question, { today: TODAY }).parts).toEqual([]);
  });

  test('an ordinal alone asks the question before of another one', () => {
    const [first, other] = ['where was the second regatta', 'where was the first regatta'];
    const lead = (question: string, history: string[]) =>
      answerer.ask(question, { today: TODAY, history }).parts[0]?.fact.id;
    expect(lead('and the first one?', [first])).toBe('regatta-one');
    expect(lead('and the second?', [other, 'are you sure?'])).toBe('regatta-two');
  });

  test('an answer is cited, explained, and of one version', () => {
    const answer = answerer.ask('when was the lihgthouse first lit', { today: TODAY });
    expect(answer).toMatchObject({
      question: 'when was the lihgthouse first lit',
      language: 'en',
      status: 'answered',
      form: 'fact',
      short: '1 March 2024',
      miss: null,
      version: answerer.library.version,
      why: {
        unmatched: [],
        corrected: [{ from: 'lihgthouse', to: 'lighthouse' }],
        subjects: ['Gull Point lighthouse'],
      },
    });
    expect(answer.citations.map(({ n, source }) => [n, source.id])).toEqual([
      [1, 'gazette'],
      [2, 'office'],
    ]);
    expect(answer.parts[0]).toMatchObject({ cites: [1, 2], isTranslated: true, role: 'answer' });
    expect(answer.candidates[0]).toMatchObject({ id: 'lighthouse-opening' });
    expect(answer.confidence).toBeGreaterThan(0.5);
  });

  test('a sentence cites four of its sources at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { answerer: cited } = answererOf(
      harbour({
        'sources.yaml': [...names, 'gazette', 'office', 'blog']
          .map((id) => `- { id: ${id}, title: ${id}, publisher: ${id} }\n`)
          .join(''),
        'facts/more.yaml': `- {id: buoy, statement: The buoy is red., about: [saltby], sources: [${names.join(', ')}]}\n`,
      }),
    );
    expect(cited.tell('buoy')?.parts[0]?.cites).toEqual([1, 2, 3, 4]);
  });

  test('an answer leads on to three facts at most, and says which five were likeliest', () => {
    const { ask } = answererOf();
    const answer = ask('how much did Tern tower cost');
    expect(answer.related.map(({ fact }) => fact)).toHaveLength(3);
    expect(answer.candidates).toHaveLength(5);
  });

  test('a fact that is told by its id has two other sides at most', () => {
    const side = (at: number) =>
      `- {id: side-${at}, statement: Report ${at} counts ${at} cranes., sources: [office], disagreesWith: [cranes]}\n`;
    const { answerer: sided } = answererOf(
      harbour({
        'facts/more.yaml': `- {id: cranes, statement: There are seven cranes., sources: [office], disagreesWith: [side-1, side-2, side-3]}\n${[1, 2, 3].map(side).join('')}`,
      }),
    );
    expect(sided.tell('cranes')?.parts.map(({ role }) => role)).toEqual(['answer', 'disagrees', 'disagrees']);
  });

  test('what was asked before is taken into account', () => {
    const { ask } = answererOf();
    expect(ask('and tern tower?', ['how tall is the lighthouse']).parts.map(({ fact }) => fact.id)).toEqual([
      'tern-height',
    ]);
  });

  test('a fact is told by its id, its other side with it', () => {
    const told = answerer.tell('boats-blog');
    expect(told).toMatchObject({ status: 'answered', form: 'fact', short: null, confidence: 1 });
    expect(told?.parts.map(({ fact }) => fact.id)).toEqual(['boats-blog', 'boats-office']);
    expect(answerer.tell('nothing-such')).toBeNull();
  });

  test('what was compiled elsewhere answers the same', async () => {
    const library = harbour();
    const handed = structuredClone(await prepare.compile(library));
    const other = await prepare(library, handed);
    for (const question of ['how tall is the lighthouse', 'regatta', 'how tall are the lighthouse and tern tower'])
      expect(other.ask(question, { today: TODAY })).toEqual(answerer.ask(question, { today: TODAY }));
  });
});

describe('languages', () => {
  const { answerer: both } = answererOf(harbourInRussian());
  const ask = (question: string, options: { language?: string; locale?: string } = {}) =>
    both.ask(question, { today: TODAY, ...options });

  test('the reply is in that of the question', () => {
    expect(ask('how tall is the lighthouse').language).toBe('en');
    const answer = ask('какова высота маяка');
    expect(answer).toMatchObject({ language: 'ru', status: 'answered' });
    expect(answer.parts[0]).toMatchObject({ statement: 'Высота маяка Галл-Пойнт 42 метра.', isTranslated: true });
  });

  test('or in the one that is forced; what is not translated is told in the original', () => {
    expect(ask('how tall is the lighthouse', { language: 'ru' }).language).toBe('ru');
    expect(both.tell('tern-height', 'ru')?.parts[0]).toMatchObject({ isTranslated: false });
    expect(both.tell('lighthouse-height', 'ru')?.parts[0]).toMatchObject({ isTranslated: true });
  });

  test('one that is not served is read as the library’s own', () => {
    expect(ask('wie hoch ist der Leuchtturm', { language: 'de', locale: 'de' })).toMatchObject({
      language: 'en',
      status: 'unknown',
    });
  });

  test('one that there is no pack for is left out, and needed as the library’s own', async () => {
    const foreign = harbour({ 'library.yaml': 'languages: [en, eo]\n' });
    expect((await prepare(foreign)).ask('how tall is the lighthouse', { today: TODAY }).status).toBe('answered');
    expect(() => harbour({ 'library.yaml': 'languages: [eo]\n' })).toThrow(/cannot be in .*eo/);
  });
});

test('an ask is answered as a curator wrote it, however little else speaks for it', () => {
  const files = {
    'facts/more.yaml':
      '- {id: bell, statement: The brass bell came from Oban., asks: ["Any old iron, please?"], sources: [office]}\n',
  };
  const { ask } = answererOf(harbour(files), UNSURE);
  expect(ask('any old iron please')).toMatchObject({ status: 'answered', confidence: 0.8 });
  expect(ask('any new iron please').confidence).toBeLessThan(0.8);
});
