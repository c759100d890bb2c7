import { scaleOf } from '../../knowledge/figures.js';
import type { Fact, FactFigure, Library } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import type { Computed, Piece } from '../answer.js';
import type { Reply, Shelf } from './reply.js';

/** A figure with the fact that says it. */
export interface Figure extends FactFigure {
  readonly fact: Fact;
  /** In the unit without its scale: 8.1 billion is 8,100,000,000. */
  readonly number: number;
  /** The unit without its scale, and the power of ten that this stands for. */
  readonly base: string;
  readonly power: number;
  /** Digits behind the point. */
  readonly digits: number;
}

/** Questions go through the figures of all facts. */
const known = new WeakMap<Fact, readonly Figure[]>();

export function figuresOf(fact: Fact): readonly Figure[] {
  const found = known.get(fact) ?? readFigures(fact);
  known.set(fact, found);
  return found;
}

const readFigures = (fact: Fact): Figure[] =>
  (fact.figures ?? []).map((figure) => {
    const scale = scaleOf(figure.unit);
    const digits = figure.value.split('.')[1]?.length ?? 0;
    return { ...figure, ...scale, fact, number: Number(`${figure.value}e${scale.power}`), digits };
  });

/** Whose figure it is and of when. */
export const nameOf = ({ for: things, period }: Figure) => ({ things, ...(period === undefined ? {} : { period }) });

/** A result with its unit. */
export const withUnit = (number: string, unit: string): Piece[] => [{ number }, { unit, of: number }];

/** Pieces between which a sign stands. */
export const joined = (pieces: readonly (readonly Piece[])[], sign: string): Piece[] =>
  pieces.flatMap((piece, at) => (at === 0 ? piece : [sign, ...piece]));

/** In words of the library itself. */
function plain(pieces: readonly Piece[], { lexicon }: Library): string {
  const word = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    if ('number' in piece) return piece.number;
    if ('unit' in piece) return ` ${piece.unit}`;
    if ('percent' in piece) return `${piece.percent}%`;
    if ('day' in piece) return piece.day;
    if ('days' in piece) return piece.days;
    const names = piece.things.map((thing) => lexicon.entities[thing]?.names[0] ?? thing).join(', ');
    return [names, piece.period ?? ''].filter(Boolean).join(' ');
  };
  return pieces.map(word).join('');
}

/** True of a thing that has members: the whole is more than each of its parts. */
export const isGroup = (thing: string, { lexicon }: Pick<Library, 'lexicon'>): boolean =>
  lexicon.entities[thing]?.members !== undefined;

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

export const comparable = (a: Figure, b: Figure) => a.of === b.of && a.base === b.base;

/** The one with the largest scale, which results are told in. */
export const largest = (figures: readonly Figure[]): Pick<Figure, 'power' | 'unit'> =>
  figures.reduce((one, other) => (other.power > one.power ? other : one));

/** In a unit with this scale, to the digits of the coarsest input, and to one where only some are whole: "8" beside "4.7" is no less exact. */
export function rounded(value: number, power: number, inputs: readonly Figure[]): string {
  const digits = inputs.map((figure) => Math.max(0, figure.digits + power - figure.power));
  return (value / 10 ** power).toFixed(Math.min(Math.max(...digits), Math.max(1, Math.min(...digits))));
}

/** What is worked with, with its unit where that does not go without saying. */
export const input = (figure: Figure, place: number, hasUnit: boolean): Piece[] => [
  { number: figure.value, input: place },
  ...(hasUnit ? [{ unit: figure.unit, of: figure.value }] : []),
];

export function replyOf(
  operation: Computed['operation'],
  inputs: readonly Figure[],
  { bold, said, result, unit }: Pick<Computed, 'bold' | 'said' | 'result'> & { readonly unit?: string },
  { library }: Pick<Shelf, 'library'>,
): Reply {
  const facts = [...new Set(inputs.map(({ fact }) => fact))];
  const isUneven = operation === 'difference' && inputs.some(({ digits }) => digits !== inputs[0]?.digits);
  const kinds = new Set(inputs.map(({ as }) => as));
  const isAbout = isUneven || kinds.has('about') || kinds.has('rounded') || (kinds.has('over') && operation !== 'sum');
  const inexact = isAbout ? 'about' : kinds.has('over') ? 'over' : 'exact';
  return {
    form: 'computed',
    facts: facts.map((fact) => ({ fact, role: 'input' })),
    confidence: 0.85,
    asked: null,
    bold: plain(bold, library),
    computed: {
      operation,
      expression: plain(said, library),
      said,
      bold,
      result,
      unit: unit ?? inputs[0]?.unit ?? '',
      as: inexact,
      inputs: inputs.map((figure) => ({
        fact: figure.fact.id,
        value: figure.value,
        unit: figure.unit,
        name: nameOf(figure),
      })),
    },
  };
}
