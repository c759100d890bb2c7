import { comparable, type Figure, isNamedAfter, isOf, ofYear } from './figures.js';
import type { Operands, Task } from './operands.js';
import { type Dimension, RELATIONS } from './relations.js';
import type { Shelf } from './reply.js';
import { isMeasured, isOneFact, worthOf } from './worth.js';

/** Figures that something may be worked out of, what they differ in, and how likely they are meant. */
interface Tuple {
  readonly figures: readonly Figure[];
  readonly vary: Dimension;
  readonly worth: number;
}

/** So much nearer must the likeliest be. */
const LEAD = 0.01;

const newestOf = ({ figures }: Tuple) => figures.reduce((last, { period = '' }) => (period > last ? period : last), '');

/** The figures that are meant: the likeliest that fit the task; null where none is likely enough, or others of that time are as likely. */
export function meant(task: Task, operands: Operands, shelf: Shelf): readonly Figure[] | null {
  const kinds = new Map<string, Tuple>();
  for (const tuple of tuplesOf(task, operands, shelf)) {
    if (tuple.worth < shelf.policy.operands) continue;
    const kind = kindOf(tuple);
    const other = kinds.get(kind);
    const isBacked = other && backing(other, operands, shelf) > backing(tuple, operands, shelf);
    kinds.set(kind, { ...(isBacked ? other : tuple), worth: Math.max(tuple.worth, other?.worth ?? 0) });
  }
  const all = [...kinds.values()].sort((a, b) => b.worth - a.worth || newestOf(b).localeCompare(newestOf(a)));
  const [first, second] = all;
  const isTie = first && second && second.worth > first.worth - LEAD && newestOf(second) === newestOf(first);
  return !first || isTie ? null : first.figures;
}

/** Of what, whose and of when: several facts may give accounts of it. */
const kindOf = ({ figures, vary }: Tuple) =>
  figures
    .map(({ of, for: things, period, fact }) => [of, things, period, vary === 'fact' && fact.id].join())
    .sort()
    .join(' ');

/** Of several accounts that of one fact counts, then those of facts that answer, then those with the most sources. */
const backing = ({ figures }: Tuple, { chance }: Operands, { policy }: Shelf): number =>
  (isOneFact(figures) ? 100 : 0) +
  figures.reduce((sum, { fact }) => sum + (chance(fact) >= policy.answer ? 20 : 0) + fact.sources.length, 0);

function tuplesOf(task: Task, operands: Operands, shelf: Shelf): Tuple[] {
  const { work, between } = task;
  const tuple = (figures: readonly Figure[], vary: Dimension) => ({
    figures,
    vary,
    worth: worthOf(figures, vary, task, operands, shelf),
  });
  if (work === 'most' || work === 'least') return [];
  if (work === 'sum' || work === 'mean')
    return seriesOf(work, operands, shelf).map(([figures, vary]) => tuple(figures, vary));
  const { pool } = operands;
  const relate = RELATIONS[work];
  const isHeld = relate === RELATIONS.difference;
  const own = isHeld && operands.told.length === 0 ? ownOf(operands, shelf) : [];
  const isMeant = (one: Figure, other: Figure) => own.length === 0 || own.includes(one) || own.includes(other);
  return pool.flatMap((one, at) =>
    (isHeld ? pool.slice(at + 1) : pool).flatMap((other) => {
      const vary = one !== other && isMeant(one, other) ? relate(one, other, operands, shelf, between) : null;
      return vary === null ? [] : tuple([one, other], vary);
    }),
  );
}

/** Figures of one kind of the fact that surely answers: what it is about is worked out of them, but where two are named that have figures. */
function ownOf({ pool, reading: { ranked }, things }: Operands, { policy }: Shelf): readonly Figure[] {
  const [first] = ranked;
  const own = pool.filter(({ fact }) => fact === first?.fact && first.confidence >= policy.enough);
  const owners = things.filter((thing) => pool.some((figure) => isOf(figure, thing)));
  return owners.length < 2 ? own.filter((one) => own.some((other) => other !== one && comparable(one, other))) : [];
}

/** Figures that are added up: of each of the things, the measures or the years that are named, alike otherwise. */
function seriesOf(
  work: 'sum' | 'mean',
  operands: Operands,
  { policy, library }: Shelf,
): [readonly Figure[], Dimension][] {
  const { pool, things, years, chance, reading } = operands;
  const best = (figures: readonly Figure[]) =>
    [...figures].sort((a, b) => chance(b.fact) - chance(a.fact) || b.fact.sources.length - a.fact.sources.length)[0];
  const found: [readonly Figure[], Dimension][] = [];
  const add = (
    vary: Dimension,
    kindOf: (figure: Figure) => unknown,
    of: readonly string[],
    is: (figure: Figure, one: string) => boolean,
  ) => {
    for (const kind of new Set(pool.map(kindOf))) {
      const figures = pool.filter((figure) => kindOf(figure) === kind);
      const chosen = of.flatMap((one) => best(figures.filter((figure) => is(figure, one))) ?? []);
      if (chosen.length > 1 && chosen.length === of.length) found.push([chosen, vary]);
    }
  };
  const kind = ({ of, base }: Figure) => `${of} ${base}`;
  if (work === 'sum') {
    const owners = things.filter((thing) => pool.some((one) => isOf(one, thing) && isMeasured(one, operands)));
    const { entities } = library.lexicon;
    const isIn = (part: string, whole: string) =>
      entities[part]?.partOf === whole || entities[whole]?.members?.includes(part) === true;
    // A part is in the whole already.
    if (!owners.some((part) => owners.some((whole) => isIn(part, whole))))
      add('for', (one) => `${kind(one)} ${one.period}`, owners, isOf);
    for (const own of new Set(pool.map(({ fact }) => fact)))
      for (const base of new Set(pool.map((figure) => figure.base))) {
        const figures = pool.filter((one) => one.fact === own && one.base === base && isMeasured(one, operands));
        const isApart = figures.every((one) =>
          figures.every((other) => one === other || (one.of !== other.of && !isNamedAfter(one, other))),
        );
        if (figures.length > 1 && isApart) found.push([figures, 'of']);
      }
  }
  // Between two years an average is of those that lie between as well.
  const [from = 0, to = 0] = [...years].sort().map(Number);
  const all =
    work === 'mean' && years.length === 2 ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)) : years;
  // A fact that surely says what there was in all of them is the better answer.
  if (work === 'mean' || (reading.ranked[0]?.confidence ?? 0) < policy.enough)
    add(
      'period',
      (one) => `${kind(one)} ${one.for.join()}`,
      all,
      (figure, year) => ofYear(year)(figure),
    );
  return found;
}
