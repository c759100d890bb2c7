import type { Library } from '../../knowledge/library.js';
import type { Computed, Piece } from '../answer.js';
import { areOfOneStart, type Figure, isOfTwoTimes, nameOf } from './figures.js';
import type { Reply, Shelf } from './reply.js';
import { scaleFor, toldOf } from './scale.js';

/** Works something out of two figures; null where they do not allow it. */
export type Work = (from: Figure, to: Figure, shelf: Shelf) => Reply | null;

/** The earlier one first; of one time, or where none is said, the smaller one. */
export function inOrder(one: Figure, other: Figure): [Figure, Figure] {
  const isDated = isOfTwoTimes(one, other) && one.period !== undefined && other.period !== undefined;
  const isFirst = isDated ? (one.period ?? '') < (other.period ?? '') : one.number <= other.number;
  return isFirst ? [one, other] : [other, one];
}

/** Two inputs with a sign between them. */
function signed(one: Figure, sign: string, other: Figure): Piece[] {
  const isMixed = one.unit !== other.unit;
  return [...input(one, 0, isMixed), ` ${sign} `, ...input(other, 1, isMixed)];
}

/** From here on percents say less than the figures themselves. */
const TENFOLD = 10;

/** In percent as well, where it is what something has come to in the course of time. */
export function difference(from: Figure, to: Figure, shelf: Shelf): Reply {
  const { result, unit } = toldOf(to.number - from.number, [to, from], shelf);
  const isChange =
    from.of === to.of &&
    isOfTwoTimes(from, to) &&
    !areOfOneStart(from, to) &&
    from.number > 0 &&
    from.unit !== 'percent' &&
    to.number < TENFOLD * from.number;
  const percent = ((to.number / from.number - 1) * 100).toFixed(1);
  const change = isChange ? [to.number > from.number ? ' (+' : ' (', { percent }, ')'] : [];
  const bold = [...withUnit(result, unit), ...change];
  return replyOf(
    'difference',
    [to, from],
    { bold, said: [...signed(to, '−', from), ' = ', ...bold], result, unit },
    shelf,
  );
}

/** By how many percent the one is more than the other; of what is in percent itself, the points between. */
export const ratio: Work = (from, to, shelf) => {
  if (from.unit === 'percent') return difference(from, to, shelf);
  if (from.number === 0) return null;
  const result = ((to.number / from.number - 1) * 100).toFixed(1);
  const bold = [{ percent: result }];
  const said = ['(', ...signed(to, '÷', from), ' − 1) × 100 = ', ...bold];
  return replyOf('ratio', [to, from], { bold, said, result, unit: 'percent' }, shelf);
};

/** From here on a tenth of a factor says nothing. */
const HUNDREDFOLD = 100;

/** How many times the one is the other. */
export const times: Work = (from, to, shelf) => {
  if (from.number === 0) return null;
  const factor = to.number / from.number;
  const result = factor.toFixed(factor < HUNDREDFOLD ? 1 : 0);
  const bold = [{ number: result }, '×'];
  return replyOf(
    'ratio',
    [to, from],
    { bold, said: [...signed(to, '÷', from), ' = ', ...bold], result, unit: 'times' },
    shelf,
  );
};

/** How many percent of the whole a part is. */
export const portion: Work = (part, whole, shelf) => {
  if (whole.number === 0) return null;
  const result = ((part.number / whole.number) * 100).toFixed(1);
  const bold = [{ percent: result }];
  const said = [...signed(part, '÷', whole), ' × 100 = ', ...bold];
  return replyOf('ratio', [part, whole], { bold, said, result, unit: 'percent' }, shelf);
};

/** What so many percent of a whole are. */
export const partOfWhole: Work = (share, whole, shelf) => {
  const { result, unit } = toldOf((whole.number * share.number) / 100, [{ ...whole, digits: whole.digits + 1 }], shelf);
  const bold = withUnit(result, unit);
  const said = [...input(whole, 1, false), ' × ', ...input(share, 0, false), ' ÷ 100 = ', ...bold];
  return replyOf('ratio', [share, whole], { bold, said, result, unit, isRough: true }, shelf);
};

/** How much of something comes to each of what is counted. */
export const each: Work = (all, counted, shelf) => {
  if (counted.number === 0) return null;
  const { unit, power } = scaleFor(all.number / counted.number, [all], shelf);
  const result = String(Number((all.number / counted.number / 10 ** power).toPrecision(3)));
  const bold = withUnit(result, unit);
  return replyOf(
    'ratio',
    [all, counted],
    { bold, said: [...signed(all, '÷', counted), ' = ', ...bold], result, unit },
    shelf,
  );
};

/** All together, or divided by so many: their average. */
export function sum(figures: readonly Figure[], shelf: Shelf, by = 1): Reply {
  const all = figures.reduce((sofar, { number }) => sofar + number, 0);
  const { result, unit } = toldOf(all / by, figures, shelf);
  const bold = withUnit(result, unit);
  const isMixed = figures.some((figure) => figure.unit !== unit);
  const terms = joined(
    figures.map((figure, place) => input(figure, place, isMixed)),
    ' + ',
  );
  const said = by === 1 ? [...terms, ' = ', ...bold] : ['(', ...terms, `) ÷ ${by} = `, ...bold];
  return replyOf(by === 1 ? 'sum' : 'ratio', figures, { bold, said, result, unit, isRough: by !== 1 }, shelf);
}

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

/** What is worked with, with its unit where that does not go without saying. */
const input = (figure: Figure, place: number, hasUnit: boolean): Piece[] => [
  { number: figure.value, input: place },
  ...(hasUnit ? [{ unit: figure.unit, of: figure.value }] : []),
];

export function replyOf(
  operation: Computed['operation'],
  inputs: readonly Figure[],
  {
    bold,
    said,
    result,
    unit,
    isRough = false,
  }: Pick<Computed, 'bold' | 'said' | 'result'> & { readonly unit?: string; readonly isRough?: boolean },
  { library }: Pick<Shelf, 'library'>,
): Reply {
  const facts = [...new Set(inputs.map(({ fact }) => fact))];
  const isUneven = operation === 'difference' && inputs.some(({ digits }) => digits !== inputs[0]?.digits);
  const kinds = new Set(inputs.map(({ as }) => as));
  const isAbout =
    isRough || isUneven || kinds.has('about') || kinds.has('rounded') || (kinds.has('over') && operation !== 'sum');
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
