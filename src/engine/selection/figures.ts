import type { Fact, FactFigure } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import type { Computed } from '../answer.js';
import type { Reply, Shelf } from './reply.js';

/** A figure with the fact that says it. */
export interface Figure extends FactFigure {
  readonly fact: Fact;
  readonly number: number;
  /** Digits behind the point. */
  readonly digits: number;
  readonly label: string;
}

export function figuresOf(fact: Fact, { library }: Pick<Shelf, 'library'>): Figure[] {
  return (fact.figures ?? []).map((figure) => ({
    ...figure,
    fact,
    number: Number(figure.value),
    digits: figure.value.split('.')[1]?.length ?? 0,
    label: [
      figure.for.map((thing) => library.lexicon.entities[thing]?.names[0] ?? thing).join(', '),
      figure.period ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

export const ofYear =
  (year: string) =>
  ({ period }: Figure) => {
    if (period === undefined) return false;
    const { from, to } = intervalOf(period);
    return from === `${year}-01-01` && to === `${year}-12-31`;
  };

/** The best supported figure of each kind: facts about one thing give the same figure more than once. */
export const best = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => b.fact.sources.length - a.fact.sources.length)[0];

export const newest = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort(
    (a, b) => (b.period ?? '').localeCompare(a.period ?? '') || b.fact.sources.length - a.fact.sources.length,
  )[0];

export const isOf = ({ for: owners }: Figure, owner: string) => owners.length === 1 && owners[0] === owner;

export const comparable = (a: Figure, b: Figure) => a.of === b.of && a.unit === b.unit;

/** To the digits of the coarser input: more would say more than the sources do. */
export const rounded = (value: number, digits: number): string => value.toFixed(digits);

export function replyOf(
  operation: Computed['operation'],
  inputs: readonly Figure[],
  bold: string,
  expression: string,
  result: string,
): Reply {
  const facts = [...new Set(inputs.map(({ fact }) => fact))];
  const inexact = inputs.some(({ as }) => as === 'about' || as === 'rounded')
    ? 'about'
    : inputs.some(({ as }) => as === 'over')
      ? 'over'
      : 'exact';
  return {
    form: 'computed',
    facts: facts.map((fact) => ({ fact, role: 'input' })),
    confidence: 0.85,
    asked: null,
    bold,
    computed: {
      operation,
      expression,
      result,
      unit: inputs[0]?.unit ?? '',
      as: inexact,
      inputs: inputs.map(({ fact, value, unit, label }) => ({ fact: fact.id, value, unit, label })),
    },
  };
}
