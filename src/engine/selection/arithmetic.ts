import type { Piece } from '../answer.js';
import { type Figure, input, joined, largest, replyOf, rounded, withUnit } from './figures.js';
import type { Reply, Shelf } from './reply.js';

/** Works something out of two figures; null where they do not allow it. */
export type Work = (from: Figure, to: Figure, shelf: Shelf) => Reply | null;

/** The earlier one first; of one time, or where none is said, the smaller one. */
export function inOrder(one: Figure, other: Figure): [Figure, Figure] {
  const isDated = one.period !== undefined && other.period !== undefined && one.period !== other.period;
  const isFirst = isDated ? (one.period ?? '') < (other.period ?? '') : one.number <= other.number;
  return isFirst ? [one, other] : [other, one];
}

/** Two inputs with a sign between them. */
function signed(one: Figure, sign: string, other: Figure): Piece[] {
  const isMixed = one.unit !== other.unit;
  return [...input(one, 0, isMixed), ` ${sign} `, ...input(other, 1, isMixed)];
}

/** In percent as well, where it is what something has come to in the course of time. */
export function difference(from: Figure, to: Figure, shelf: Shelf): Reply {
  const { power, unit } = largest([to, from]);
  const result = rounded(to.number - from.number, power, [from, to]);
  const isChange = from.of === to.of && from.period !== to.period && from.number > 0 && from.unit !== 'percent';
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

/** How many times the one is the other. */
export const times: Work = (from, to, shelf) => {
  if (from.number === 0) return null;
  const result = (to.number / from.number).toFixed(1);
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

/** How much of something comes to each of what is counted. */
export const each: Work = (all, counted, shelf) => {
  if (counted.number === 0) return null;
  const result = String(Number((all.number / counted.number / 10 ** all.power).toPrecision(3)));
  const bold = withUnit(result, all.unit);
  return replyOf(
    'ratio',
    [all, counted],
    { bold, said: [...signed(all, '÷', counted), ' = ', ...bold], result },
    shelf,
  );
};

export function sum(figures: readonly Figure[], shelf: Shelf): Reply {
  const { power, unit } = largest(figures);
  const all = figures.reduce((sofar, { number }) => sofar + number, 0);
  const result = rounded(all, power, figures);
  const bold = withUnit(result, unit);
  const isMixed = figures.some((figure) => figure.unit !== unit);
  const terms = figures.map((figure, place) => input(figure, place, isMixed));
  return replyOf('sum', figures, { bold, said: [...joined(terms, ' + '), ' = ', ...bold], result, unit }, shelf);
}
