import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../src/engine/answer.js';
import { loadPreparing } from '../src/engine/prepare.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import { wholeLibrary } from './fixtures/library.js';

/**
 * Shares of the answerable that are answered right (at least) and wrong (at most), of the others that are answered (at most), and how
 * many questions there have to be. The confidence is trained on them too: this guards against regressions and measures no quality.
 */
const GOLDEN = { right: 0.92, wrong: 0.03, notDeclined: 0.17, questions: 300, declinable: 150 } as const;

const TODAY = '2026-11-24';

let library: Library;
let outcomes: Outcome[];

interface Outcome {
  readonly question: string;
  readonly answer: Answer;
  readonly given: readonly string[];
  readonly declinable: boolean;
  readonly answered: boolean;
  readonly wrong: boolean;
}

beforeAll(async () => {
  library = await wholeLibrary();
  const answerer = await loadPreparing()(library);
  outcomes = library.golden.map(({ question, fact, history = [], today = TODAY }) => {
    const right = [fact].flat();
    const answer = answerer.ask(question, { today, history });
    const given = answer.parts.map((part) => part.fact.id);
    const answered = answer.status === 'answered';
    const wrong = answered && !given.some((id) => right.includes(id));
    return { question, answer, given, declinable: right.includes('none'), answered, wrong };
  });
});

describe('golden questions', () => {
  test('are enough of both sorts, and each stands once', () => {
    const declinable = library.golden.filter(({ fact }) => [fact].flat().includes('none')).length;
    expect(library.golden.length).toBeGreaterThanOrEqual(GOLDEN.questions);
    expect(declinable).toBeGreaterThanOrEqual(GOLDEN.declinable);
    const seen = library.golden.map(({ question, history }) => JSON.stringify([question.toLowerCase(), history]));
    const known = new Set<string>();
    const again = seen.filter((one) => known.size === known.add(one).size);
    expect(again).toEqual([]);
  });

  test('are mostly answered, seldom with a wrong fact, and the others seldom answered', () => {
    const answerable = outcomes.filter(({ declinable }) => !declinable);
    const others = outcomes.filter(({ declinable }) => declinable);
    const wrong = answerable.filter((one) => one.wrong);
    const notDeclined = others.filter(({ answered }) => answered);
    const right = answerable.filter((one) => one.answered && !one.wrong).length;
    const list = (failures: Outcome[]) => failures.map(({ question, given }) => `  ${question} → ${given.join(', ')}`);
    process.stdout.write(
      [
        `golden: ${answerable.length} answerable: ${right} answered right, ${wrong.length} wrong, ` +
          `${answerable.length - right - wrong.length} declined; ${others.length} others: ${notDeclined.length} answered`,
        ...list([...wrong, ...notDeclined]),
        '',
      ].join('\n'),
    );
    expect(right / answerable.length, 'share answered right').toBeGreaterThanOrEqual(GOLDEN.right);
    expect(wrong.length / answerable.length, 'share answered with a wrong fact').toBeLessThanOrEqual(GOLDEN.wrong);
    expect(notDeclined.length / others.length, 'share of the others answered').toBeLessThanOrEqual(GOLDEN.notDeclined);
  });

  test('every answer to them is cited, begins with what answers, and has its bold words from what it tells', () => {
    for (const { question, answer } of outcomes) {
      const { parts, short } = answer;
      for (const { cites } of parts) expect(cites.length).toBeGreaterThan(0);
      expect(parts[0]?.role, question).not.toBe('disagrees');
      parts.forEach(({ fact, role }, at) => {
        const contradicts = (other: Fact) =>
          other.disagreesWith.includes(fact.id) || fact.disagreesWith.includes(other.id);
        if (role === 'disagrees')
          expect(
            parts.slice(0, at).some((one) => contradicts(one.fact)),
            question,
          ).toBe(true);
      });
      const told = parts.map(({ fact }) => fact.statement).join('\n');
      // Of several things asked each piece says which: "Uzbekistan: Mirziyoyev".
      for (const piece of short?.split(' · ') ?? []) {
        const words = told.includes(piece) ? piece : piece.replace(/^[^:]+: /, '');
        expect(told, question).toContain(words);
      }
    }
  });
});
