import { LEANING } from '../../src/answering/conversation/leaning.js';
import type { Judged } from '../../src/answering/judging/decide.js';
import type { Model } from '../../src/answering/judging/model.js';
import type { Fact } from '../../src/knowledge/library.js';
import { testEngine } from './engine.js';

/** As sure of a reading as it is by itself, in four steps. */
export const AS_SURE: Model['leaning'] = {
  features: LEANING,
  ensembles: [{ bias: 0, trees: [[0, 0.5, [0, 0.25, -3, -1], [0, 0.75, 1, 3]]] }],
};

/** A model of one feature: sure where it is above 0.5. */
export const model: Model = {
  features: ['cover'],
  ensembles: [
    { bias: 0, trees: [[0, 0.5, -2, 2]] },
    { bias: 1, trees: [[0, 0.5, -3, [0, 0.9, 0, 3]]] },
  ],
  leaning: AS_SURE,
  limits: { answer: 0.7, choices: 0.1 },
};

const engine = await testEngine();
const [base] = engine.weigh(engine.read('lighthouse'));

/** A candidate with this confidence that accounts for the words of a question like this; what it was weighed by plays no part. */
export function candidate(fact: number, confidence: number, cover: readonly number[] = []): Judged {
  if (!base) throw new Error('the library of the tests has no lighthouse');
  const values = Float64Array.from(cover);
  return { confidence, weighed: { ...base, fact, match: { ...base.match, fact, cover: values, stated: values } } };
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
