import { isYear } from '../../language/text.js';
import { type Piece, SEPARATOR } from '../answer.js';
import { isTelling } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { best, comparable, type Figure, isGroup, isOf, isSame, nameOf, ofYear } from './figures.js';
import type { Operands } from './operands.js';
import type { Reply, Shelf } from './reply.js';
import { joined, replyOf, withUnit } from './worked.js';

/** Weight of words that say what is compared, beside those that the figures are of: with more, something else is compared. */
const SPARE = 0.6;
/** Things that are compared, at least: who grew most of two is not asked so. */
const FEWEST = 3;

/** Which of the things of one kind has the most, or grew most, as a share of what each had: of one measure, unit and time, and known of each. */
export function extreme(operation: 'most' | 'least', operands: Operands, shelf: Shelf): Reply | null {
  const { reading, pool, things, years, measures } = operands;
  const { library, policy } = shelf;
  const [first] = reading.ranked;
  const found = pool.filter(({ of }) => measures.includes(of));
  if (isElsewhere(reading, things, found, shelf)) return null;
  const members = things.flatMap((thing) => library.lexicon.entities[thing]?.members ?? []);
  const isMember = ([owner = '', another]: readonly string[]) =>
    another === undefined && (members.length === 0 ? !isGroup(owner, library) : members.includes(owner));
  const single = mostKnown(found.filter((figure) => isMember(figure.for)));
  const named = [...years].sort();
  const isGrowth = named[1] !== undefined || reading.language.requests.growth.test(reading.asked.plain);
  const time = named[1] ?? named[0] ?? newestOf(single, isGrowth);
  if (time === undefined) return null;
  const times = isGrowth ? [named[1] === undefined ? String(Number(time) - 1) : (named[0] ?? ''), time] : [time];
  const ofTime = (one: string) => (isYear(one) ? ofYear(one) : ({ period = '' }: Figure) => period === one);
  const owners = ownersOf(single.filter(ofTime(time)));
  const rows = owners.flatMap((owner) => {
    const figures = times.flatMap(
      (one) => best(single.filter((other) => isOf(other, owner)).filter(ofTime(one))) ?? [],
    );
    const [one, other] = figures;
    if (!one || figures.length < times.length || one.number <= 0) return [];
    const value = other ? (other.number / one.number - 1) * 100 : one.number;
    return [{ owner, figures, value }];
  });
  rows.sort((a, b) => (operation === 'least' ? a.value - b.value : b.value - a.value));
  const figures = rows.flatMap((row) => row.figures);
  const [top] = rows;
  const isKnown = rows.length === owners.length && rows.length >= (isGrowth ? FEWEST - 1 : FEWEST);
  if (!top || !isKnown || !figures.every((one) => figures[0] && comparable(figures[0], one))) return null;
  // What surely says it itself is the better answer, but where it is about another than the one that comes out, or gives the figures and leaves it there.
  const isSaid = first !== undefined && first.confidence >= policy.enough && first.fact.about.includes(top.owner);
  const own = isSaid ? shelf.figures.of(first.fact) : [];
  const given = figures.flatMap((one) => own.find((other) => isSame(one, other)) ?? []);
  if (isSaid && given.length < figures.length) return null;
  const unit = isGrowth ? 'percent' : (figures[0]?.unit ?? '');
  const result = isGrowth ? top.value.toFixed(1) : (figures[0]?.value ?? '');
  const bold: Piece[] = [{ things: [top.owner] }, ': ', ...(isGrowth ? [{ percent: result }] : withUnit(result, unit))];
  const each = rows.map(({ owner, figures: [one], value }, input): Piece[] =>
    isGrowth || !one
      ? [{ things: [owner] }, value >= 0 ? ': +' : ': −', { percent: Math.abs(value).toFixed(1) }]
      : [nameOf(one), ': ', { number: one.value, input }],
  );
  return replyOf(operation, isSaid ? given : figures, { bold, said: joined(each, SEPARATOR), result, unit }, shelf);
}

const ownersOf = (figures: readonly Figure[]) => [...new Set(figures.flatMap((figure) => figure.for))];

/** Of figures in several units those that the most things have. */
function mostKnown(figures: readonly Figure[]): readonly Figure[] {
  const byUnit = [...new Set(figures.map(({ base }) => base))].map((base) =>
    figures.filter((one) => one.base === base),
  );
  return byUnit.sort((a, b) => ownersOf(b).length - ownersOf(a).length)[0] ?? [];
}

/** The newest time, or newest year, of which enough things have a figure; empty where figures are of no time. */
const newestOf = (figures: readonly Figure[], isYears: boolean): string | undefined =>
  [...new Set(figures.map(({ period = '' }) => period))]
    .filter((time) => isYear(time) || !isYears)
    .sort()
    .findLast((time) => ownersOf(figures.filter(({ period = '' }) => period === time)).length >= FEWEST);

/** True where the most of something else is asked for: of what one of the things itself has, or of what no figure is of. */
function isElsewhere(
  { query, language, ranked }: Resolved,
  things: readonly string[],
  found: readonly Figure[],
  { library }: Shelf,
): boolean {
  const owners = new Set(found.flatMap((figure) => (figure.for.length === 1 ? figure.for : [])));
  if (things.some((thing) => owners.has(thing) && !isGroup(thing, library))) return true;
  const { most, least, growth, share } = language.requests;
  const isNamed = (at: number) => query.senses.some(({ start, end }) => at >= start && at < end);
  const own = ranked.filter(({ fact }) => found.some((figure) => figure.fact === fact));
  const isMet = (at: number) => own.some(({ match }) => (match.cover[at] ?? 0) >= 0.5);
  const left = query.tokens.filter(
    (token, at) =>
      isTelling(token) &&
      !isNamed(at) &&
      !isMet(at) &&
      !isYear(token.text) &&
      ![most, least, growth, share].some((one) => one.test(token.text)),
  );
  return left.reduce((sum, { weight }) => sum + weight, 0) > SPARE;
}
