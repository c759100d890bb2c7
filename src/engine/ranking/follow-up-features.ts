import { at } from '../../lib/numbers.js';
import { formNumber, hasForm } from '../index/texts.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Context } from '../rewriting/follow-up.js';
import type { Evaluated } from './evaluate.js';
import { FEATURES } from './features.js';

/** A reading of a question that may lean on an earlier one. */
interface FollowUpReading {
  readonly reading: Evaluated;
  /** The other readings: how sure the surest is that comes to the same fact, and the surest that comes to another. */
  readonly others: readonly Evaluated[];
  /** The question by itself. */
  readonly alone: Evaluated;
  readonly own: Query;
  readonly before: Context;
  /** Terms of what a fact is about and tells, by place. */
  readonly about: readonly ReadonlySet<number>[];
  readonly tells: readonly ReadonlySet<number>[];
  /** Forms of answers in the statement of a fact, as bits, by place. */
  readonly forms: Uint8Array;
}

const OWN = [
  'sure',
  'alone',
  'before',
  'repeats',
  'ownWords',
  'ownWeight',
  'ownCovered',
  'ownStated',
  'ownOpen',
  'ownForm',
  'ownUntold',
  'beforeMet',
  'beforeMissed',
  'agreeing',
  'differing',
  'margin',
  'ownTold',
] as const;

/** Features of the fact that leads which count here as well, by their places among those of the ranking. */
const TAKEN = [
  'evidenceMostVain',
  'evidenceVain',
  'evidenceLevel',
  'evidenceShare',
  'unanswered',
  'rivalMargin',
  'weight',
  'asks',
].map((name) => FEATURES.findIndex((feature) => feature.name === name));

/** In the order of the model. */
export const FOLLOW_UP_FEATURES: readonly string[] = [...OWN, ...TAKEN.map((place) => FEATURES[place]?.name ?? '')];

/**
 * What tells whether a fact answers a question that leans on an earlier one. A reading has the earlier question's words, which the fact that
 * answered it accounts for: whether it accounts for the new ones counts here.
 */
export function followUpFeatures(one: FollowUpReading): Float64Array {
  const { reading, alone, own, before, about, tells } = one;
  const lead = reading.ranked[0];
  const values: Record<(typeof OWN)[number], number> = {
    sure: reading.confidence,
    alone: alone.confidence,
    before: before.confidence,
    repeats: 0,
    ...ownWords(one),
    ownForm: 0,
    ownUntold: 0,
    beforeMet: 0,
    beforeMissed: 0,
    agreeing: 0,
    differing: 0,
    margin: 0,
    ownTold: 0,
  };
  if (lead) {
    values.repeats = Number(before.told.includes(lead.fact));
    values.ownForm = hasForm(at(one.forms, lead.place), formNumber(own.answerType));
    const count = (query: Query, kind: 'entity' | 'attribute', having: ReadonlySet<number> | undefined, met: boolean) =>
      sensesOf(query, kind).filter(({ terms }) => terms.some((term) => having?.has(term)) === met).length;
    values.ownUntold = count(own, 'attribute', tells[lead.place], false);
    values.ownTold = count(own, 'attribute', tells[lead.place], true);
    values.beforeMet = count(before.query, 'entity', about[lead.place], true);
    values.beforeMissed = count(before.query, 'entity', about[lead.place], false);
    const surest = (isSame: boolean) =>
      one.others
        .filter(({ ranked: [other] }) => (other?.fact === lead.fact) === isSame)
        .reduce((most, { confidence }) => Math.max(most, confidence), 0);
    values.agreeing = surest(true);
    values.differing = surest(false);
    values.margin = lead.confidence - (reading.ranked[1]?.confidence ?? 0);
  }
  return Float64Array.from([...OWN.map((name) => values[name]), ...TAKEN.map((place) => lead?.features[place] ?? 0)]);
}

/** How far the fact that leads accounts for the words that are new. */
function ownWords({ reading, own }: FollowUpReading) {
  const words = new Set(own.tokens.filter(isTelling).map(({ text }) => text));
  const match = reading.ranked[0]?.match;
  let [weight, covered, stated, open] = [0, 0, 0, 0];
  reading.query.tokens.forEach((token, place) => {
    if (!words.has(token.text) || token.text === '') return;
    const has = match ? at(match.cover, place) : 0;
    weight += token.weight;
    covered += token.weight * has;
    stated += token.weight * (match ? at(match.stated, place) : 0);
    open = Math.max(open, token.weight * (1 - has));
  });
  const share = (part: number) => (weight > 0 ? part / weight : 0.5);
  return {
    ownWords: words.size,
    ownWeight: weight,
    ownCovered: share(covered),
    ownStated: share(stated),
    ownOpen: open,
  };
}
