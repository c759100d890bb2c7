import type { StatedNumber, Statements } from '../../language/statements.js';
import { groupBy } from '../../lib/group-by.js';
import { intervalOf } from '../../lib/interval.js';
import { areDisputed, type FactEntry, type Finding, named } from './finding.js';

/*
 * What sentences say, where no figure gives it as data. Only facts about the same first thing are held against each other, so that a library
 * costs about as much as the facts of its things, and each thing is bounded.
 */
const MOST = 200;

interface Said {
  readonly entry: FactEntry;
  readonly words: ReadonlySet<string>;
  readonly names: string;
  readonly numbers: readonly StatedNumber[];
  readonly dates: readonly string[];
  readonly years: string;
}

/** Pairs of facts that say the same of the same with other numbers or other days. */
export function apartClaims(facts: readonly FactEntry[], statements: Statements): Finding[] {
  const groups = groupBy(
    facts.filter(({ value }) => value.error !== true),
    ({ value }) => value.about[0] ?? '',
  );
  return [...groups].flatMap(([thing, group]) => {
    if (thing === '') return [];
    const all = group.slice(0, MOST).map((entry) => saidBy(entry, statements));
    return all.flatMap((one, at) =>
      all
        .slice(0, at)
        .flatMap((earlier) => apart(earlier, one))
        .slice(0, 1),
    );
  });
}

function saidBy(entry: FactEntry, { dates, numbers, withoutDates }: Statements): Said {
  const { statement } = entry.value;
  const plain = withoutDates(statement);
  const bare = plain.replace(/\b(?:19|20)\d\d\b/g, ' ');
  return {
    entry,
    words: new Set(wordsIn(bare.replace(/[\d.,]+/g, ' '))),
    names: [...new Set(bare.slice(1).match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])].sort().join(' '),
    numbers: numbers(bare),
    dates: dates(statement).map(({ date }) => date),
    years: [...new Set(statement.match(/\b(?:19|20)\d\d\b/g) ?? [])].sort().join(' '),
  };
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}'’-]+/gu) ?? [];

/** How much two sentences share, from 0 to 1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

const NEARLY = 0.6;
const NUMBER_NEARLY = 0.4;

function apart(a: Said, b: Said): Finding[] {
  if (areDisputed(a.entry, b.entry)) return [];
  const shared = alike(a.words, b.words);
  const [one] = a.dates;
  const [other] = b.dates;
  if (
    shared >= NEARLY &&
    a.names === b.names &&
    sameNumbers(a, b) &&
    a.dates.length === 1 &&
    b.dates.length === 1 &&
    one &&
    other &&
    !one.startsWith(other) &&
    !other.startsWith(one)
  ) {
    const reason = `says ${other}, and ${named(a.entry)} says ${one} of the same`;
    return [{ rule: 'date', entry: b.entry, field: ['statement'], reason }];
  }
  // Figures that are data are compared as such.
  if (!atOneTime(a, b) || !isWithin(a.names, b.names) || (a.entry.value.figures && b.entry.value.figures)) return [];
  for (const mine of b.numbers) {
    const theirs = a.numbers.filter(({ counts }) => counts[0] === mine.counts[0]);
    const alone = b.numbers.filter(({ counts }) => counts[0] === mine.counts[0]).length === 1;
    const [match] = theirs;
    if (
      theirs.length !== 1 ||
      !alone ||
      match === undefined ||
      mine.counts.length === 0 ||
      match.isLoose !== mine.isLoose ||
      isNear(match.value, mine.value)
    )
      continue;
    if (shared < NUMBER_NEARLY || !sameTold(a.entry, b.entry, match.text, mine.text)) continue;
    const reason = `says ${mine.text}, and ${named(a.entry)} says ${match.text} of the same`;
    return [{ rule: 'number', entry: b.entry, field: ['statement'], reason }];
  }
  return [];
}

/** Other numbers on another day are a series. */
const sameNumbers = (a: Said, b: Said) =>
  JSON.stringify(a.numbers.map(({ value }) => value)) === JSON.stringify(b.numbers.map(({ value }) => value));

/** Whether one names nothing that the other does not. */
function isWithin(a: string, b: string): boolean {
  const [mine, theirs] = [new Set(a.split(' ')), new Set(b.split(' '))];
  return [...mine].every((name) => theirs.has(name)) || [...theirs].every((name) => mine.has(name));
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * 0.02;

function atOneTime(a: Said, b: Said): boolean {
  const [one, other] = [a.entry.value.date, b.entry.value.date];
  if (one === undefined || other === undefined) return a.years === b.years || one === other;
  return intervalOf(one).from <= intervalOf(other).to && intervalOf(other).from <= intervalOf(one).to;
}

/** Whether one attribute is answered by either number. */
function sameTold(a: FactEntry, b: FactEntry, one: string, other: string): boolean {
  const [mine, theirs] = [toldBy(a, one), toldBy(b, other)];
  return mine.some((attribute) => theirs.includes(attribute));
}

function toldBy({ value: { tells } }: FactEntry, number: string): string[] {
  if (Array.isArray(tells)) return tells;
  const digits = /^[\d.,]+/.exec(number)?.[0] ?? number;
  return Object.entries(tells).flatMap(([attribute, words]) => (words?.includes(digits) ? [attribute] : []));
}
