import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/engine/answer.js';
import { createAnswerer } from '../../src/engine/engine.js';
import { compile } from '../../src/engine/index/compile.js';
import { loadPreparing } from '../../src/engine/prepare.js';
import { detect } from '../../src/language/detect.js';
import { nastyText } from '../fixtures/arbitrary.js';
import { answererOf, english, harbour, harbourInRussian, libraryOf, MODEL } from './harbour.js';

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

describe('any question', () => {
  const words = fc
    .array(
      fc.constantFrom(...'how tall is the lighthouse and regatta, when? in 2024 not more source next most'.split(' ')),
    )
    .map((some) => some.join(' '));
  const question = fc.oneof(nastyText(400), words, fc.string({ unit: 'binary', maxLength: 200 }));

  test('is answered or declined, the same each time, and never throws', () => {
    fc.assert(
      fc.property(question, fc.array(question, { maxLength: 3 }), (text, history) => {
        const options = { today: TODAY, history };
        const first = answerer.ask(text, options);
        expect(answerer.ask(text, options)).toEqual(first);
        expect(first.status === 'answered').toBe(first.parts.length > 0);
        expect(first.miss === null).toBe(first.status === 'answered');
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
        for (const { cites } of first.parts) expect(cites.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('suggests and tells without a throw', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(answerer.suggest(text, 5).length).toBeLessThanOrEqual(5);
        expect(answerer.tell(text)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['words', 'lighthouse '],
    ['no words', '?!'],
    ['one word', 'x'],
    ['marks', 'tall, '],
    ['Han', '港'],
    ['accents', 'e\u0301'],
  ])('takes no longer the longer it is: %s', (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 5; run++) {
        const begun = performance.now();
        answerer.ask(text, { today: TODAY });
        least = Math.min(least, performance.now() - begun);
      }
      return least;
    };
    time(4000);
    // Beyond the longest that is read nothing is added: twenty times the text takes less than four times as long.
    expect(time(80_000) / Math.max(0.2, time(4000))).toBeLessThan(4);
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
    await expect(prepare(harbour({ 'library.yaml': 'languages: [eo]\n' }))).rejects.toThrow(/no language "eo".*en/);
  });
});

describe('small libraries', () => {
  const one = (more = '') =>
    libraryOf({ 'facts/a.yaml': `- id: a\n  statement: The harbour bell weighs 90 kg.\n  sources: [office]\n${more}` });
  const statusOf = async (library: ReturnType<typeof one>, question: string) =>
    (await prepare(library)).ask(question, { today: TODAY }).parts.map(({ fact }) => fact.id);

  test('of one fact', async () => {
    expect(await statusOf(one('  asks: [how heavy is the bell]\n'), 'how heavy is the bell')).toEqual(['a']);
    expect(await statusOf(one('  asks: [how heavy is the bell]\n'), 'who is the king of Spain')).toEqual([]);
  });

  test('of bare statements, without asks and lexicon', async () => {
    const bare = libraryOf({
      'facts/a.yaml': ['The harbour bell weighs 90 kg', 'The market opens at six', 'Dogs may not swim in the harbour']
        .map((statement, at) => `- {id: f${at}, statement: ${statement}., sources: [office]}\n`)
        .join(''),
    });
    const answers = await prepare(bare);
    const first = answers.ask('harbour bell weighs', { today: TODAY });
    expect(first.candidates[0]?.id).toBe('f0');
    expect(answers.ask('who is the king of Spain', { today: TODAY }).status).toBe('unknown');
  });

  test('of no fact at all', async () => {
    const answers = await prepare(libraryOf({ 'facts/a.yaml': '[]\n' }));
    expect(answers.ask('how heavy is the bell', { today: TODAY })).toMatchObject({ status: 'unknown', candidates: [] });
    expect(answers.suggest('', 5)).toEqual([]);
  });

  test('of a thing without attributes', () => {
    const { ids } = answererOf(
      libraryOf({
        'lexicon.yaml': 'entities: {bell: {names: [the bell]}}\n',
        'facts/a.yaml': '- {id: a, statement: The bell weighs 90 kg., about: [bell], sources: [office]}\n',
      }),
    );
    expect(ids('weight of the moon')).toEqual([]);
  });

  test('need a pack for their own language', () => {
    const library = one();
    const compiled = { ...compile(library, [english]), languages: ['xx'] };
    expect(() => createAnswerer(library, compiled, { model: MODEL, languages: [english], detect })).toThrow(
      /no language pack for "xx"/,
    );
  });
});
