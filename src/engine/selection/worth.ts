import { areOfOneStart, comparable, type Figure, hasOneOwner, isGroup, ofYear } from './figures.js';
import type { Operands, Task } from './operands.js';
import type { Dimension } from './relations.js';
import type { Shelf } from './reply.js';

/** What names are worth where no fact is likely; figures of one likely fact that are not all named; and of two. */
const NAMED = 0.8;
const BESIDE = 0.9;
const APART = 0.7;
/** What a figure is that begins or ends in the year that is named, and is not of the whole of it. */
const LOOSE = 0.95;
const isIn = ({ period, fact }: Figure, year: string) => (period ?? fact.date ?? '').includes(year);
export const isOneFact = (figures: readonly Figure[]) => new Set(figures.map(({ fact }) => fact)).size === 1;

/** True of a measure that is named, and of what it is worth. */
export const isMeasured = ({ of }: Figure, { measures }: Operands) =>
  measures.some((name) => of === name || of === `${name}-value`);

/** How likely it is that these figures are meant: by the facts that give them, by what is named, and by what they differ in. */
export function worthOf(
  figures: readonly Figure[],
  vary: Dimension,
  task: Task,
  operands: Operands,
  shelf: Shelf,
): number {
  const { chance, told } = operands;
  const chances = new Map(figures.map((one) => [one.fact, told.includes(one) ? NAMED : chance(one.fact)]));
  const sure = Math.min(
    1,
    [...chances.values()].reduce((sum, one) => sum + one, 0),
  );
  const measured = figures.filter((one) => isMeasured(one, operands)).length;
  const owned = vary === 'member' ? 1 : Math.min(...figures.map((figure) => ownedBy(figure, operands, shelf)));
  const distinct = owned > 0 ? distinctOf(figures, vary, task, operands, shelf) : 0;
  const time = distinct > 0 ? timeOf(figures, vary, operands) : 0;
  // A part that one fact gives, and what figures differ in and is not named, is meant where the facts are likely.
  if (vary === 'part') return time * sure * (measured > 0 ? 1 : BESIDE);
  if (distinct < 1) return time * distinct * sure;
  return time * (1 - (1 - sure) * (1 - (measured === figures.length ? NAMED * owned : 0)));
}

/** How well the owner of a figure is named; not at all where another one is that has such a figure, and no fact is sure. */
function ownedBy(figure: Figure, { things, pool, reading }: Operands, { library, policy }: Shelf): number {
  const { entities } = library.lexicon;
  if (things.some((thing) => figure.for.includes(thing))) return 1;
  const isPart = things.some((thing) => entities[thing]?.members?.some((one) => figure.for.includes(one)));
  const isOther = pool.some(({ of, for: owners }) => of === figure.of && owners.some((one) => things.includes(one)));
  if (isOther && !isPart && (reading.ranked[0]?.confidence ?? 0) < policy.enough) return 0;
  // Where nobody is named, it is that of all.
  const isOfAll = ({ for: owners }: Figure) => owners.some((one) => isGroup(one, library));
  if (isOfAll(figure)) return BESIDE;
  return !isOther && !isPart && pool.some((one) => one.of === figure.of && isOfAll(one)) ? 0 : BESIDE / 2;
}

/** How well figures fit the years that are named: a year that no figure is of is none of theirs. */
function timeOf(figures: readonly Figure[], vary: Dimension, { years }: Operands): number {
  const [year, another] = years;
  if (year === undefined) return 1;
  const [first, second] = figures;
  const isCount = first && second && areOfOneStart(first, second);
  // What is counted from one start on is of the time up to which it is.
  const isMeant = (figure: Figure, one: string) =>
    isIn(isCount ? { ...figure, period: figure.period?.split('/')[1] ?? '' } : figure, one);
  if (!years.every((one) => figures.some((figure) => isMeant(figure, one)))) return 0;
  if (vary === 'period' && another === undefined) return 1;
  if (vary !== 'period' && another !== undefined) return 0;
  const isMet = (is: (figure: Figure, year: string) => boolean) =>
    figures.every((figure) => figure.period === undefined || years.some((one) => is(figure, one)));
  return isMet((figure, one) => ofYear(one)(figure)) ? 1 : isMet(isMeant) ? LOOSE : 0;
}

/** How well it is said in what figures differ: by names, or since one likely fact or two give no others. */
function distinctOf(
  figures: readonly Figure[],
  vary: Dimension,
  { between }: Task,
  operands: Operands,
  shelf: Shelf,
): number {
  const { things, years, told, chance, pool, asked, reading } = operands;
  if (vary === 'part' || vary === 'member') return 1;
  const isAlike = (one: Figure, other: Figure) =>
    comparable(one, other) &&
    (vary === 'for' || hasOneOwner(one, other)) &&
    (vary === 'period' || one.period === other.period);
  const isNewest = (figure: Figure) =>
    asked.time === 'latest' &&
    pool.every(
      (one) =>
        !isAlike(one, figure) ||
        one.period?.length !== figure.period?.length ||
        (one.period ?? '') <= (figure.period ?? ''),
    );
  const isNamed: Readonly<Record<typeof vary, (figure: Figure) => boolean>> = {
    of: (figure) => isMeasured(figure, operands),
    for: (figure) => figure.for.some((thing) => things.includes(thing)),
    period: (figure) => years.some((year) => isIn(figure, year)) || told.includes(figure) || isNewest(figure),
    fact: () => asked.language.disputes.test(asked.asked.plain),
  };
  const named = figures.filter(isNamed[vary]);
  // One year is that of one of two times.
  const isOnce =
    vary === 'period' &&
    years.length === 1 &&
    asked.time !== 'latest' &&
    !figures.some((figure) => told.includes(figure));
  if (named.length === figures.length && !isOnce) return 1;
  if (between === 'named') return 0;
  const isAlone = (figure: Figure) =>
    pool.every((one) => figures.includes(one) || one.fact !== figure.fact || !isAlike(one, figure));
  if (!figures.every(isAlone)) return 0;
  // Growths stand beside what has grown.
  if (isOneFact(figures))
    return (named.length > 0 ? LOOSE : BESIDE) * (vary === 'of' && figures[0]?.unit === 'percent' ? BESIDE : 1);
  const lead = reading.ranked.find(({ fact }) => pool.some((one) => one.fact === fact))?.fact;
  const isFound = ({ fact }: Figure) => fact === lead || chance(fact) >= shelf.policy.perhaps;
  const isExact = (figure: Figure) => named.includes(figure) && (!isOnce || figure.period?.includes('/') === false);
  // What grew in a year is more than it was the year before, which no fact of another year says.
  if (vary === 'period' && between !== undefined) return 0;
  if (vary === 'period' && years.length + named.length > 0)
    return figures.some(isExact) && figures.every((one) => isExact(one) || isFound(one)) ? BESIDE : 0;
  const isSaid =
    named.length > 0 || figures.some(({ fact }) => fact === lead && chance(fact) >= shelf.policy.alone.first);
  const isLikely = figures.every(({ fact }) => chance(fact) >= shelf.policy.further.least);
  return isSaid && isLikely && vary !== 'of' ? APART : 0;
}
