import type { Value } from '../conversation/values.js';
import { CHOOSING, CHOSEN, COMPARATIVES, COMPARING, JOINS } from '../question/comparing.js';
import type { QuestionToken } from '../question/question.js';

/** One of several questions that were asked in one; `values` are what sets it apart from the others. */
export interface Part {
  readonly text: string;
  readonly values: readonly Value[];
}

/** A new clause begins at these. */
const ASKS = new Set(['which', 'what', 'how', 'who', 'by']);

/**
 * For each value the words of the question without the other values and without what joins them. Of values that stand apart, the first
 * does without what is said of the second alone.
 */
export function partsOf(
  run: readonly Value[],
  values: readonly Value[],
  tokens: readonly QuestionToken[],
  join: number | null,
): Part[] {
  const apart = join !== null;
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const amount = tokens.some(({ text }) => text === 'who') ? 'how much' : [];
  const asking = tokens.flatMap(({ text }) => (Object.hasOwn(COMPARATIVES, text) ? COMPARATIVES[text] || amount : []));
  const clause = tokens.findIndex(({ text }, at) => apart && at > join && ASKS.has(text));
  const belongs = (value: Value, at: number) => at >= value.start && at < value.end;
  const ofSecond = (at: number) =>
    apart && at > join && (clause < 0 || at < clause) && !values.some((value) => belongs(value, at));
  const chooses = asking.length > 0 || tokens.some(({ text }) => text === 'which');
  const left = ({ text }: QuestionToken, at: number) =>
    JOINS.has(text) ||
    COMPARING.has(text) ||
    (chooses && CHOOSING.has(text)) ||
    (CHOSEN.has(text) && tokens[at - 1]?.text === 'which') ||
    Object.hasOwn(COMPARATIVES, text);
  return run.map((value, place) => {
    const words = tokens.flatMap((token, at) => {
      if (at === value.start && value.time !== null) return value.name;
      if (belongs(value, at)) return value.time !== null ? [] : token.text;
      if (run.some((other) => belongs(other, at)) || (at >= start && at < end && !apart)) return [];
      return at === join || left(token, at) || (place === 0 && ofSecond(at)) ? [] : token.text;
    });
    return { text: [...asking.slice(0, 1), ...words].join(' '), values: [value] };
  });
}
