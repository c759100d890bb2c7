import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/engine/engine.js';
import { compile } from '../../src/engine/index/compile.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { detect } from '../../src/language/detect.js';
import { answererOf, english, libraryOf, MODEL, openLibrary, readerOf } from './harbour.js';

const TODAY = '2025-07-01';
const prepare = loadPreparing();

describe('small libraries', () => {
  const one = (more = '') =>
    libraryOf({ 'facts/a.yaml': `- id: a\n  statement: The harbour bell weighs 90 kg.\n  sources: [office]\n${more}` });
  const statusOf = async (library: ReturnType<typeof one>, question: string) =>
    (await prepare(library)).ask(question, { today: TODAY }).parts.map(({ fact }) => fact.id);

  test('of one fact', async () => {
    expect(await statusOf(one('  asks: [how heavy is the bell]\n'), 'how heavy is the bell')).toEqual(['a']);
    expect(await statusOf(one('  asks: [how heavy is the bell]\n'), 'who is the king of Spain')).toEqual([]);
  });

  test('of one fact, beside what is asked in vain', () => {
    const opened = openLibrary(
      libraryOf({
        'facts/a.yaml': '- {id: a, statement: The harbour bell weighs 90 kg., sources: [office]}\n',
        'unanswered.yaml': '- who cast the bell\n',
      }),
    );
    const [first] = opened.describe(readerOf(opened).read('who cast the harbour bell'));
    expect([...(first?.features ?? [Number.NaN])].every(Number.isFinite)).toBe(true);
    expect(first?.standing.unanswered).toBeGreaterThan(0);
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
