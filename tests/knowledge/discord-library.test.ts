import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Asked, readSets, sharesOf, verdictOf } from '../../bench/question-sets.js';
import type { Answerer } from '../../src/engine/answer.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { readLibrary } from '../../src/files/read-library.js';
import type { Library } from '../../src/knowledge/library.js';

const FOLDER = new URL('../../libraries/discord-api/', import.meta.url);
const TODAY = '2026-12-07';

let library: Library;
let answerer: Answerer;
let questions: Asked[];

beforeAll(async () => {
  const read = await readLibrary(fileURLToPath(FOLDER));
  expect(read.problems).toEqual([]);
  expect(read.advice).toEqual([]);
  if (!read.library) throw new Error('not read');
  library = read.library;
  answerer = await loadPreparing()(library);
  const sets = await readSets(new URL('../../bench/questions/', import.meta.url));
  questions = sets.get('discord-api') ?? [];
});

test('says whose it is, and has short facts that cite a heading of the documentation, with three asks at most', () => {
  expect(library.about.keepers).toContain('Discord has no part in it');
  expect(library.facts.length).toBeGreaterThanOrEqual(120);
  for (const { id, statement, asks, asOf, sources } of library.facts) {
    expect(statement.length, id).toBeLessThanOrEqual(300);
    expect(asks.length, id).toBeLessThanOrEqual(3);
    expect(asOf, id).toBeTruthy();
    for (const source of sources)
      expect(library.sources.get(source)?.url, id).toMatch(/^https:\/\/docs\.discord\.com\/developers\//);
  }
});

test('answers its golden questions, and declines those that nothing answers', () => {
  const failed = library.golden.filter(({ question, fact }) => {
    const { status, parts } = answerer.ask(question, { today: TODAY, history: [] });
    const given = status === 'answered' ? parts.map((part) => part.fact.id) : ['none'];
    return !given.some((id) => [fact].flat().includes(id));
  });
  expect(failed.map(({ question }) => question)).toEqual([]);
  expect(library.golden.filter(({ fact }) => fact === 'none').length).toBeGreaterThan(2);
});

test('is asked questions that are no asks of its own, each about a fact that it has', async () => {
  const asks = new Set(library.facts.flatMap((fact) => fact.asks.map((ask) => ask.toLowerCase())));
  for (const { question, fact, answerable } of questions) {
    expect(asks.has(question.toLowerCase()), question).toBe(false);
    for (const id of [fact ?? []].flat()) expect(library.factById.has(id), question).toBe(true);
    expect(fact !== undefined, question).toBe(answerable);
  }
  expect(questions.length).toBeGreaterThanOrEqual(120);
});

/** About three points worse than they are: a guard against what breaks, no goal. */
test('is right about most questions that others may ask, and seldom wrong', () => {
  const { right, wrong, declined } = sharesOf(questions.map((asked) => verdictOf(answerer, asked)));
  expect(right).toBeGreaterThanOrEqual(0.61);
  expect(wrong).toBeLessThanOrEqual(0.11);
  expect(declined).toBeGreaterThanOrEqual(0.76);
});
