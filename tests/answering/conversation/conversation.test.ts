import { beforeAll, describe, expect, test } from 'vitest';
import type { Considered } from '../../../src/answering/conversation/consider.js';
import { createUnderstand, type Lean } from '../../../src/answering/conversation/conversation.js';
import { LEANING, type Leaning, leaningFeatures } from '../../../src/answering/conversation/leaning.js';
import type { Engine } from '../../../src/answering/judging/engine.js';
import { loadModel } from '../../../src/answering/judging/model.js';
import { testEngine } from '../engine.js';
import { candidate, model } from '../model.js';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const EARLIER = 'How tall is the lighthouse?';

/** What is understood of a follow-up of which every reading finds this fact as likely as that. */
function understood(text: string, fact: string, lean: Lean, confidence = 0.6): Considered {
  const placeOf = (id: string) => engine.index.facts.findIndex((one) => one.id === id);
  const consider = (reading: string): Considered => {
    const isEarlier = reading === EARLIER;
    const judged = [isEarlier ? candidate(placeOf('lighthouse-height'), 0.95) : candidate(placeOf(fact), confidence)];
    const question = engine.read(reading);
    return { text: reading, asked: question, question, time: null, judged, pooled: { judged, confidence } };
  };
  const earlier = consider(EARLIER);
  const pooled = { ...earlier.pooled, confidence: 0.95 };
  return createUnderstand({ engine, model, lean })(text, [EARLIER], (one) =>
    one === EARLIER ? { ...earlier, pooled } : consider(one),
  );
}

function seenOf(text: string, fact: string): Leaning[] {
  const seen: Leaning[] = [];
  understood(text, fact, (one) => {
    seen.push(one);
    return 0;
  });
  return seen;
}

describe('a question that leans on the one before', () => {
  test('is as sure as what was learnt makes the likeliest of its readings', () => {
    const likeliest = understood('who built it', 'lighthouse-opening', ({ place }) => (place === 1 ? 0.77 : 0.1));
    expect(likeliest.pooled.confidence).toBe(0.77);
    expect(likeliest.text).not.toBe('who built it');
    const alone = understood('who built it', 'lighthouse-opening', ({ place }) => (place < 0 ? 0.75 : 0.1));
    expect([alone.text, alone.pooled.confidence]).toEqual(['who built it', 0.75]);
  });

  test('shows whether it tells the same again, and whether it leaves the subject', () => {
    for (const one of seenOf('why is that', 'lighthouse-height'))
      expect(one).toMatchObject({ repeats: true, stays: true });
    for (const one of seenOf('why is that', 'ferry-fare')) expect(one).toMatchObject({ repeats: false, stays: false });
  });

  test('is as sure as its reading where there is but one', () => {
    const lean = () => {
      throw new Error('there is nothing to choose');
    };
    const { text, pooled } = understood('and the ferries?', 'ferry-fare', lean, 0.6);
    expect([text, pooled.confidence]).toEqual(['how tall is the ferries', 0.6]);
  });

  test('wants the form of answer that its own words ask for', () => {
    const kindOf = (text: string) => understood(text, 'lighthouse-opening', () => 0.9).question.kind;
    expect(['since when', 'who built it'].map(kindOf)).toEqual(['when', 'who']);
  });

  test('asks again for what the earlier words asked for only of another fact', () => {
    const lean: Lean = ({ place }) => (place < 0 ? 0.1 : 0.9);
    const askedOf = (fact: string) =>
      understood('and the lighthouse of the islands', fact, lean).question.attributes.length;
    expect(askedOf('lighthouse-height')).toBe(0);
    expect(askedOf('lighthouse-opening')).toBeGreaterThan(0);
  });

  test('is not weighed where it stands by itself', () => {
    const lean = () => {
      throw new Error('it leans on nothing');
    };
    expect(understood('what does the ferry to the island cost', 'ferry-fare', lean, 0.95).pooled.confidence).toBe(0.95);
  });

  test('counts its own words apart from those of the question before', () => {
    const value = (name: (typeof LEANING)[number], leaning: Leaning) => leaningFeatures(leaning)[LEANING.indexOf(name)];
    const question = engine.read('when was the lighthouse painted');
    const [weighed] = engine.weigh(question);
    const fact = engine.index.facts[weighed?.fact ?? -1];
    const [seen] = seenOf('when was it painted', 'lighthouse-opening');
    if (!weighed || !fact || !seen) throw new Error('the library of the tests has no lighthouse');
    const judged = [{ weighed, confidence: 0.5 }];
    const reading = { ...seen.reading, question, judged, pooled: { judged, confidence: 0.5 } };
    const one = { ...seen, reading, fact, own: engine.read('when was it painted') };
    expect(value('ownWords', one)).toBe(1);
    expect(value('ownCovered', one)).toBeLessThan(0.5);
    expect(value('ownOpen', one)).toBeGreaterThan(0.5);
    expect(value('ownCovered', { ...one, own: engine.read('the lighthouse') })).toBeGreaterThan(0.5);
  });
});

test('a model of other features is refused', () => {
  const strange = { ...loadModel(), leaning: { features: ['sure'], ensembles: [] } };
  expect(() => createUnderstand({ engine, model: strange })).toThrow('npm run train -- --leaning');
});
