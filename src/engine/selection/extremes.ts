import { isYear } from '../../language/text.js';
import { isTelling } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { joined, replyOf, withUnit } from './arithmetic.js';
import { best, comparable, type Figure, isGroup, isOf, nameOf, ofYear } from './figures.js';
import { namesIn, type Reply, type Shelf } from './reply.js';

/** Weight of words that say what is compared, beside those that the figures are of: with more, something else is compared. */
const SPARE = 0.6;

/** True where the most of something else is asked for: of what one of the things itself has, or of what no figure is of. */
export function isElsewhere({ query, language, ranked }: Resolved, found: readonly Figure[], shelf: Shelf): boolean {
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

/** Figures of one measure and unit that a computation may use. */
const MOST = 8;

interface Wanted {
  readonly years: readonly string[];
  /** Things that are named. */
  readonly things: readonly string[];
  readonly isLeast: boolean;
  /** What grew most is asked for, and not what is most. */
  readonly isGrowth: boolean;
}

/** Which of the things of one kind has the most, or grew most: of one measure, unit and time. */
export function extreme(
  found: readonly Figure[],
  { years, things, isLeast, isGrowth }: Wanted,
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
  if (isGrowth) return fastest(single, String(Number(year) - 1), year, isLeast, { library });
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

/** Which of the things grew most from one year to the other, as a share of what each had; null where that is not known of each. */
function fastest(
  single: readonly Figure[],
  from: string,
  to: string,
  isLeast: boolean,
  { library }: Pick<Shelf, 'library'>,
): Reply | null {
  const owners = [...new Set(single.filter(ofYear(to)).map(({ for: own }) => own[0] ?? ''))];
  const grown = owners.flatMap((owner) => {
    const [before, after] = [from, to].map((year) =>
      best(single.filter((figure) => isOf(figure, owner)).filter(ofYear(year))),
    );
    return before && after && before.number > 0 && comparable(before, after)
      ? [{ owner, before, after, by: (after.number / before.number - 1) * 100 }]
      : [];
  });
  const [first, ...others] = grown.sort((a, b) => (isLeast ? a.by - b.by : b.by - a.by));
  if (
    !first ||
    others.length < 1 ||
    grown.length < owners.length ||
    !others.every((one) => comparable(first.before, one.before))
  )
    return null;
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
