import type { Fact, FactFigure } from '../../knowledge/library.js';
import type { Request } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import type { Computed } from '../answer.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/** A figure with the fact that says it. */
interface Figure extends FactFigure {
  readonly fact: Fact;
  readonly number: number;
  /** Digits behind the point. */
  readonly digits: number;
  readonly label: string;
}

/** Figures of one measure and unit that a computation may use. */
const MOST = 8;

/**
 * What is worked out of the figures of facts: differences, sums, ratios, the most and the least. Only across figures of one measure and unit; each
 * input is cited. Null where the question does not ask for it, or a fact says it itself.
 */
export const selectComputed: Selector = (resolved, shelf) => {
  const { query, asked, language, ranked, before } = resolved;
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  if (!OPERATIONS.some(asks)) return null;
  const asYet = before?.query.tokens.filter(({ text }) => isYear(text)).map(({ text }) => text) ?? [];
  const told = (before?.told ?? []).flatMap((fact) => ofYears(figuresOf(fact, shelf), asYet).slice(-1));
  const measures = namesIn(query, 'measure', shelf);
  const of = measures.length > 0 ? measures : told.map((figure) => figure.of);
  const years = query.tokens.filter(({ text }) => isYear(text)).map(({ text }) => text);
  const named = namesIn(query, 'entity', shelf);
  const found = shelf.library.facts
    .filter(({ error }) => !error)
    .flatMap((fact) => figuresOf(fact, shelf))
    .filter((figure) => of.includes(figure.of));
  const owners = named.filter((thing) => found.some((figure) => figure.for.includes(thing)));
  // A fact that surely says it itself is the better answer, but for what lies between figures.
  const says = (ranked[0]?.confidence ?? 0) >= shelf.policy.enough;
  if (asks('most') || asks('least')) return says ? null : extreme(found, years, named, asks('least'), shelf);
  const operands = operandsOf({ found, years, owners, told, likely: ranked.map(({ fact }) => fact) });
  const [first, second] = operands;
  if (!first || !second || !operands.every((figure) => comparable(first, figure))) return null;
  if (asks('sum')) return says && owners.length < 2 ? null : sum(operands);
  if (operands.length > 2 || (says && !asks('difference') && !asks('compare'))) return null;
  const [from, to] = inOrder(first, second);
  return asks('share') || /%|percent/.test(asked.plain) ? ratio(from, to) : difference(from, to);
};

/** Requests that figures can answer. */
const OPERATIONS: readonly Request[] = ['difference', 'growth', 'compare', 'sum', 'most', 'least'];

interface Operands {
  readonly found: readonly Figure[];
  readonly years: readonly string[];
  /** Things named that have such a figure. */
  readonly owners: readonly string[];
  /** Figures of the answer before. */
  readonly told: readonly Figure[];
  readonly likely: readonly Fact[];
}

/** The figures between which something is asked: of two years, of a year and the answer before, or of two things. */
function operandsOf({ found, years, owners, told, likely }: Operands): Figure[] {
  const [year] = years;
  if (owners.length >= 2 && years.length <= 1) {
    const pool = year === undefined ? found : found.filter(ofYear(year));
    const figures = owners.flatMap((owner) => newest(pool.filter((figure) => isOf(figure, owner))) ?? []);
    return figures.every((figure) => figure.period === figures[0]?.period) ? figures : [];
  }
  // Where nobody is named, whose figure it is shows in the answer before, or in the fact that answers best.
  const lead = likely.flatMap((fact) => found.filter((figure) => figure.fact === fact))[0];
  const owner = owners[0] ?? told[0]?.for.join() ?? lead?.for.join();
  const ofOwner = found.filter((figure) => owner === undefined || figure.for.join() === owner);
  const dated = years.flatMap((one) => best(ofOwner.filter(ofYear(one))) ?? []);
  if (dated.length >= 2 || years.length >= 2) return dated;
  const [before, another] = told;
  if (dated[0] && before) return [before, dated[0]];
  return years.length === 0 && before && another ? [before, another] : [];
}

/** Those of the years that were asked for; all where none was. */
const ofYears = (figures: readonly Figure[], years: readonly string[]) => {
  const dated = figures.filter((figure) => years.some((year) => ofYear(year)(figure)));
  return dated.length > 0 ? dated : figures;
};

const isOf = ({ for: owners }: Figure, owner: string) => owners.length === 1 && owners[0] === owner;

/** The earlier one first; of one time the smaller one. */
function inOrder(one: Figure, other: Figure): [Figure, Figure] {
  if (one.period !== other.period) return (one.period ?? '') < (other.period ?? '') ? [one, other] : [other, one];
  return one.number <= other.number ? [one, other] : [other, one];
}

function figuresOf(fact: Fact, { library }: Pick<Shelf, 'library'>): Figure[] {
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

const ofYear =
  (year: string) =>
  ({ period }: Figure) => {
    if (period === undefined) return false;
    const { from, to } = intervalOf(period);
    return from === `${year}-01-01` && to === `${year}-12-31`;
  };

/** The best supported figure of each kind: facts about one thing give the same figure more than once. */
const best = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => b.fact.sources.length - a.fact.sources.length)[0];

