import { groupBy } from '../../lib/group-by.js';
import { intervalOf } from '../../lib/interval.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';
import { datesIn } from './text-dates.js';

const NAME = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)+)";
const OFFICE =
  '((?:deputy |vice[ -]|first )?(?:president|prime minister|premier|(?:[a-z]+ )?minister|governor|mayor|chair(?:man|woman)?|(?:executive |secretary-)?(?:secretary|general)|secretary-general|director|ambassador|head|chief executive))';
const HOLDS = new RegExp(
  `${NAME} (is|was|has been|became) (?:the )?(?:current )?${OFFICE} of (?:the )?([\\p{L}' -]+?)(?=,|\\.(?:\\s|$)|;| since | from | until | as of | in (?:\\p{Lu}\\p{Ll}+ )?\\d{4}| on \\d|$)`,
  'gu',
);

interface Holder {
  readonly entry: FactEntry;
  readonly who: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

/** Two names for one office at one time, wherever sentences say “… is the … of …”. */
export function apartOffices(facts: readonly FactEntry[]): Finding[] {
  const offices = groupBy(facts.flatMap(holdersIn), ({ office }) => office);
  return [...offices.values()].flatMap((holders) =>
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

function holdersIn(entry: FactEntry): Holder[] {
  const { statement, date, asOf } = entry.value;
  return [...statement.matchAll(HOLDS)].flatMap(([, who = '', verb = '', office = '', of = '']) => {
    const since = verb === 'has been' || /\bsince\b/.test(statement) ? datesIn(statement)[0]?.date : undefined;
    const time = date ?? asOf;
    if (time === undefined) return [];
    const span = intervalOf(time);
    const from = since === undefined ? span.from : intervalOf(since).from;
    const to = since === undefined || asOf === undefined ? span.to : intervalOf(asOf).to;
    return [{ entry, who, office: `${office} of ${of.trim()}`, from, to }];
  });
}

/** A full name and its last part are one person. */
const isSame = (a: string, b: string): boolean =>
  a.split(' ').at(-1) === b.split(' ').at(-1) || a.includes(b) || b.includes(a);
