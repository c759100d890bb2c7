import { groupBy } from '../../lib/group-by.js';
import { intervalOf } from '../../lib/interval.js';
import type { FigureData } from '../figure-shapes.js';
import { figureOf, scaleOf } from '../figures.js';
import type { LexiconData } from '../shapes.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';

/** A figure with what it is comparable by. */
export interface Quantity {
  readonly entry: FactEntry;
  readonly at: number;
  readonly figure: FigureData;
  readonly value: number;
  /** The unit without its scale: people, US dollars. */
  readonly unit: string;
  /** How far the value may be off as it is written: half of its last digit, or a tenth where it is “about”. */
  readonly within: number;
  readonly sign: string;
}

export function quantitiesOf(facts: readonly FactEntry[]): Quantity[] {
  return facts.flatMap((entry) => (entry.value.figures ?? []).map((figure, at) => quantity(entry, figure, at)));
}

function quantity(entry: FactEntry, figure: FigureData, at: number): Quantity {
  const { base, power } = scaleOf(figure.unit);
  const value = Number(figure.value) * 10 ** power;
  const sign = figure.as ?? figureOf(entry.value.statement, Number(figure.value), figure.unit)?.sign ?? '';
  const decimals = figure.value.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0+$/.exec(figure.value)?.[0].length ?? 0);
  const last = 0.5 * 10 ** (power - decimals + Math.min(zeros, 3));
  const within = ['≈', 'about'].includes(sign) ? Math.max(last, value / 10) : last;
  return { entry, at, figure, value, unit: base, within, sign };
}

/** Figures of one measure, thing and time in two facts that differ by more than rounding, and are not said to. */
export function apartQuantities(all: readonly Quantity[]): Finding[] {
  const groups = groupBy(all, ({ figure, unit }) => keyOf(figure, unit));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => {
      const other = group.slice(0, at).find((earlier) => areApart(earlier, one) && !isSettled(earlier, one, group));
      if (other === undefined) return [];
      const said = `${other.figure.value} ${other.figure.unit}`;
      const reason = `is ${one.figure.value} ${one.figure.unit}, and ${named(other.entry)} has ${said}`;
      return [{ rule: 'quantity' as const, entry: one.entry, field: ['figures', one.at, 'value'], reason }];
    }),
  );
}

const keyOf = ({ of, period, ...figure }: FigureData, unit: string) =>
  JSON.stringify([of, [figure.for ?? []].flat().toSorted(), period ?? null, unit]);

function areApart(a: Quantity, b: Quantity): boolean {
  if (a.entry === b.entry || areDisputed(a.entry, b.entry)) return false;
  if (![a, b].every(({ figure }) => figure.period !== undefined) && !sameTime(a.entry, b.entry)) return false;
  if (isOver(a) && b.value >= a.value) return false;
  if (isOver(b) && a.value >= b.value) return false;
  return Math.abs(a.value - b.value) > Math.max(a.within, b.within) * 1.000001;
}

/** Two values of a known dispute, one of them in a fact that only repeats a side of it. */
const isSettled = (a: Quantity, b: Quantity, group: readonly Quantity[]): boolean =>
  group.some(
    (side) =>
      (side.value === b.value && areDisputed(side.entry, a.entry)) ||
      (side.value === a.value && areDisputed(side.entry, b.entry)),
  );

const isOver = ({ sign }: Quantity) => sign === '>' || sign === 'over';

/** Without a period of its own, a figure is of the time of its fact; where facts have none either, it is of always. */
function sameTime({ value: a }: FactEntry, { value: b }: FactEntry): boolean {
  if (a.date === undefined || b.date === undefined) return true;
  const [one, other] = [intervalOf(a.date), intervalOf(b.date)];
  return one.from.slice(0, 4) <= other.to.slice(0, 4) && other.from.slice(0, 4) <= one.to.slice(0, 4);
}

/** Totals that are not the sum of their parts: of the members of a thing, and of the parts of a measure. */
export function apartTotals(all: readonly Quantity[], lexicon: LexiconData | undefined): Finding[] {
  const byKey = groupBy(all, ({ figure, unit }) => keyOf(figure, unit));
  const partsOf = ({ figure, unit }: Quantity): string[][] => {
    const things = [figure.for ?? []].flat();
    const [thing] = things;
    const members = things.length === 1 && thing ? (lexicon?.entities[thing]?.members ?? []) : [];
    const measures = lexicon?.measures?.[figure.of]?.parts ?? [];
    return [
      members.map((one) => keyOf({ ...figure, for: one }, unit)),
      measures.map((one) => keyOf({ ...figure, of: one }, unit)),
    ];
  };
  return all.flatMap((total) =>
    partsOf(total).flatMap((keys) =>
      sumApart(
        total,
        keys.map((key) => byKey.get(key) ?? []),
        // Of a total in dispute, any side may be the sum.
        (byKey.get(keyOf(total.figure, total.unit)) ?? []).filter(({ entry }) => areDisputed(entry, total.entry)),
      ),
    ),
  );
}

/** Each part as any undisputed fact has it: one way to add up is enough. */
function sumApart(
  total: Quantity,
  parts: readonly (readonly Quantity[])[],
  otherSides: readonly Quantity[],
): Finding[] {
  if (parts.length < 2 || parts.some((ways) => ways.length === 0)) return [];
  const first = parts.flatMap((ways) => {
    const [one] = ways.filter(({ entry }) => !areDisputed(entry, total.entry)).concat(ways);
    return one === undefined ? [] : [one];
  });
  if (total.figure.of === first[0]?.figure.of && first.some(({ unit }) => unit === 'percent')) return [];
  const sum = first.reduce((all, { value }) => all + value, 0);
  const within = first.reduce((all, one) => all + one.within, total.within);
  if (
    [total, ...otherSides].some((side) => Math.abs(sum - side.value) <= within || (isOver(side) && sum >= side.value))
  )
    return [];
  const { value, unit } = total.figure;
  const from = [...new Set(first.map(({ entry }) => named(entry)))].slice(0, 3).join(', ');
  const reason = `is ${value} ${unit}, and its parts in ${from} add up to ${Number((sum / 10 ** scaleOf(unit).power).toPrecision(6))}`;
  return [{ rule: 'total', entry: total.entry, field: ['figures', total.at, 'value'], reason }];
}
