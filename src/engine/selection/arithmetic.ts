import { dayNumber } from '../../lib/interval.js';
import type { Computed, Piece } from '../answer.js';
import type { Day } from './days.js';
import { areOfOneStart, type Figure, isOfTwoTimes } from './figures.js';
import type { Reply, Shelf } from './reply.js';
import { scaleFor, toldOf } from './scale.js';
import { CONFIDENCE, joined, replyOf, withUnit } from './worked.js';

/** What is worked out: `percent` is by how much more, `share` what part of the second the first is, `ofWhole` so many percent of it, `left` what is missing to it. */
export type Work = 'difference' | 'left' | 'percent' | 'times' | 'share' | 'ofWhole' | 'each' | 'sum' | 'mean';

/** From here on percents say less than the figures themselves, and a tenth of a factor says nothing. */
const TENFOLD = 10;
const HUNDREDFOLD = 100;

/** The value of figures in their order, and how that is written. */
interface Form {
  readonly operation: Computed['operation'];
  readonly sign: string;
  readonly around?: readonly [before: string, after: string];
  of(first: number, second: number): number;
}
const minus: Form = { operation: 'difference', sign: '−', of: (one, other) => one - other };
const FORMS: Readonly<Record<Exclude<Work, 'sum' | 'mean'>, Form>> = {
  difference: minus,
  left: minus,
  percent: { operation: 'ratio', sign: '÷', around: ['(', ' − 1) × 100'], of: (one, other) => (one / other - 1) * 100 },
  times: { operation: 'ratio', sign: '÷', of: (one, other) => one / other },
  share: { operation: 'ratio', sign: '÷', around: ['', ' × 100'], of: (one, other) => (one / other) * 100 },
  ofWhole: { operation: 'ratio', sign: '×', around: ['', ' ÷ 100'], of: (one, other) => (one * other) / 100 },
  each: { operation: 'ratio', sign: '÷', of: (one, other) => one / other },
};
const formOf = (work: Work, count: number): Form => {
  if (work !== 'sum' && work !== 'mean') return FORMS[work];
  const around = work === 'sum' ? undefined : (['(', `) ÷ ${count}`] as const);
  return {
    operation: work === 'sum' ? 'sum' : 'ratio',
    sign: '+',
    ...(around && { around }),
    of: (one, other) => one + other,
  };
};

/** Works something out of figures in the order in which they are written; null where they do not allow it. */
export function workOut(work: Work, figures: readonly Figure[], shelf: Shelf): Reply | null {
  const [first] = figures;
  // Of what is in percent itself, the points between.
  if (work === 'percent' && first?.unit === 'percent') return workOut('difference', figures, shelf);
  const { operation, sign, around: [before, after] = ['', ''], of } = formOf(work, figures.length);
  const value = figures.map(({ number }) => number).reduce(of) / (work === 'mean' ? figures.length : 1);
  if (!first || !Number.isFinite(value)) return null;
  const { result, unit } = resultOf(work, value, figures, shelf);
  const bold =
    unit === 'times'
      ? [{ number: result }, '×']
      : unit === 'percent' && work !== 'difference'
        ? [{ percent: result }]
        : withUnit(result, unit);
  if (work === 'difference') bold.push(...changeOf(figures));
  const [owner, ...owners] = figures.flatMap((figure) => (figure.for.length === 1 ? figure.for : []));
  const isApart =
    work === 'difference' && value > 0 && owners.length === 1 && owner !== undefined && owners[0] !== owner;
  const lead: Piece[] = isApart ? [{ things: [owner] }, ': ', '+'] : [];
  const isMixed =
    work !== 'ofWhole' && figures.some((figure) => figure.unit !== (operation === 'sum' ? unit : first.unit));
  const terms = figures.map((figure, input): Piece[] => [
    { number: figure.value, input },
    ...(isMixed ? [{ unit: figure.unit, of: figure.value }] : []),
  ]);
  const said = [before, ...joined(terms, ` ${sign} `), `${after} = `, ...bold].filter((piece) => piece !== '');
  const isRough = work === 'mean' || work === 'ofWhole';
  return replyOf(operation, figures, { bold: [...lead, ...bold], said, result, unit, isRough }, shelf);
}

function resultOf(
  work: Work,
  value: number,
  figures: readonly Figure[],
  shelf: Shelf,
): Pick<Computed, 'result' | 'unit'> {
  const [first] = figures;
  if (work === 'percent' || work === 'share') return { result: value.toFixed(1), unit: 'percent' };
  if (work === 'times') return { result: value.toFixed(value < HUNDREDFOLD ? 1 : 0), unit: 'times' };
  if (work === 'each' && first) {
    const { unit, power } = scaleFor(value, [first], shelf);
    return { result: String(Number((value / 10 ** power).toPrecision(3))), unit };
  }
  return toldOf(value, work === 'ofWhole' && first ? [{ ...first, digits: first.digits + 1 }] : figures, shelf);
}

/** In percent as well, where it is what something has come to in the course of time. */
function changeOf([to, from]: readonly Figure[]): Piece[] {
  const isChange =
    from !== undefined &&
    to !== undefined &&
    from.of === to.of &&
    isOfTwoTimes(from, to) &&
    !areOfOneStart(from, to) &&
    from.number > 0 &&
    from.unit !== 'percent' &&
    to.number < TENFOLD * from.number;
  if (!isChange) return [];
  return [to.number > from.number ? ' (+' : ' (', { percent: ((to.number / from.number - 1) * 100).toFixed(1) }, ')'];
}

/** The days from one to the other. */
export function daysBetween(one: Day, other: Day): Reply {
  const [later, earlier] = other.day > one.day ? [other, one] : [one, other];
  const result = String(dayNumber(later.day) - dayNumber(earlier.day));
  const told = [later, earlier].flatMap(({ fact, day }) => (fact ? [{ fact, day }] : []));
  const piece = ({ fact, day }: Day): Piece =>
    fact ? { day, input: told.findIndex((one) => one.day === day) } : { day };
  const inputs = told.map(({ fact, day }) => ({ fact: fact.id, value: day, unit: 'date' }));
  const others = [earlier, later].flatMap((end) =>
    (end.others ?? []).map((fact) => ({ fact, role: 'disagrees' as const })),
  );
  const facts = [...new Set(told.map(({ fact }) => fact).reverse())].map((fact) => ({ fact, role: 'input' as const }));
  const [expression, said] = [
    `${later.day} − ${earlier.day} = ${result}`,
    [piece(later), ' − ', piece(earlier), ' = ', { days: result }],
  ];
  const computed: Computed = {
    operation: 'days',
    expression,
    said,
    bold: [{ days: result }],
    result,
    unit: 'days',
    as: 'exact',
    inputs,
  };
  return {
    form: 'computed',
    facts: [...facts, ...others],
    confidence: CONFIDENCE,
    asked: [],
    bold: result,
    computed,
  };
}
