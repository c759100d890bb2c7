import type { Statements } from '../../language/statements.js';
import { groupBy } from '../../lib/group-by.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';

/** Days named in facts about one thing, at most. */
const MOST = 300;
/** Words on either side of a date that say of what it is, by their letters. */
const BEFORE = 160;
const AFTER = 60;
/** The part of the shorter of two contexts that the longer one has, too. */
const ENOUGH = 0.6;
const LEAST = 2;

interface Named {
  readonly entry: FactEntry;
  readonly date: string;
  readonly text: string;
  readonly what: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Ordinals and numbers, which tell one of a series from another. */
  readonly marks: string;
  /** All dates of its statement. */
  readonly beside: ReadonlySet<string>;
}

/** One day, month or year of a date that is another one where a second fact says the same of the same thing: a slip of the pen. */
export function apartStatedDays(facts: readonly FactEntry[], statements: Statements): Finding[] {
  const all = facts.filter(({ value }) => value.error !== true).flatMap((entry) => namedIn(entry, statements));
  const things = groupBy(
    all.flatMap((one) => one.entry.value.about.map((thing) => ({ thing, one }))),
    ({ thing }) => thing,
  );
  const told = new Set<FactEntry>();
  return [...things.values()].flatMap((group) => {
    const days = group.slice(0, MOST).map(({ one }) => one);
    return days.flatMap((one, at) => {
      if (told.has(one.entry)) return [];
      const other = days.slice(0, at).find((earlier) => areApart(earlier, one));
      if (other === undefined || told.has(other.entry)) return [];
      told.add(one.entry).add(other.entry);
      const reason = `says ${one.text}, and ${named(other.entry)} says ${other.text} of the same`;
      return [{ rule: 'date' as const, entry: one.entry, field: ['statement'], reason }];
    });
  });
}

function namedIn(entry: FactEntry, { dates, happening, ordinals, withoutDates }: Statements): Named[] {
  const { statement } = entry.value;
  const found = dates(statement);
  const beside = new Set(found.map(({ date }) => date));
  return found
    .filter(({ isBound }) => !isBound)
    .map(({ date, text, at }) => {
      const before = withoutDates(lastOf(statement.slice(Math.max(0, at - BEFORE), at)));
      const after = withoutDates(firstOf(statement.slice(at + text.length, at + text.length + AFTER)));
      // Behind a comma something else may begin.
      const near = `${before} ${after.split(',', 1)[0]}`;
      return {
        entry,
        date,
        text,
        beside,
        what: new Set(happening(`${before} ${after}`)),
        names: new Set(near.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []),
        marks: [...ordinals(near), ...(near.match(/\d[\d,.]*/g) ?? [])].join(' '),
      };
    });
}

/** Up to the end of the sentence, or from its beginning. */
const firstOf = (text: string): string => text.split(/[.;]\s/, 1)[0] ?? '';
const lastOf = (text: string): string => text.split(/[.;]\s/).at(-1) ?? '';

function areApart(a: Named, b: Named): boolean {
  if (a.entry === b.entry || areDisputed(a.entry, b.entry)) return false;
  if (a.beside.has(b.date) || b.beside.has(a.date) || !isSlip(a.date, b.date)) return false;
  if (a.marks !== '' && b.marks !== '' && a.marks !== b.marks) return false;
  if (!isWithin(a.names, b.names) && !isWithin(b.names, a.names)) return false;
  const shared = [...a.what].filter((word) => b.what.has(word)).length;
  return shared >= LEAST && shared / Math.min(a.what.size, b.what.size) >= ENOUGH;
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((one) => b.has(one));

/** Two dates of one form that differ in one part. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [a.split('-'), b.split('-')];
  return one.length === other.length && one.filter((part, at) => part !== other[at]).length === 1;
}
