import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';

/** A source with its number in this answer, from 1. */
export interface Citation {
  readonly n: number;
  readonly source: Source;
}

/** One sentence of an answer: a fact, the numbers of its citations, and why it stands there. */
export interface AnswerPart {
  readonly fact: Fact;
  readonly cites: readonly number[];
  /** `answer` answers, `also` adds what else was asked, `disagrees` is another source's side of the first. */
  readonly role: 'answer' | 'also' | 'disagrees';
}

/** A question the library can answer, to be offered as a button; `fact` is the id of the fact that answers it. */
export interface Suggestion {
  readonly question: string;
  readonly fact: string;
}

/** What `Why this?` shows. */
export interface Why {
  /** Words of the question that the answer accounts for, and those that it does not. */
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  /** Misspelt words and what they were read as. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Names of the things and attributes that were recognised. */
  readonly subjects: readonly string[];
  readonly attributes: readonly string[];
  /** Best facts with their confidence, best first. */
  readonly candidates: readonly { readonly fact: string; readonly confidence: number }[];
}

export interface Answer {
  readonly question: string;
  readonly status: 'answered' | 'choices' | 'unknown';
  /** What a person reads, without the list of sources; cites as [1]. */
  readonly text: string;
  /** The date, number, name or place asked for, in the fact's own words; null where the whole sentence is the answer. */
  readonly short: string | null;
  /** A sentence of the bot's own about its knowledge: up to when it knows, or what part of the question nothing answers. */
  readonly note: string | null;
  /** 0 to 1: how sure it is that the first fact answers. */
  readonly confidence: number;
  readonly parts: readonly AnswerPart[];
  readonly citations: readonly Citation[];
  /** Questions the asker may have meant (`choices`), or the closest ones known (`unknown`); at most 3. */
  readonly choices: readonly Suggestion[];
  /** After an answer: at most 3 questions that lead on. */
  readonly related: readonly Suggestion[];
  readonly why: Why;
  readonly version: string;
}

export interface AskOptions {
  /** YYYY-MM-DD, the day on which it is asked. */
  readonly today: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[];
}

/** A library made ready to be asked. Immutable like the library; pure: same question, same options, same answer. */
export interface Answerer {
  readonly library: Library;
  ask(question: string, options: AskOptions): Answer;
  /** The answer that consists of this fact, for buttons and `/fact`; null where the library has no such fact. */
  tell(factId: string): Answer | null;
  /** Questions for what has been typed so far, best first; for autocomplete. */
  suggest(typed: string, limit: number): readonly Suggestion[];
}
