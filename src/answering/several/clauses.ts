import { tellingValues, type Value } from '../conversation/values.js';
import type { Engine } from '../judging/engine.js';
import { isTelling, type Question } from '../question/question.js';
import type { Part } from './parts.js';

/** A second question begins at one of these, after a comma, a mark or an "and". */
const ASKING =
  '(?:who|whom|whose|when|where|what|which|why|how|is|are|was|were|did|does|do|has|have|had|will|would|can|could)';
const JOINT = new RegExp(
  `(?:[,;.!?]|\\b(?:and|plus|also)\\b|[&+])[\\s,]{0,8}(?:(?:and|also|then|so)\\s{1,8}){0,3}(?=${ASKING}\\b)`,
  'i',
);
const ASKS = new RegExp(`^\\W*${ASKING}\\b|\\b(?:who|when|where|what|which|why|how)\\b`, 'i');
/** These ask something of a thing without any other word. */
const BARE = /\b(?:who|when|where)\b/i;
/** These only place something in time. */
const PLACING = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'during',
  'by',
  'around',
  'later',
  'earlier',
  'then',
  'now',
  'today',
  'early',
  'mid',
  'late',
]);
/** And these ask for its number. */
const COUNTS = new Set(['and', 'how', 'many', 'much']);
const COUNTING = /\bhow (?:many|much)\b/i;
/** What comes after these only says when or where. */
const BEFORE_PLACE = new Set([...PLACING, 'in', 'at', 'on', 'from', 'for', 'to']);

/**
 * "Who chaired it and how long did it last": the two questions, each with the things that only the other one names where it names none.
 * Null where the text is one question.
 */
export function clausesOf(text: string, engine: Pick<Engine, 'lexicon' | 'index' | 'read'>): Part[] | null {
  const joint = JOINT.exec(text);
  if (!joint) return null;
  const clauses = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
  if (!clauses.every((clause) => ASKS.test(clause))) return null;
  const read = clauses.map((clause) => {
    const question = engine.read(clause);
    const values = tellingValues(question, engine).filter(({ within }) => within === null);
    const named = values.some(({ entity }) => entity !== null);
    const places = values.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
    const asks =
      question.tokens.some((token, at) => isTelling(token) && !places.includes(at) && !PLACING.has(token.text)) ||
      (named && BARE.test(clause));
    const counts = COUNTING.test(clause) && values.some((value) => value.entity !== null && !isPlaced(value, question));
    return {
      clause,
      question,
      values,
      asks,
      lends: asks || counts,
      named,
      names: [...new Set(places)].map((at) => question.tokens[at]?.text ?? '').join(' '),
    };
  });
  const again = read.map((one, at) => (one.asks ? null : exchanged(one, read[1 - at])));
  if (again.some((text) => text !== null))
    return read.map(({ clause }, at) => ({ text: again[at] ?? clause, values: [] }));
  if (!read.every(({ asks }) => asks) || !read.some(({ named }) => named)) return null;
  return read.map(({ clause, named }, at) => ({
    text: named ? clause : `${clause} ${read[1 - at]?.names ?? ''}`,
    values: [],
  }));
}

function isPlaced({ start }: Value, { tokens }: Question): boolean {
  const before = tokens.slice(0, start).findLast(({ text }) => text !== 'the');
  return before !== undefined && BEFORE_PLACE.has(before.text);
}

interface Clause {
  readonly question: Question;
  readonly values: readonly Value[];
  /** Asks something that can be asked of another value too. */
  readonly lends: boolean;
}

/** Where a time begins with the words that place it ("in early 2024"); a thing begins with its name. */
function beginOf({ start, time }: Value, { question: { tokens } }: Clause): number {
  let begin = start;
  while (time !== null && BEFORE_PLACE.has(tokens[begin - 1]?.text ?? '')) begin--;
  return begin;
}

/**
 * "And how much at the second": the other clause with its value of the same kind exchanged for this one's, or with this one's in place of its
 * time ("and how many after the fair" beside "how many in 2024"); null where it has neither.
 */
function exchanged({ question, values }: Clause, other: Clause | undefined): string | null {
  if (!other?.lends) return null;
  const textOf = ({ question }: Pick<Clause, 'question'>, start: number, end: number) =>
    question.tokens.slice(start, end).map(({ text }) => text);
  const instead = (begin: number, end: number, own: readonly string[]) =>
    [...textOf(other, 0, begin), ...own, ...textOf(other, end, Infinity)].join(' ');
  for (const value of values) {
    const theirs = other.values.find(({ kind, name }) => kind === value.kind && name !== value.name);
    if (theirs) return instead(theirs.start, theirs.end, textOf({ question }, value.start, value.end));
  }
  const time = values.length > 0 ? other.values.find((value) => value.time !== null) : undefined;
  if (!time) return null;
  const words = question.tokens.map(({ text }) => text);
  const rest = words.slice(words.findIndex((word) => !COUNTS.has(word)));
  return instead(beginOf(time, other), time.end, rest);
}
