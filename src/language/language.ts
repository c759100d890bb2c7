import type { Likeness } from './likeness.js';
import type { JudgeTalk } from './small-talk.js';

/** The form that an answer has to have, as far as the words of asking show it: `money` is an amount of it, `extent` a length or a time. */
export type AnswerType = 'when' | 'where' | 'who' | 'number' | 'why' | 'money' | 'extent' | 'whether' | 'what';

/** Forms that a statement can have or lack; `whether` and `what` are met by any statement. */
export const ANSWER_FORMS = [
  'when',
  'where',
  'who',
  'number',
  'why',
  'money',
  'extent',
] as const satisfies readonly AnswerType[];

/** Answer types that a number is the answer to. */
export const NUMERIC: ReadonlySet<AnswerType> = new Set(['number', 'money', 'extent']);

/** How a question picks by time: what is to come, how things stand, whether it has come about, how it began. */
export type TimeWord = 'next' | 'latest' | 'happened' | 'earliest';

/** What is asked of several facts or of figures at once. */
export type Request =
  | 'overview'
  | 'everything'
  | 'news'
  | 'list'
  | 'count'
  | 'compare'
  | 'difference'
  | 'versus'
  | 'sum'
  | 'each'
  | 'most'
  | 'least'
  | 'growth'
  | 'share'
  | 'times'
  | 'left'
  | 'between'
  | 'since'
  | 'trend';

/** Turns of a conversation that say nothing of their own. */
export type Turn = 'more' | 'source' | 'doubt';

/** How common words are in a language as such. */
export interface Frequencies {
  /** True for a word that people really use, so that it is no misspelling. */
  knows(word: string): boolean;
  /** Zipf scale: 7 for "the", 3 for a word of once in a million, 1 for an unknown one. */
  zipf(word: string): number;
  /** The commonest words, for the spelling of what is not in the library. */
  readonly common: readonly string[];
}

/**
 * What the engine knows of a language, the same for every library. Patterns are held against the words of a text, normalised and joined by
 * single blanks; `words` below makes such patterns.
 */
