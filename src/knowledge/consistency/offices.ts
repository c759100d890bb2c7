import type { StatedHolder, Statements } from '../../language/statements.js';
import { groupBy } from '../../lib/group-by.js';
import { intervalOf } from '../../lib/interval.js';
import type { LexiconData } from '../shapes.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';

interface Holder {
  readonly entry: FactEntry;
  readonly who: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

const ALWAYS = { from: '0000', to: '9999' } as const;

/** Two names for one office at one time, wherever sentences say who holds it. */
export function apartOffices(
  facts: readonly FactEntry[],
  lexicon: LexiconData | undefined,
  { holders: read }: Statements,
): Finding[] {
  const all = facts.flatMap((entry) => {
    const [thing = ''] = entry.value.about;
    const owner = lexicon?.entities[thing]?.names[0] ?? null;
    return read(entry.value.statement, owner).map((one) => holder(entry, one));
  });
  return [...groupBy(all, ({ office }) => office).values()].flatMap((holders) =>
    holders.flatMap((one, at) => {
      const other = holders
        .slice(0, at)
        .find(
          (earlier) =>
            !isSame(earlier.who, one.who) &&
            earlier.from <= one.to &&
            one.from <= earlier.to &&
            !areDisputed(earlier.entry, one.entry),
        );
      if (other === undefined) return [];
      const reason = `${one.office} is ${one.who}, and ${named(other.entry)} says ${other.who}`;
      return [{ rule: 'office' as const, entry: one.entry, field: ['statement'], reason }];
    }),
  );
}

/** Who “is” it is so for the reader, whenever the sources said so. */
function holder(entry: FactEntry, { who, office, of, isNow, since }: StatedHolder): Holder {
  const { date, asOf } = entry.value;
  const time = date ?? asOf;
  const span = time === undefined ? ALWAYS : intervalOf(time);
  const from = since === null ? span.from : intervalOf(since).from;
  return { entry, who, office: `${office} of ${of}`, from, to: isNow ? ALWAYS.to : span.to };
}

/** A full name and its last part are one person. */
const isSame = (a: string, b: string): boolean =>
  a.split(' ').at(-1) === b.split(' ').at(-1) || a.includes(b) || b.includes(a);
