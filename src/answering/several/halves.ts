import { tellingValues, valuesOf } from '../conversation/values.js';
import type { Engine } from '../judging/engine.js';
import type { Part } from './parts.js';

/** What stands between two things that are held against each other, each in its own words. */
const AGAINST = /[\s,;](?:vs|versus|compared\s{1,3}(?:to|with)|as\s{1,3}against)(?:[\s.,:]|$)/i;
/** Before this stands what is asked of both ("how long: the tunnel vs the bridge"). */
const ASKS = /\b(?:who|when|where|what|which|why|how)\b/i;
const COLON = /^[^:]+:(?=\s)/;

/**
 * "The length of the tunnel vs what the bridge cost": the two sides of it, as ways to read them, the likeliest first. In the second way what is
 * asked at the beginning is asked of the other side as well. Empty where nothing is held against anything.
 */
export function halvesOf(text: string, engine: Pick<Engine, 'lexicon' | 'index' | 'read'>): Part[][] {
  const sign = AGAINST.exec(text);
  if (!sign) return [];
  const [left, right] = [text.slice(0, sign.index), text.slice(sign.index + sign[0].length).trim()];
  if (left.trim() === '' || right === '') return [];
  // Who sets one source of a thing against another names the thing once: that is one question.
  if (![left, right].every((half) => tellingValues(engine.read(half), engine).length > 0)) return [];
  const [colon = ''] = COLON.exec(left) ?? [];
  const asksAfter = ASKS.test(left.slice(colon.length));
  const head = colon !== '' && !asksAfter ? colon : askedBefore(left.slice(colon.length), engine);
  return [right, `${head} ${right}`].map((other) => [left, other].map((half) => ({ text: half, values: [] })));
}

/** The words before the first thing or time that is named. */
function askedBefore(half: string, engine: Pick<Engine, 'lexicon' | 'read'>): string {
  const question = engine.read(half);
  const first = valuesOf(question, engine)[0]?.start ?? 0;
  return question.tokens
    .slice(0, first)
    .map(({ text }) => text)
    .join(' ');
}
