import type { Fact } from '../../knowledge/library.js';
import { FEATURES, type FeatureName } from '../judging/feature-names.js';
import { kindFeatures } from '../judging/kind-features.js';
import { formOf } from '../question/kinds.js';
import { isTelling, type Question } from '../question/question.js';
import type { Considered } from './consider.js';

/** What counts beside the features of the reading: of the conversation, and of the question's own words alone. */
const OWN = [
  'sure',
  'alone',
  'before',
  'place',
  'dependent',
  'stays',
  'repeats',
  'ownWords',
  'ownWeight',
  'ownCovered',
  'ownStated',
  'ownSupport',
  'ownOpen',
  'ownForm',
  'ownKindMet',
  'ownKindMissed',
  'ownTold',
  'ownUntold',
  'ownEntitiesMet',
  'ownEntitiesMissed',
  'earlierMet',
  'earlierMissed',
] as const;

/** In the order of the trained model. */
export const LEANING: readonly ((typeof OWN)[number] | FeatureName)[] = [...OWN, ...FEATURES];

/** A reading of a question that leans on an earlier one. */
export interface Leaning {
  /** The question by itself, the one before, and how it was read after that. */
  readonly own: Question;
  readonly earlier: Question;
  readonly reading: Considered;
  readonly fact: Fact;
  /** Forms of answers that stand in the fact's statement. */
  readonly forms: number;
  /** How sure the question by itself is, and the one before. */
  readonly alone: number;
  readonly before: number;
  /** Which of the readings it is, -1 for the question by itself. */
  readonly place: number;
  readonly dependent: boolean;
  /** It stays with what the answer before was about; it tells the same fact again. */
  readonly stays: boolean;
  readonly repeats: boolean;
}

/**
 * What tells whether a fact answers a question that leans on an earlier one. A reading has the earlier question's words, which the fact
 * that answered it accounts for: whether it accounts for the new ones counts here.
 */
export function leaningFeatures(leaning: Leaning): Float64Array {
  const { own, reading, fact, forms } = leaning;
  const match = reading.pooled.judged[0]?.weighed.match;
  const features = reading.pooled.judged[0]?.weighed.features ?? new Float64Array(FEATURES.length);
  const words = new Set(own.tokens.filter(isTelling).map(({ text }) => text));
  let [weight, covered, stated, support, open] = [0, 0, 0, 0, 0];
  reading.question.tokens.forEach((token, at) => {
    if (!words.has(token.text)) return;
    weight += token.weight;
    covered += token.weight * (match?.cover[at] ?? 0);
    stated += token.weight * (match?.stated[at] ?? 0);
    support += token.weight * (match?.support[at] ?? 0);
    open = Math.max(open, token.weight * (1 - (match?.cover[at] ?? 0)));
  });
  const share = (part: number) => (weight > 0 ? part / weight : 0.5);
  const { kindMet, kindMissed } = kindFeatures(own.kind, forms);
  const attributes = own.attributes.map(({ values }) => values.some(({ name }) => fact.tells.has(name)));
  const entities = own.entities.map(({ values }) => values.some(({ name }) => fact.about.includes(name)));
  const earlier = leaning.earlier.entities.map(({ values }) => values.some(({ name }) => fact.about.includes(name)));
  const count = (all: readonly boolean[], which: boolean) => Math.min(3, all.filter((one) => one === which).length);
  return Float64Array.from([
    reading.pooled.confidence,
    leaning.alone,
    leaning.before,
    leaning.place,
    Number(leaning.dependent),
    Number(leaning.stays),
    Number(leaning.repeats),
    Math.min(8, words.size),
    weight,
    share(covered),
    share(stated),
    share(support),
    open,
    formOf(own.kind),
    kindMet,
    kindMissed,
    count(attributes, true),
    count(attributes, false),
    count(entities, true),
    count(entities, false),
    count(earlier, true),
    count(earlier, false),
    ...features,
  ]);
}