export interface Language {
  /** BCP 47, such as `en`. */
  readonly code: string;
  /** Words of a normalised text in order; `known` is true for words of the library, by which a script without blanks is cut. */
  cut(text: string, known: (word: string) => boolean): readonly string[];
  stem(word: string): string;
  /** Words of grammar: they say how it is asked, not what about. */
  readonly functionWords: ReadonlySet<string>;
  /** Words that come with asking, whatever is asked: an answer need not account for them. */
  readonly askingWords: ReadonlySet<string>;
  /** Chat spellings and number words: what is typed, and what is meant. */
  readonly slips: ReadonlyMap<string, string>;
  /** Null where the library itself is all that tells common words from rare ones. */
  readonly frequencies: Frequencies | null;
  /** Null where nothing is known of it. */
  readonly likeness: Likeness | null;
  /** The first that fits where it stands foremost in the text. */
  readonly answerTypes: readonly (readonly [AnswerType, RegExp])[];
  /** Whether a statement, as it is written, has such a form of answer in it. */
  readonly answerForms: Readonly<Record<(typeof ANSWER_FORMS)[number], RegExp>>;
  /** Words that make a number less exact ("more than"), at the end of what stands before it in a statement as it is written. */
  readonly qualifiers: RegExp;
  /** Dates in a statement as it is written; global. */
  readonly dates: RegExp;
  /** Names of the months from January, as stems or the first letters of a word. */
  readonly months: readonly string[];
  /** Ordinal words from the first, as they are typed. */
  readonly ordinals: readonly (readonly string[])[];
  readonly time: Readonly<Record<TimeWord, RegExp>>;
  /** Years named by today: "last year" is [pattern, -1]. */
  readonly years: readonly (readonly [RegExp, number])[];
  readonly requests: Readonly<Record<Request, RegExp>>;
  readonly turns: Readonly<Record<Turn, RegExp>>;
  /** What is said to the bot; null where nothing has been learnt of that. */
  readonly smallTalk: JudgeTalk | null;
  /** Opens a question that goes on from the one before: "and", "what about". Removed from its front. */
  readonly goesOn: RegExp;
  /** Opens a question about something else: "by the way", "another question". Removed from its front. */
  readonly aside: RegExp;
  /** Opens a question about what was spoken of before something else: "back to the". Removed from its front. */
  readonly back: RegExp;
  /** Points at what was said: "it", "there", "that one". */
  readonly pointing: RegExp;
  /** Stands for the kind of thing that was named: "the gas one". Left out where a language has no such word. */
  readonly ones?: ReadonlySet<string>;
  /** Asks for what counts about a thing: "key takeaways from", "5 facts about". Left out where asking for an overview has no such words. */
  readonly gist?: RegExp;
  /** Asks for the average of several. Left out where a language does not tell it from what comes to each. */
  readonly mean?: RegExp;
  /** Corrects the question before: "no, the gas one", "I meant". Removed from its front. */
  readonly correction: RegExp;
  /** Words between two things that are asked for or compared: "and", "or", "versus". */
  readonly joins: ReadonlySet<string>;
  /** What is said beside a question: greetings, thanks, what it is for. Each part of a message that fits is left out, and what fits at its front. */
  readonly chatter: RegExp;
  /** A part of a message that asks. */
  readonly asks: RegExp;
  /** "X, not Y": what follows is not wanted. */
  readonly negation: RegExp;
  /** Asks which of several reports holds, or says that they differ. */
  readonly disputes: RegExp;
  /** Asks what a thing is, for which one sentence is enough: "what is". */
  readonly briefly: RegExp;
  /** Orders two events: "after", "until". */
  readonly order: RegExp;
  /** "September or November?": one of two is true. */
  readonly alternatives: RegExp;
  /** "And the one before?", with the step that it means. */
  readonly neighbours: readonly (readonly [RegExp, number])[];
  /** Endings by which a word may be inflected and be the same, for the fit of misspelt words; empty where stems do. */
  readonly suffixes?: readonly string[];
}

/**
 * The same pattern for texts of letters and numerals. For `\p{L}` V8 writes out all the letters of the world wherever it stands: with it some patterns
 * took ten milliseconds to compile, and they are compiled again whenever they were not used for a while.
 */
const plainly = (pattern: string): string =>
  pattern.replaceAll('[\\p{L}\\d]', '[^ .,]').replaceAll('\\p{L}', '[^ \\d.,]');

/** A pattern for any of these words or phrases, separated by `|`, as whole words of a normalised text. */
export const words = (alternatives: string): RegExp => new RegExp(`(?<![^ ])(?:${plainly(alternatives)})(?![^ ])`, 'u');

/** The same for a text that says nothing else. */
export const whole = (alternatives: string): RegExp => new RegExp(`^(?:${plainly(alternatives)})$`, 'u');

/** The same for the front of a text. */
export const front = (alternatives: string): RegExp => new RegExp(`^(?:${plainly(alternatives)})(?![^ ])`, 'u');

export const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** `from:to` pairs, one after another. */
export const mapOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [from = '', to = ''] = pair.split(':');
        return [from, to] as const;
      }),
  );

/** The answer type whose words stand foremost; `what` where none do. */
export function answerTypeOf({ answerTypes }: Language, plain: string): AnswerType {
  let first: { type: AnswerType; at: number } | null = null;
  for (const [type, pattern] of answerTypes) {
    const at = plain.search(pattern);
    if (at < 0 || (first !== null && at >= first.at)) continue;
    // Who opens with a verb of being may still ask for something: "is it known when".
    if (type === 'whether' && first !== null) continue;
    first = { type, at };
  }
  return first?.type ?? 'what';
}
