import { placeOf } from '../lib/numbers.js';
import { scaleOf, signsOf } from './signs-of-talk.js';

/** What somebody says to a bot beside asking about its subject, or asks of the bot itself. */
export const SMALL_TALK = [
  'greeting',
  'thanks',
  'bye',
  'laughter',
  'insult',
  'help',
  'fun',
  'identity',
  'keepers',
  'neutral',
  'current',
  'sources',
  'disagree',
  'correct',
  'privacy',
  'languages',
  'offtopic',
] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

/** What a message may be. */
export const KINDS = ['none', ...SMALL_TALK] as const;

/** How likely a message of these words, names replaced, is each of `KINDS`. */
export type JudgeTalk = (words: readonly string[]) => Float64Array;

/** What `npm run train -- --small-talk` writes. */
export interface LearntTalk {
  /** Fingerprint of the examples that it was learnt from. */
  readonly examples: string;
  /** What weights are counted in. */
  readonly step: number;
  readonly bias: readonly number[];
  /** By sign, what it says for kinds and against them: pairs of a letter for the kind, `a` for the first, and one for the weight, from `a` up or from `A` down. */
  readonly weights: Readonly<Record<string, string>>;
}

/** Letters for weights. */
export const MOST_STEPS = 26;
const UP = 'a'.charCodeAt(0);
const DOWN = 'A'.charCodeAt(0);

/** Steps of a weight as a letter, and back. */
export const letterOf = (steps: number): string => String.fromCharCode(steps > 0 ? UP + steps - 1 : DOWN - steps - 1);
const stepsOf = (code: number): number => (code >= UP ? code - UP + 1 : DOWN - code - 1);
export const letterOfKind = (kind: number): string => String.fromCharCode(UP + kind);

/** A sign as a number: two of some thousand are the same once in a thousand languages. */
function numberOf(sign: string): number {
  let hash = sign.length;
  for (let at = 0; at < sign.length; at++) hash = Math.imul(hash ^ sign.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Opens what was learnt, in flat integers: strings would take ten times the room. */
export function openTalk({ step, bias, weights }: LearntTalk): JudgeTalk {
  const sorted = Object.entries(weights)
    .map(([sign, letters]) => ({ number: numberOf(sign), letters }))
    .sort((a, b) => a.number - b.number);
  const numbers = Int32Array.from(sorted, ({ number }) => number);
  const table = new Int8Array(sorted.length * KINDS.length);
  sorted.forEach(({ letters }, row) => {
    for (let at = 0; at < letters.length; at += 2)
      table[row * KINDS.length + letters.charCodeAt(at) - UP] = stepsOf(letters.charCodeAt(at + 1));
  });
  return (words) => {
    const sums = Float64Array.from(bias);
    const known: { row: number; worth: number }[] = [];
    for (const [sign, worth] of signsOf(words)) {
      const number = numberOf(sign);
      const row = placeOf(numbers, number, 0, numbers.length);
      if (numbers[row] === number) known.push({ row, worth });
    }
    const scale = step * scaleOf(known.map(({ worth }) => worth));
    for (const { row, worth } of known)
      for (let kind = 0; kind < KINDS.length; kind++)
        sums[kind] = (sums[kind] as number) + scale * worth * (table[row * KINDS.length + kind] as number);
    return chancesOf(sums);
  };
}

/** Chances of kinds, of what their weights come to. */
function chancesOf(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / all);
}
