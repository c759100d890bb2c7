import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../src/engine/answer.js';
import { loadPreparing } from '../src/files/prepare.js';
import { warmUp } from '../src/warm-up.js';
import { testLibrary, wholeLibrary } from './fixtures/library.js';

const TODAY = '2026-06-01';

describe('before it is ready, the bot asks its library', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await loadPreparing()(await testLibrary());
  });
  const listening = (library: Answerer['library']) => {
    const asked: string[] = [];
    const ask: Answerer['ask'] = (question, options) => {
      asked.push(question);
      return answerer.ask(question, options);
    };
    return { asked, own: { ...answerer, library, ask } };
  };

  it('questions of its own: golden ones, or the asks of its facts', async () => {
    const golden = [{ question: 'How tall is the lighthouse?', fact: 'lighthouse-height' }];
    const withGolden = listening({ ...answerer.library, golden });
    await warmUp(withGolden.own, TODAY);
    expect(withGolden.asked).toEqual(['How tall is the lighthouse?']);
    const without = listening({ ...answerer.library, golden: [] });
    await warmUp(without.own, TODAY);
    expect(without.asked).toEqual(answerer.library.facts.flatMap(({ asks }) => asks.slice(0, 1)));
  });

  it('some twenty from all over, where there are thousands', async () => {
    const { golden } = await wholeLibrary();
    expect(golden.length).toBeGreaterThan(1000);
    const { asked, own } = listening({ ...answerer.library, golden });
    await warmUp(own, TODAY);
    expect(asked.length).toBeGreaterThanOrEqual(15);
    expect(asked.length).toBeLessThan(50);
    const places = asked.map((one) => golden.findIndex(({ question }) => question === one) / golden.length);
    expect(Math.min(...places)).toBeLessThan(0.1);
    expect(Math.max(...places)).toBeGreaterThan(0.9);
  });

  it('and gives way after each, and stops when it is told to', async () => {
    const stop = new AbortController();
    const { asked, own } = listening({ ...answerer.library, golden: [] });
    let turns = 0;
    const count = () => {
      turns += 1;
      if (turns === 3) stop.abort();
      else setImmediate(count);
    };
    setImmediate(count);
    await warmUp(own, TODAY, stop.signal);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});
