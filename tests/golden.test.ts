import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../src/engine/answer.js';
import type { Library } from '../src/knowledge/library.js';
import { wholeAnswerer } from './fixtures/library.js';

/**
 * Shares of the answerable that are answered right (at least) and wrong (at most), and of the others that are answered (at most): about a point
 * worse than they are. The confidence is learnt from these questions too, so this guards against regressions and measures no quality.
 */
const LIMITS = {
  en: { right: 0.92, wrong: 0.037, notDeclined: 0.2, questions: 1000, declinable: 300 },
  // Of these a question is a point and a half, or four of those that nothing answers: about three questions worse than they are.
  ru: { right: 0.86, wrong: 0.08, notDeclined: 0.12, questions: 85, declinable: 25 },
  zh: { right: 0.9, wrong: 0.09, notDeclined: 0.2, questions: 85, declinable: 20 },
  kk: { right: 0.88, wrong: 0.08, notDeclined: 0.24, questions: 85, declinable: 25 },
  uz: { right: 0.92, wrong: 0.05, notDeclined: 0.12, questions: 85, declinable: 25 },
} as const;
const FOLLOWING = { right: 0.83, wrong: 0.12, notDeclined: 0.5, questions: 200, declinable: 1 } as const;

const TODAY = '2026-11-24';

let library: Library;
let outcomes: Outcome[];

interface Outcome {
  readonly question: string;
  readonly answer: Answer;
  readonly given: readonly string[];
  readonly follows: boolean;
  readonly declinable: boolean;
  readonly answered: boolean;
  readonly wrong: boolean;
}

beforeAll(async () => {
  const answerer = await wholeAnswerer();
  ({ library } = answerer);
  outcomes = library.golden.map(({ question, fact, history = [], today = TODAY }) => {
    const right = [fact].flat();
    const answer = answerer.ask(question, { today, history });
    const given = answer.parts.map((part) => part.fact.id);
    const answered = answer.status === 'answered';
    const wrong = answered && !given.some((id) => right.includes(id));
    const declinable = right.includes('none');
    return { question, answer, given, follows: history.length > 0, declinable, answered, wrong };
  });
});

describe('golden questions', () => {
  test('stand there once each', () => {
    const seen = library.golden.map(({ question, history }) => JSON.stringify([question.toLowerCase(), history]));
    expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
  });

  const sets = [
    ...Object.entries(LIMITS).map(([language, limits]) => ({ name: `alone in ${language}`, language, limits })),
    { name: 'that follow others', language: null, limits: FOLLOWING },
  ];
  test.each(sets)('$name are mostly answered, seldom with a wrong fact, and the others seldom answered', (set) => {
    const { name, language, limits } = set;
    const own = outcomes.filter(({ follows, answer }) =>
      language === null ? follows : !follows && answer.language === language,
    );
    const answerable = own.filter(({ declinable }) => !declinable);
    const others = own.filter(({ declinable }) => declinable);
    const wrong = answerable.filter((one) => one.wrong);
    const notDeclined = others.filter(({ answered }) => answered);
    const right = answerable.filter((one) => one.answered && !one.wrong).length;
    const list = (failures: Outcome[]) => failures.map(({ question, given }) => `  ${question} → ${given.join(', ')}`);
    process.stdout.write(
      [
        `golden ${name}: ${answerable.length} answerable: ${right} answered right, ${wrong.length} wrong, ` +
          `${answerable.length - right - wrong.length} declined; ${others.length} others: ${notDeclined.length} answered`,
        ...list([...wrong, ...notDeclined]),
        '',
      ].join('\n'),
    );
    expect(own.length).toBeGreaterThanOrEqual(limits.questions);
    expect(others.length).toBeGreaterThanOrEqual(limits.declinable);
    expect(right / answerable.length, 'share answered right').toBeGreaterThanOrEqual(limits.right);
    expect(wrong.length / answerable.length, 'share answered with a wrong fact').toBeLessThanOrEqual(limits.wrong);
    expect(notDeclined.length / others.length, 'share of the others answered').toBeLessThanOrEqual(limits.notDeclined);
  });

  test('get answers that are cited, begin with what answers, and have their bold words from what they tell', () => {
    for (const { question, answer } of outcomes.filter(({ answered }) => answered)) {
      const { parts, short, computed } = answer;
      for (const { cites } of parts) expect(cites.length, question).toBeGreaterThan(0);
      expect(parts[0]?.role, question).not.toBe('disagrees');
      parts.forEach(({ fact, role }, at) => {
        if (role !== 'disagrees') return;
        const others = parts.filter((_, place) => place !== at).map((one) => one.fact);
        const contradicts = others.some(
          (other) => other.disagreesWith.includes(fact.id) || fact.disagreesWith.includes(other.id),
        );
        expect(contradicts, question).toBe(true);
      });
      if (short === null || computed !== null) continue;
      for (const words of short.split(' · '))
        expect(parts[0]?.statement.toLowerCase(), question).toContain(words.toLowerCase());
    }
  });
});
