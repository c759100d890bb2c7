import type { Engine } from '../judging/engine.js';
import { wordsOf } from '../language/words.js';
import { namedPlaces } from '../question/named.js';
import { type Beside, besideOf } from '../question/ordinals.js';
import { isTelling, type Question } from '../question/question.js';
import { exchange, inPlace } from './exchange.js';
import { withNoun } from './ones.js';
import { withYearBeside } from './year-beside.js';

/** A question with what it takes over from the conversation. */
export interface InContext {
  /** True where it leans on what was said before, whatever it may mean alone: "and in 2023?", "who signed it?". */
  readonly dependent: boolean;
  /** True where it is so short that it may lean, although it could stand alone. */
  readonly short: boolean;
  /** True where its one reading is what it means: "the one before", "and in 2023?". */
  readonly certain: boolean;
  /** Ways to complete it, the likelier first; none where there is nothing to take over. */
  readonly readings: readonly string[];
}

const LEAD = /^\s*(?:and|also|so|ok(?:ay)?|but|then|what about|how about|what of|same for)\b[\s,]*/i;
const POINTING =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|that|this|those|these|(?<!\b(?:is|are) |^(?:was|were) )there|then|(?:the|first|last|second|next|other|new|old) ones?)\b/i;
/** Every part is bounded, so that it takes no time on long runs of spaces. */
const NEW_TOPIC =
  /^\W{0,3}(?:(?:ok|okay|so|and|now|anyway|btw|well)[, ]{1,2})?(?:(?:on to |on |to |about )?(?:an?|something) )?(?:(?:completely|totally|entirely) )?(?:different|another|new|other)(?: (?:thing|topic|question|subject|matter))? ?[:,.–—-] ?/i;
/** Wants to hear again what was said, and by whom. */
const DOUBT =
  /^\W*(?:are (?:you|u) sure(?: about that)?|(?:really|seriously|sure|source|sources|proof)|(?:says who|who says(?: so| that)?|where is that from))\W*$/i;
const PLACING = new Set(['in', 'at', 'on', 'of']);
/** So few telling words, and no thing named, are no question by themselves: "how big", "since when". */
const SHORT = 2;
const SHORTEST = 3;
/** So few may be a part that the earlier question lacked. */
const FEW = 4;
/** A longer question speaks for itself. */
const LONG = 9;

/**
 * What a question may mean after an earlier one: its own words with the earlier subject, or the earlier question with a year, a country or
 * another thing of the same kind exchanged.
 */
export function inContext(
  text: string,
  earlier: string | undefined,
  engine: Pick<Engine, 'read' | 'lexicon' | 'index'>,
): InContext {
  if (earlier === undefined) return { dependent: false, short: false, certain: false, readings: [] };
  const own = engine.read(text);
  const telling = own.tokens.filter(isTelling).length;
  const dependent =
    LEAD.test(text) ||
    POINTING.test(text) ||
    (telling <= SHORT && (own.entities.length === 0 || own.tokens.length <= SHORTEST) && !own.translated);
  if (!dependent && telling > LONG) return { dependent, short: false, certain: false, readings: [] };
  const before = engine.read(earlier);
  const rest = text.replace(LEAD, '').trim();
  if (DOUBT.test(text)) return { dependent: true, short: true, certain: true, readings: [earlier] };
  const beside = besideOf(rest, before);
  if (beside) return { dependent: true, short: true, certain: true, readings: [withNeighbour(before, beside)] };
  const moved = withYearBeside(rest, own, before);
  if (moved !== null) return { dependent: true, short: true, certain: true, readings: [moved] };
  const swapped = dependent ? inPlace(before, engine.read(rest), engine) : null;
  if (swapped !== null) return { dependent, short: true, certain: true, readings: [swapped] };
  const subject = namesIn(before);
  const exchanged = exchange(before, own, engine);
  const readings = [exchanged === null ? null : `${exchanged} ${rest}`, subject === '' ? null : `${rest} ${subject}`];
  const pointed = POINTING.test(text) ? readings.reverse() : readings;
  const joined = dependent && telling <= FEW ? `${earlier} ${rest}` : null;
  return {
    dependent,
    short: telling <= FEW,
    certain: false,
    readings: [...withNoun(rest, before), ...pointed, joined].filter((one) => one !== null),
  };
}

/** The earlier question, or what is asked now, of the edition before or after; where and when the earlier one was is left out. */
function withNeighbour({ tokens }: Question, { rest, at, ordinal }: Beside): string {
  const words = tokens.map(({ text }) => text);
  const tail = words.findIndex((word, place) => place > at && PLACING.has(word));
  words[at] = ordinal;
  const meant = words.slice(rest === '' ? 0 : at, tail < 0 ? words.length : tail).join(' ');
  return `${rest} ${meant}`.trim();
}

/** What is asked after words that open a new topic ("different thing: …"); null where none stand there. */
export function withoutNewTopic(text: string): string | null {
  const rest = text.replace(NEW_TOPIC, '');
  return rest !== text && wordsOf(rest).length > 1 ? rest : null;
}

/** The words of the earlier question that name things. */
function namesIn(question: Question): string {
  const places = namedPlaces(question);
  return question.tokens
    .filter((_, at) => places.has(at))
    .map(({ text }) => text)
    .join(' ');
}

/** The last question of a conversation, itself completed from those before it. */
export function lastOf(
  history: readonly string[],
  engine: Pick<Engine, 'read' | 'lexicon' | 'index'>,
): string | undefined {
  let last: string | undefined;
  for (const text of history.slice(-4)) {
    if (wordsOf(text).length === 0) continue;
    const { dependent, readings } = inContext(text, last, engine);
    last = dependent ? (readings[0] ?? text) : text;
  }
  return last;
}