const newest = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort(
    (a, b) => (b.period ?? '').localeCompare(a.period ?? '') || b.fact.sources.length - a.fact.sources.length,
  )[0];

/** Which of the things of one kind has the most: of one measure, unit and time. */
function extreme(
  found: readonly Figure[],
  years: readonly string[],
  things: readonly string[],
  isLeast: boolean,
  { library }: Shelf,
): Reply | null {
  const members = things.flatMap((thing) => library.lexicon.entities[thing]?.members ?? []);
  const single = found.filter(
    ({ for: owners }) => owners.length === 1 && (members.length === 0 || members.includes(owners[0] ?? '')),
  );
  const [from, to] = [...years].sort();
  if (from !== undefined && to !== undefined) return fastest(single, from, to, isLeast, { library });
  const year =
    from ??
    single
      .map(({ period }) => period)
      .filter((period) => period !== undefined && isYear(period))
      .sort()
      .at(-1);
  if (year === undefined) return null;
  const ofThat = single.filter(ofYear(year));
  const by = new Map<string, Figure>();
  for (const figure of ofThat) {
    const owner = figure.for[0] ?? '';
    const known = by.get(owner);
    if (!known || figure.fact.sources.length > known.fact.sources.length) by.set(owner, figure);
  }
  const figures = [...by.values()].slice(0, MOST);
  const [first] = figures;
  if (!first || figures.length < 3 || !figures.every((figure) => comparable(first, figure))) return null;
  const sorted = [...figures].sort((a, b) => (isLeast ? a.number - b.number : b.number - a.number));
  const [top, next] = sorted;
  if (!top || !next) return null;
  const name = library.lexicon.entities[top.for[0] ?? '']?.names[0] ?? top.label;
  return replyOf(
    isLeast ? 'least' : 'most',
    sorted,
    `${name}: ${top.value} ${top.unit}`,
    sorted.map(({ label, value }) => `${label}: ${value}`).join(' · '),
    top.value,
  );
}

/** Which of the things grew most from one year to the other, in the unit of the measure. */
function fastest(
  single: readonly Figure[],
  from: string,
  to: string,
  isLeast: boolean,
  { library }: Pick<Shelf, 'library'>,
): Reply | null {
  const owners = [...new Set(single.map(({ for: own }) => own[0] ?? ''))];
  const grown = owners.flatMap((owner) => {
    const [before, after] = [from, to].map((year) =>
      best(single.filter((figure) => isOf(figure, owner)).filter(ofYear(year))),
    );
    return before && after && comparable(before, after)
      ? [{ owner, before, after, by: after.number - before.number }]
      : [];
  });
  const [first, ...others] = grown.sort((a, b) => (isLeast ? a.by - b.by : b.by - a.by));
  if (!first || others.length < 1 || !others.every((one) => comparable(first.before, one.before))) return null;
  const digits = Math.min(first.before.digits, first.after.digits);
  const name = library.lexicon.entities[first.owner]?.names[0] ?? first.owner;
  const said = grown.map(
    ({ owner, by }) =>
      `${library.lexicon.entities[owner]?.names[0] ?? owner}: ${by >= 0 ? '+' : '−'}${rounded(Math.abs(by), digits)}`,
  );
  const result = rounded(first.by, digits);
  return replyOf(
    isLeast ? 'least' : 'most',
    grown.flatMap(({ before, after }) => [before, after]),
    `${name}: ${result} ${first.after.unit}`,
    said.join(' · '),
    result,
  );
}

function difference(from: Figure, to: Figure): Reply {
  const result = rounded(to.number - from.number, Math.min(from.digits, to.digits));
  return replyOf(
    'difference',
    [to, from],
    `${result} ${to.unit}`,
    `${to.value} − ${from.value} = ${result} ${to.unit}`,
    result,
  );
}

function ratio(from: Figure, to: Figure): Reply | null {
  if (from.number === 0) return null;
  const percent = rounded((to.number / from.number - 1) * 100, 1);
  return replyOf(
    'ratio',
    [to, from],
    `${percent} %`,
    `(${to.value} ÷ ${from.value} − 1) × 100 = ${percent} %`,
    percent,
  );
}

function sum(figures: readonly Figure[]): Reply {
  const result = rounded(
    figures.reduce((all, { number }) => all + number, 0),
    Math.min(...figures.map(({ digits }) => digits)),
  );
  const [first] = figures;
  return replyOf(
    'sum',
    figures,
    `${result} ${first?.unit ?? ''}`,
    `${figures.map(({ value }) => value).join(' + ')} = ${result} ${first?.unit ?? ''}`,
    result,
  );
}

const comparable = (a: Figure, b: Figure) => a.of === b.of && a.unit === b.unit;

/** To the digits of the coarser input: more would say more than the sources do. */
const rounded = (value: number, digits: number): string => value.toFixed(digits);

function replyOf(
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
