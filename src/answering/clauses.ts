import type { Part } from './coordination.js';
import type { Engine } from './engine.js';
import type { Question } from './question.js';
import { tellingValues, type Value } from './values.js';

/** A second question begins at one of these, after a comma, a mark or an "and". */
const ASKING =
  '(?:who|whom|whose|when|where|what|which|why|how|is|are|was|were|did|does|do|has|have|had|will|would|can|could)';
const JOINT = new RegExp(
  `(?:[,;.!?]|\\b(?:and|plus|also)\\b|[&+])[\\s,]{0,8}(?:(?:and|also|then|so)\\s+)*(?=${ASKING}\\b)`,
  'i',
);
const ASKS = new RegExp(`^\\W*${ASKING}\\b|\\b(?:who|when|where|what|which|why|how)\\b`, 'i');
/** These ask something of a thing without any other word. */
const BARE = /\b(?:who|when|where)\b/i;
/** Weight of a word that says what is asked. */
const TELLING = 0.2;

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
    return {
      clause,
      question,
      values,
      asks:
        question.tokens.some(({ weight }, at) => weight >= TELLING && !places.includes(at)) ||
        (named && BARE.test(clause)),
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

interface Clause {
  readonly question: Question;
  readonly values: readonly Value[];
  readonly asks: boolean;
}

/** "And how much at the second": the other clause with its value of the same kind exchanged for this one's; null where it has none. */
function exchanged({ question, values }: Clause, other: Clause | undefined): string | null {
  for (const value of values) {
    const theirs = other?.asks
      ? other.values.find(({ kind, name }) => kind === value.kind && name !== value.name)
      : null;
    if (!other || !theirs) continue;
    const words = other.question.tokens.map(({ text }) => text);
    const own = question.tokens.slice(value.start, value.end).map(({ text }) => text);
    words.splice(theirs.start, theirs.end - theirs.start, ...own);
    return words.join(' ');
  }
  return null;
}
