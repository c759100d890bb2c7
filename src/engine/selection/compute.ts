import type { Fact, FactFigure } from '../../knowledge/library.js';
import { isYear } from '../../language/text.js';
import { intervalOf } from '../../lib/interval.js';
import type { Computed } from '../answer.js';
import type { Resolved } from '../resolve.js';
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
 * What is worked out of the figures of facts: differences, sums, ratios, the most and the least, series. Only across figures of one measure and
 * unit; each input is cited. Null where the question does not ask for it, or a fact says it itself.
 */
export const selectComputed: Selector = (resolved, shelf) => {
  const { query, language, ranked } = resolved;
  const { requests } = language;
  const asks = (request: keyof typeof requests) => requests[request].test(query.plain);
  const wants =
    asks('difference') ||
    asks('growth') ||
    asks('compare') ||
    asks('sum') ||
    asks('most') ||
    asks('least') ||
    asks('average') ||
    asks('trend');
  if (!wants) return null;
  const measures = namesIn(query, 'measure', shelf);
  const context = resolved.before?.told.flatMap((fact) => figuresOf(fact, shelf)) ?? [];
  const of = measures.length > 0 ? measures : [...new Set(context.map((figure) => figure.of))];
  if (of.length === 0) return null;
  const years = query.tokens.filter(({ text }) => isYear(text)).map(({ text }) => text);
  const things = namesIn(query, 'entity', shelf);
  const found = shelf.library.facts
    .filter(({ error }) => !error)
    .flatMap((fact) => figuresOf(fact, shelf))
    .filter((figure) => of.includes(figure.of));
  const reply =
    (asks('most') || asks('least') ? extreme(found, years, things, asks('least'), shelf) : null) ??
    (years.length >= 2 || (years.length === 1 && context.length > 0)
      ? overYears(found, years, things, context, resolved)
      : null) ??
    (things.length >= 2 ? acrossThings(found, years, things, asks('sum')) : null);
  if (!reply) return null;
  const [first] = ranked;
  const saysIt =
    first &&
    first.confidence >= shelf.policy.enough &&
    reply.facts.length > 1 &&
    years.every((year) => first.fact.statement.includes(year)) &&
    years.length > 0 &&
    first.told > 0;
  return saysIt && !asks('difference') ? null : reply;
};

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

const isFor = (things: readonly string[]) => (figure: Figure) =>
  things.length === 0 || figure.for.some((thing) => things.includes(thing));

/** The best supported figure of each kind: facts about one thing give the same figure more than once. */
const one = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => b.fact.sources.length - a.fact.sources.length)[0];

/** Two years of the same measure of the same thing: the difference, and how much that is of the earlier one. */
function overYears(
  found: readonly Figure[],
  years: readonly string[],
  things: readonly string[],
  context: readonly Figure[],
  { language, query }: Resolved,
): Reply | null {
  const [year, other] = [...years].sort();
  const wanted = things.length > 0 ? things : (context[0]?.for ?? []);
  const pick = (of: string | undefined, fitting: readonly string[]) =>
    of === undefined ? undefined : one(found.filter(ofYear(of)).filter(isFor(fitting)));
  const earlier = pick(year, wanted);
  const later = other === undefined ? context.find(({ of }) => of === earlier?.of) : pick(other, wanted);
  if (!earlier || !later || !comparable(earlier, later)) return null;
  const [from, to] =
    earlier.period !== undefined && later.period !== undefined && earlier.period > later.period
      ? [later, earlier]
      : [earlier, later];
  const percent = language.requests.share.test(query.plain);
  return percent ? ratio(from, to) : difference(from, to);
}

/** The same measure of two things, for the same time: the difference, or the sum. */
function acrossThings(
  found: readonly Figure[],
  years: readonly string[],
  things: readonly string[],
  isSum: boolean,
): Reply | null {
  const pool = years[0] === undefined ? found : found.filter(ofYear(years[0]));
  const figures = things.flatMap(
    (thing) => newest(pool.filter(({ for: owners }) => owners.length === 1 && owners[0] === thing)) ?? [],
  );
  const [first, second] = figures;
  if (!first || !second || !figures.every((figure) => comparable(first, figure) && figure.period === first.period))
    return null;
  if (isSum) return sum(figures);
  return figures.length === 2
    ? first.number >= second.number
      ? difference(second, first)
      : difference(first, second)
    : null;
}

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
  const year =
    years[0] ??
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
