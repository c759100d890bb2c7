import type { AnswerType, Language } from '../../../src/language/language.js';
import type { SmallTalk } from '../../../src/language/small-talk.js';

/** What people type in one language, for the test that every pack passes. */
export interface Examples {
  readonly answers: readonly (readonly [string, AnswerType])[];
  /** Each topic at least once. */
  readonly smallTalk: readonly (readonly [string, SmallTalk])[];
  readonly requests: Readonly<Record<keyof Language['requests'], string>>;
  readonly turns: Readonly<Record<keyof Language['turns'], readonly string[]>>;
  /** Asks for the short of a thing. */
  readonly briefly: string;
  readonly time: Readonly<Record<keyof Language['time'], string>>;
  /** By the step in years. */
  readonly years: readonly (readonly [string, number])[];
  readonly neighbours: readonly (readonly [string, number])[];
  readonly aside: string;
  readonly back: string;
  readonly goesOn: string;
  readonly pointing: string;
  readonly correction: string;
  readonly chatter: string;
  readonly asks: string;
  readonly negation: string;
  readonly disputes: string;
  /** What stands before a number and makes it less exact. */
  readonly qualified: string;
  /** A statement, and the dates in it as they are written. */
  readonly statement: readonly [string, readonly string[]];
  /** Each row is one word in several forms. */
  readonly forms: readonly string[];
  /** Each row is words that have nothing to do with one another, though they begin alike. */
  readonly apart: readonly string[];
  /** How a word is typed and how it is read. */
  readonly read: readonly (readonly [string, string])[];
}
