import { describe, expect, test } from 'vitest';
import { type CrossEncoder, nearestAsk, type Pair, TERMS } from '../../../src/engine/ranking/rerank.js';
import { answererOf } from '../harbour.js';

const openWith = (reader?: CrossEncoder) => answererOf(undefined, undefined, reader).answerer;
const TODAY = '2026-01-01';
/** Only what the reader says counts. */
const none = Object.fromEntries(TERMS.map((term) => [term, 0])) as CrossEncoder['joined']['weights'];
const joined: CrossEncoder['joined'] = { bias: 0, weights: { ...none, reader: 1.5 } };

function readerOf(odds: (pair: Pair) => number | null, languages = ['en']) {
  const asked: Pair[][] = [];
  const reader: CrossEncoder = {
    languages: new Set(languages),
    joined,
    async read(pairs) {
      asked.push([...pairs]);
      const all = pairs.map(odds);
      return all.includes(null) ? null : all.map((one) => one ?? 0);
    },
  };
  return { reader, asked };
}

describe('what the reader says', () => {
  const QUESTION = 'how tall is that lighthouse';

  test('takes back an answer that it does not believe, and lets one stand that it does', async () => {
    const alone = openWith().ask(QUESTION, { today: TODAY });
    expect(alone.status).toBe('answered');
    const believed = readerOf(() => 3);
    const same = await openWith(believed.reader).consider(QUESTION, { today: TODAY });
    expect([same.status, same.parts[0]?.fact.id]).toEqual(['answered', alone.parts[0]?.fact.id]);
    const doubted = readerOf(() => -3);
    const declined = await openWith(doubted.reader).consider(QUESTION, { today: TODAY });
    expect(declined.status).not.toBe('answered');
  });

  test('is asked of the likeliest facts only, each once, with the ask most like the question', async () => {
    const { reader, asked } = readerOf(() => 3);
    await openWith(reader).consider(QUESTION, { today: TODAY });
    const pairs = asked.flat();
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThanOrEqual(5);
    expect(new Set(pairs.map(({ statement }) => statement)).size).toBe(pairs.length);
    expect(pairs[0]?.question).toBe(QUESTION);
  });

  test('is done without where it cannot be had, for small talk, for what is clear, and in a language that it was not trained in', async () => {
    const without = openWith();
    const { reader, asked } = readerOf(() => null);
    const answerer = openWith(reader);
    expect(await answerer.consider(QUESTION, { today: TODAY })).toEqual(without.ask(QUESTION, { today: TODAY }));
    expect(asked).toHaveLength(1);
    // What a curator wrote word for word as an ask needs no reading either.
    for (const clear of ['thank you', 'How tall is the lighthouse?']) await answerer.consider(clear, { today: TODAY });
    expect(asked).toHaveLength(1);
    const foreign = readerOf(() => -3, ['ru']);
    const same = await openWith(foreign.reader).consider(QUESTION, { today: TODAY });
    expect([same, foreign.asked]).toEqual([without.ask(QUESTION, { today: TODAY }), []]);
  });

  test('leaves no trace: what is asked next without the reader is answered by the engine alone', async () => {
    const { reader } = readerOf(() => -3);
    const answerer = openWith(reader);
    await answerer.consider(QUESTION, { today: TODAY });
    expect(answerer.ask(QUESTION, { today: TODAY }).status).toBe('answered');
  });
});

test('the ask most like a question shares most of its letters by threes', () => {
  const asks = ['Who keeps the lighthouse?', 'How tall is the lighthouse?'];
  expect(nearestAsk('how tal is the lighthose', asks).ask).toBe(asks[1]);
  expect(nearestAsk('How tall is the lighthouse', asks).like).toBe(1);
  expect(nearestAsk('how tall', [])).toEqual({ ask: '', like: 0 });
});
