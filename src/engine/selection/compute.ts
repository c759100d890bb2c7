import type { Fact } from '../../knowledge/library.js';
import type { Request } from '../../language/language.js';
import type { Resolved } from '../resolve.js';
import { difference, inOrder, portion, ratio, sum, times } from './arithmetic.js';
import { extreme, isElsewhere } from './extremes.js';
import { best, comparable, type Figure, isGroup, isOf, newest, ofYear } from './figures.js';
import { measuresIn, yearsOf } from './named.js';
import { namesIn, type Selector, type Shelf } from './reply.js';
import { partAndWhole } from './shares.js';

/**
 * What is worked out of the figures of facts: differences, sums, ratios, the most and the least. Only across figures of one measure and unit; each
 * input is cited. Null where the question does not ask for it, or a fact says it itself.
 */
export const selectComputed: Selector = (resolved, shelf) => {
  const { query, asked, language, ranked, before } = resolved;
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  // Figures are no reason.
  if (asked.answerType === 'why' || !(OPERATIONS.some(asks) || language.mean?.test(asked.plain))) return null;
  const asYet = before ? yearsOf({ ...before, language }) : [];
  const told = (before?.told ?? []).flatMap((fact) => ofYears(shelf.figures.of(fact), asYet).slice(-1));
  const measures = measuresIn(query, shelf);
  const years = yearsOf(resolved);
  const isOfSeveral = years.length > 1 && (asks('most') || asks('least') || language.mean?.test(asked.plain));
  const likely = isOfSeveral ? measureOf(resolved, shelf) : [];
  const of = measures.length > 0 ? measures : told.length > 0 ? told.map((figure) => figure.of) : likely;
  const named = namesIn(query, 'entity', shelf);
  const found = shelf.figures.sound.filter((figure) => of.includes(figure.of));
  const owners = named.filter((thing) => found.some((figure) => figure.for.includes(thing)));
  // A fact that surely says it itself is the better answer, but for what lies between figures.
  const says = (ranked[0]?.confidence ?? 0) >= shelf.policy.enough;
  if (asks('most') || asks('least')) {
    if (query.answerType === 'when' || isElsewhere(resolved, found, shelf)) return null;
    const wanted = { years, things: named, isLeast: asks('least'), isGrowth: asks('growth') };
    const reply = extreme(found, wanted, shelf);
    const [top] = reply?.computed?.inputs[0]?.name?.things ?? [];
    // What is about another than the one that comes out does not say it.
    return says && (top === undefined || ranked[0]?.fact.about.includes(top)) ? null : reply;
  }
  if (asks('share') && !asks('growth')) {
    const pair = partAndWhole({ facts: [] }, resolved, shelf);
    if (pair) return portion(...pair, shelf);
  }
  const operands = operandsOf(
    { found, years, owners, told, likely: ranked.slice(0, says ? 1 : undefined).map(({ fact }) => fact) },
    shelf,
  );
  const [first, second] = operands;
  const sure = found.filter((figure) => says && figure.fact === ranked[0]?.fact);
  // What it is surely about is worked out of its own figures.
  if (owners.length < 2 && sure.length > 1 && operands.every(({ fact }) => fact !== sure[0]?.fact)) return null;
  if (!first || !second || !operands.every((figure) => comparable(first, figure))) return null;
  const isHeld = asks('compare') || asks('difference') || asks('versus') || asks('growth') || asks('times');
  if (language.mean?.test(asked.plain) && owners.length < 2) {
    const all = ofAllYears(operands, found);
    return sum(all, shelf, all.length);
  }
  if (asks('sum') && !isHeld) return says && owners.length < 2 ? null : sum(operands, shelf);
  if (operands.length > 2 || (says && years.length < 2 && !asks('difference') && !asks('compare'))) return null;
  // The share that each of two has is none of the one in the other.
  if (asks('share') && !isHeld) return null;
  const [from, to] = inOrder(first, second);
  const work = asks('times') ? times : asks('share') ? ratio : difference;
  return work(from, to, shelf);
};

/** What the figures of the likeliest fact are of, where that is one thing. */
function measureOf({ ranked: [first] }: Resolved, { figures, policy }: Shelf): string[] {
  const of = first && first.confidence >= policy.choices ? figures.of(first.fact).map((figure) => figure.of) : [];
  return new Set(of).size === 1 ? of.slice(0, 1) : [];
}

/** Requests that figures can answer. */
const OPERATIONS: readonly Request[] = ['difference', 'growth', 'compare', 'times', 'sum', 'share', 'most', 'least'];

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
  const ofOwner = found.filter((figure) => figure.for.join() === owner);
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

/** Between two years an average is of those that lie between as well, where each is known. */
function ofAllYears(figures: readonly Figure[], found: readonly Figure[]): readonly Figure[] {
  const [first, last, third] = figures;
  if (!first?.period || !last?.period || third) return figures;
  const [from, to] = [first.period, last.period].map(Number).sort((a, b) => a - b);
  const years = Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => String((from ?? 0) + at));
  const all = years.flatMap(
    (year) => best(found.filter((figure) => figure.for.join() === first.for.join()).filter(ofYear(year))) ?? [],
  );
  return all.length === years.length ? all : figures;
}
