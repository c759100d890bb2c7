import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Answerer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { Golden } from '../knowledge/shapes.js';

/** What became of a golden question: the facts that answered, and the words that stood in bold. */
export interface Told {
  /** Empty where it was declined or answered by a choice. */
  readonly facts: readonly string[];
  /** Null where the sentence is the answer. */
  readonly short: string | null;
  readonly right: boolean;
}

export interface GoldenChange {
  readonly question: string;
  readonly history: readonly string[];
  /** Ids that would be right; empty where it is to be declined. */
  readonly expected: readonly string[];
  /** Null where the old library could not be asked. */
  readonly before: Told | null;
  readonly after: Told;
}

export interface GoldenReport {
  readonly asked: number;
  readonly right: number;
  /** Were right before, or are new or changed, and are wrong now: these stand in the way of publishing. */
  readonly broken: readonly GoldenChange[];
  /** Answered by other facts than before, or by facts that say something else, and none of the above: to be looked at, no more. */
  readonly moved: readonly GoldenChange[];
}

/** A library that can be asked its golden questions. */
export interface Examinee {
  readonly library: Library;
  /** Makes it askable, each time anew. */
  readonly answerer: () => Promise<Answerer>;
  /** Of each of its golden questions the print of the answer, as far as it is known; added to here. */
  readonly prints: (string | undefined)[];
}

/** Questions between two breaths, so that whoever shares the thread is served. */
const IN_ONE_GO = 8;

/**
 * Asks every golden question of both libraries, but for those of which the prints of both answers are known and the same. The new library
 * says which answer is right; a question that it no longer has is not asked, and the difference shows that it is gone. One library is
 * asked after the other, since one that can be asked takes much memory.
 */
export async function askGolden(before: Examinee | null, after: Examinee, today: string): Promise<GoldenReport> {
  const { golden } = after.library;
  const places = new Map(before?.library.golden.map((one, at) => [keyOf(one), at]));
  const all = golden.map((one, at) => {
    const place = places.get(keyOf(one)) ?? null;
    return { one, at, place, known: place === null ? undefined : before?.prints[place] };
  });
  const unsure = all.filter(({ at, known }) => known === undefined || after.prints[at] !== known);
  const asked = await tellAll(after, unsure, today);
  for (const { at, told } of asked) after.prints[at] = printOf(told);
  const differing = asked
    .filter(({ at, known }) => known === undefined || after.prints[at] !== known)
    .map(({ told: now, ...others }) => ({ ...others, now }));
  const askedBefore = before === null ? [] : await tellAll(before, differing, today);
  for (const { place, told } of askedBefore)
    if (before !== null && place !== null) before.prints[place] = printOf(told);
  const broken: GoldenChange[] = [];
  const moved: GoldenChange[] = [];
  const olds = new Map(askedBefore.map(({ at, told }) => [at, told]));
  for (const { one, at, place, now } of differing) {
    const old = olds.get(at) ?? null;
    const expected = [one.fact].flat().filter((id) => id !== 'none');
    const change = { question: one.question, history: one.history ?? [], expected, before: old, after: now };
    if (!now.right && (old?.right || place === null)) broken.push(change);
    else if (old !== null && hasMoved(old, now)) moved.push(change);
  }
  return { asked: golden.length, right: after.prints.filter((print) => print && isRight(print)).length, broken, moved };
}

/** Asks one library, and lets go of it. */
async function tellAll<T extends { readonly one: Golden }>(
  { answerer }: Examinee,
  asked: readonly T[],
  today: string,
): Promise<(T & { readonly told: Told })[]> {
  if (asked.length === 0) return [];
  const askable = await answerer();
  const all: (T & { readonly told: Told })[] = [];
  for (const [n, asking] of asked.entries()) {
    if (n % IN_ONE_GO === 0) await setImmediate();
    all.push({ ...asking, told: tell(askable, asking.one, today) });
  }
  return all;
}

/** Words that come from no fact, such as how many facts there are, are no other answer. */
const hasMoved = (old: Told, now: Told): boolean =>
  old.facts.join() !== now.facts.join() || (now.facts.length > 0 && old.short !== now.short);

function tell(answerer: Answerer, { question, fact, history, today: day }: Golden, today: string): Told {
  const options = { today: day ?? today, ...(history === undefined ? {} : { history }) };
  const { status, parts, short } = answerer.ask(question, options);
  const facts = status === 'answered' ? parts.map((part) => part.fact.id) : [];
  const right = fact === 'none' ? facts.length === 0 : facts.some((id) => [fact].flat().includes(id));
  return { facts, short, right };
}

const keyOf = ({ question, fact, history, today }: Golden) => JSON.stringify([question, fact, history, today]);

/** Digits of a print: by chance two of a million answers have the same once in ten million times. */
const DIGITS = 12;

/** Says of an answer whether it was right and, by a hash, whether another one is the same. */
function printOf({ facts, short, right }: Told): string {
  const hash = createHash('sha256').update(JSON.stringify([facts, short]));
  return (right ? '+' : '-') + hash.digest('base64').slice(0, DIGITS);
}

const isRight = (print: string) => print.startsWith('+');
