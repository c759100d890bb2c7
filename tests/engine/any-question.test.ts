import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPreparing } from '../../src/files/prepare.js';
import { nastyText } from '../fixtures/arbitrary.js';
import { countSteps } from '../fixtures/steps.js';
import { harbour } from './harbour.js';

const TODAY = '2025-07-01';
const answerer = await loadPreparing()(harbour());

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
        expect(first.status === 'answered').toBe(
          first.parts.length > 0 && !['perhaps', 'only'].includes(first.note?.kind ?? ''),
        );
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
  ])('takes no longer the longer it is: %s', async (_, unit) => {
    const steps = (length: number) =>
      countSteps(() => void answerer.ask(unit.repeat(Math.ceil(length / unit.length)), { today: TODAY }));
    const [long, longer] = [await steps(4000), await steps(80_000)];
    expect(long).toBeGreaterThan(20);
    // Beyond the longest that is read nothing is added.
    expect(longer / long).toBeLessThan(1.5);
  });
});
