import type { Judged } from '../../src/answering/decide.js';
import type { Model } from '../../src/answering/model.js';
import type { Fact } from '../../src/knowledge/library.js';

/** A model of one feature: sure where it is above 0.5. */
export const model: Model = {
  features: ['cover'],
  ensembles: [
    { bias: 0, trees: [[0, 0.5, -2, 2]] },
    { bias: 1, trees: [[0, 0.5, -3, [0, 0.9, 0, 3]]] },
  ],
  limits: { answer: 0.7, choices: 0.1 },
};

/** A candidate with this confidence; what it was weighed by plays no part. */
export function candidate(fact: number, confidence: number, cover: readonly number[] = []): Judged {
  const values = Float64Array.from(cover);
  const statement = { doc: 0, covered: 0, used: 0, overlap: 0 };
  const subject = {
    entitiesMet: 0,
    entitiesMissed: 0,
    told: 0,
    spoken: 0,
    untold: 0,
    missing: [],
    nowhere: 0,
    blank: 0,
  };
  const match = { fact, statement, asks: [], cover: values, stated: values, restAsk: 0 };
  return { confidence, weighed: { fact, match, subject, features: new Float64Array(1) } };
}

/** A fact about these things. */
export const factAbout = (id: string, about: string[], more: Partial<Fact> = {}): Fact => ({
  id,
  statement: `Statement of ${id}.`,
  asks: [],
  about,
  tells: new Map(),
  countries: [],
  sources: [],
  disagreesWith: [],
  topic: 'test',
  ...more,
});
