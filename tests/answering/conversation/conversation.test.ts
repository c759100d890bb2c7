import { beforeAll, describe, expect, test } from 'vitest';
import type { Considered } from '../../../src/answering/conversation/consider.js';
import { createUnderstand } from '../../../src/answering/conversation/conversation.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { testEngine } from '../engine.js';
import { candidate, model } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const EARLIER = 'How tall is the lighthouse?';

/** What is made of a follow-up of which every reading finds this fact as likely as that. */
const sureOf = (text: string, fact: string, confidence: number): number => {
  const placeOf = (id: string) => engine.index.facts.findIndex((one) => one.id === id);
  const consider = (reading: string): Considered => {
    const judged = [
      reading === EARLIER ? candidate(placeOf('lighthouse-height'), 0.95) : candidate(placeOf(fact), confidence),
    ];
    const question = engine.read(reading);
    const pooled = { judged, confidence: judged[0]?.confidence ?? 0 };
    return { text: reading, asked: question, question, time: null, judged, pooled };
  };
  return createUnderstand({ engine, model })(text, [EARLIER], consider).pooled.confidence;
};

describe('a question that leans on the one before', () => {
  test('is sure of what was just told only where that is clearly asked for', () => {
    expect(sureOf('why is that', 'lighthouse-height', 0.65)).toBeLessThan(model.limits.answer);
    expect(sureOf('why is that', 'lighthouse-height', 0.8)).toBe(0.8);
    expect(sureOf('why is that', 'lighthouse-opening', 0.65)).toBe(0.65);
  });

  test('is less sure where it leaves the subject, unless it names something', () => {
    expect(sureOf('where was she born', 'ferry-fare', 0.8)).toBeLessThan(model.limits.answer);
    expect(sureOf('and the ferries', 'ferry-fare', 0.8)).toBe(0.8);
  });
});
