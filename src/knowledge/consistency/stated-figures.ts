import type { StatedNumber, Statements } from '../../language/statements.js';
import { groupBy } from '../../lib/group-by.js';
import { intervalOf } from '../../lib/interval.js';
import type { LexiconData } from '../shapes.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';
import type { Quantity } from './quantities.js';

/** Measures that a unit may count and still say what is counted: documents, not dollars. */
const FEW = 2;
/** Figures of one thing, at most: each is held against each sentence about it. */
const MOST = 100;

/** Sentences without figures of their own that count what a figure of another fact about the same thing counts, and come to something else. */
export function apartStatedFigures(
  facts: readonly FactEntry[],
  quantities: readonly Quantity[],
  lexicon: LexiconData | undefined,
  statements: Statements,
): Finding[] {
  const things = groupBy(
    quantities.flatMap((one) => thingsOf(one).map((thing) => ({ thing, one }))),
    ({ thing }) => thing,
  );
  const measures = new Map(
    [...groupBy(quantities, ({ unit }) => unit)].map(([unit, all]) => [
      unit,
      new Set(all.map(({ figure }) => figure.of)),
    ]),
  );
  return facts.flatMap((entry) => {
    const { about, figures, statement, error } = entry.value;
    const [thing = ''] = about;
    const known = (things.get(thing) ?? []).slice(0, MOST).map(({ one }) => one);
    if (figures || error || known.length === 0) return [];
    const numbers = statements.numbers(statements.withoutDates(statement));
    // What the sentence says itself contradicts nothing in it.
    const others = known.filter((one) => one.entry !== entry && !numbers.some(({ value }) => isNear(one, value)));
    for (const number of numbers) {
      if (number.isLoose || known.some((one) => isCounted(one, number) && isNear(one, number.value))) continue;
      const rival = others.find(
        (one) =>
          isCounted(one, number) &&
          !areDisputed(entry, one.entry) &&
          ((measures.get(one.unit)?.size ?? 0) <= FEW
            ? atOneTime(entry, one)
            : isOf(one, thing) && sameTime(entry, one) && names(one, lexicon).some((name) => statement.includes(name))),
      );
      if (rival === undefined) continue;
      const has = `${rival.figure.value} ${rival.figure.unit}`;
      const reason = `says ${number.text}, and ${named(rival.entry)} has ${has}`;
      return [{ rule: 'number', entry, field: ['statement'], reason }];
    }
    return [];
  });
}

const thingsOf = ({ figure, entry }: Quantity): string[] => [
  ...new Set([...[figure.for ?? []].flat(), ...entry.value.about.slice(0, 1)]),
];

/** Whether the first word of a unit is what is counted: “pairs” of “pairs of cities”, “MW”. */
function isCounted({ unit }: Quantity, { counts }: StatedNumber): boolean {
  const [first = ''] = unit.toLowerCase().split(' ');
  return counts.some((word) => word === first || `${word}s` === first || word.replace(/y$/, 'ies') === first);
}

const names = ({ figure }: Quantity, lexicon: LexiconData | undefined): readonly string[] =>
  lexicon?.measures?.[figure.of]?.names ?? [];

const isNear = ({ value }: Quantity, said: number) => Math.abs(value - said) <= value * 0.02;

const isOf = ({ figure }: Quantity, thing: string) => [figure.for ?? []].flat().join() === thing;

/** Of units that count many things, only what is of the same time to the day. */
const sameTime = ({ value: { date } }: FactEntry, { figure, entry }: Quantity) =>
  date === (figure.period ?? entry.value.date);

/** What a sentence is of: its date, or the years it names; without either, of any time. */
function atOneTime({ value: { date, statement } }: FactEntry, { figure, entry }: Quantity): boolean {
  const theirs = figure.period ?? entry.value.date;
  if (theirs === undefined) return true;
  const { from, to } = intervalOf(theirs);
  const own = date === undefined ? (statement.match(/\b(?:19|20)\d\d\b/g) ?? []) : [date];
  return own.every((time) => intervalOf(time).from <= to && from <= intervalOf(time).to);
}
