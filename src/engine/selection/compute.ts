import type { Fact } from '../../knowledge/library.js';
import type { Request } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { isTelling } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { difference, inOrder, joined, portion, ratio, replyOf, sum, times, withUnit } from './arithmetic.js';
import { best, comparable, type Figure, isGroup, isOf, nameOf, newest, ofYear } from './figures.js';
import { partAndWhole, yearsOf } from './operands.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/**
 * What is worked out of the figures of facts: differences, sums, ratios, the most and the least. Only across figures of one measure and unit; each
 * input is cited. Null where the question does not ask for it, or a fact says it itself.
 */
export const selectComputed: Selector = (resolved, shelf) => {
  const { query, asked, language, ranked, before } = resolved;
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  // Figures are no reason.
  if (asked.answerType === 'why' || !OPERATIONS.some(asks)) return null;
  const asYet = before ? yearsOf(before) : [];
  const told = (before?.told ?? []).flatMap((fact) => ofYears(shelf.figures.of(fact), asYet).slice(-1));
  const measures = namesIn(query, 'measure', shelf);
  const of = measures.length > 0 ? measures : told.map((figure) => figure.of);
  const years = yearsOf(resolved);
  const named = namesIn(query, 'entity', shelf);
  const found = shelf.figures.sound.filter((figure) => of.includes(figure.of));
  const owners = named.filter((thing) => found.some((figure) => figure.for.includes(thing)));
  // A fact that surely says it itself is the better answer, but for what lies between figures.
  const says = (ranked[0]?.confidence ?? 0) >= shelf.policy.enough;
  if (asks('most') || asks('least')) {
    if (query.answerType === 'when' || isElsewhere(resolved, found, shelf)) return null;
    const reply = extreme(found, years, named, asks('least'), shelf);
    const [top] = reply?.computed?.inputs[0]?.name?.things ?? [];
    // What is about another than the one that comes out does not say it.
    return says && (top === undefined || ranked[0]?.fact.about.includes(top)) ? null : reply;
  }
  if (asks('share') && !asks('growth')) {
    const pair = partAndWhole({ facts: [] }, resolved, shelf);
    if (pair) return portion(...pair, shelf);
  }
  const operands = operandsOf({ found, years, owners, told, likely: ranked.map(({ fact }) => fact) }, shelf);
  const [first, second] = operands;
  if (!first || !second || !operands.every((figure) => comparable(first, figure))) return null;
  const isHeld = asks('compare') || asks('difference') || asks('versus') || asks('growth');
  if (asks('sum') && !isHeld) return says && owners.length < 2 ? null : sum(operands, shelf);
  if (operands.length > 2 || (says && years.length < 2 && !asks('difference') && !asks('compare'))) return null;
  const [from, to] = inOrder(first, second);
  const work = asks('times') ? times : asks('share') ? ratio : difference;
  return work(from, to, shelf);
};

/** Weight of words that say what is compared, beside those that the figures are of: with more, something else is compared. */
const SPARE = 0.6;

/** True where the most of something else is asked for: of what one of the things itself has, or of what no figure is of. */
function isElsewhere({ query, language, ranked }: Resolved, found: readonly Figure[], shelf: Shelf): boolean {
  const members = new Set(found.flatMap((figure) => (figure.for.length === 1 ? figure.for : [])));
  if (namesIn(query, 'entity', shelf).some((thing) => members.has(thing) && !isGroup(thing, shelf.library)))
    return true;
  const { most, least, growth, share } = language.requests;
  const isRequest = (text: string) => [most, least, growth, share].some((one) => one.test(text));
  const isNamed = (at: number) => query.senses.some(({ start, end }) => at >= start && at < end);
  const own = ranked.filter(({ fact }) => found.some((figure) => figure.fact === fact));
  const isMet = (at: number) => own.some(({ match }) => (match.cover[at] ?? 0) >= 0.5);
  const left = query.tokens.filter(
    (token, at) => isTelling(token) && !isNamed(at) && !isMet(at) && !isYear(token.text) && !isRequest(token.text),
  );
  return left.reduce((sum, { weight }) => sum + weight, 0) > SPARE;
}

/** Requests that figures can answer. */
const OPERATIONS: readonly Request[] = ['difference', 'growth', 'compare', 'sum', 'share', 'most', 'least'];

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
function operandsOf({ found, years, owners, told, likely }: Operands, { library }: Pick<Shelf, 'library'>): Figure[] {
  const [year] = years;
  if (owners.length >= 2 && years.length <= 1) {
    const pool = year === undefined ? found : found.filter(ofYear(year));
    const figures = owners.flatMap((owner) => newest(pool.filter((figure) => isOf(figure, owner))) ?? []);
    return figures.every((figure) => figure.period === figures[0]?.period) ? figures : [];
  }
  // Where nobody is named, whose figure it is shows in the answer before; else it is that of all, or that of the fact that answers best.
  const own = likely.flatMap((fact) => found.filter((figure) => figure.fact === fact));
  const lead = own.find(({ for: [first = '', ...others] }) => others.length === 0 && isGroup(first, library)) ?? own[0];
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

/** Figures of one measure and unit that a computation may use. */
const MOST = 8;

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
    ({ for: [owner = '', ...others] }) =>
      others.length === 0 && (members.length === 0 ? !isGroup(owner, library) : members.includes(owner)),
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
  const bold = [{ things: top.for }, ': ', ...withUnit(top.value, top.unit)];
  const each = sorted.map((figure, input) => [nameOf(figure), ': ', { number: figure.value, input }]);
  return replyOf(
    isLeast ? 'least' : 'most',
    sorted,
    { bold, said: joined(each, ' · '), result: top.value },
    { library },
  );
}

/** Which of the things grew most from one year to the other, as a share of what each had. */
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
    return before && after && before.number > 0 && comparable(before, after)
      ? [{ owner, before, after, by: (after.number / before.number - 1) * 100 }]
      : [];
  });
  const [first, ...others] = grown.sort((a, b) => (isLeast ? a.by - b.by : b.by - a.by));
  if (!first || others.length < 1 || !others.every((one) => comparable(first.before, one.before))) return null;
  const each = grown.map(({ owner, by }) => [
    { things: [owner] },
    by >= 0 ? ': +' : ': −',
    { percent: Math.abs(by).toFixed(1) },
  ]);
  const result = first.by.toFixed(1);
  const bold = [{ things: [first.owner] }, ': ', { percent: result }];
  return replyOf(
    isLeast ? 'least' : 'most',
    grown.flatMap(({ before, after }) => [before, after]),
    { bold, said: joined(each, ' · '), result, unit: 'percent' },
    { library },
  );
}
