import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';
import type { SmallTalk } from '../language/small-talk.js';

/** A source with its number in this answer, from 1. */
export interface Citation {
  readonly n: number;
  readonly source: Source;
}

/** One sentence of an answer: a fact, its words in the language of the reply, and the numbers of its citations. */
export interface AnswerPart {
  readonly fact: Fact;
  /** In the language of the reply where it is translated, else the original. */
  readonly statement: string;
  readonly isTranslated: boolean;
  readonly cites: readonly number[];
  /** `answer` answers, `also` adds a further part, `disagrees` is another side of what was asked, `input` is what a figure was computed from. */
  readonly role: 'answer' | 'also' | 'disagrees' | 'input';
}

/** A question that the library can answer, to be offered; `fact` is the id of the fact that answers it. */
export interface Suggestion {
  readonly question: string;
  readonly fact: string;
}

/** What `Why this?` shows. */
interface Why {
  /** Words of the question that the answer accounts for, and those that it does not. */
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Names of the things and labels of the attributes that were recognised. */
  readonly subjects: readonly string[];
  readonly attributes: readonly string[];
}

/** A piece of something computed, to be worded in the reader's language: a sign as it stands, or what is named. */
export type Piece =
  | string
  /** In decimal digits; that of an input is told with its sources. */
  | { readonly number: string; readonly input?: number }
  /** That of an input, or today. */
  | { readonly day: string; readonly input?: number }
  | { readonly days: string }
  | { readonly percent: string }
  /** After the number `of`, with the blank between them. */
  | { readonly unit: string; readonly of: string }
  | { readonly things: readonly string[]; readonly period?: string };

/** Stands between two things that are told in one line. */
export const SEPARATOR = ' · ';

/** What was worked out of figures, or which of those that a fact gives is meant. Values are decimal digits. */
export interface Computed {
  readonly operation: 'difference' | 'sum' | 'ratio' | 'most' | 'least' | 'days' | 'given';
  /** In words of the library: "94.8 − 70.2 = 24.6 billion US dollars". */
  readonly expression: string;
  /** The same in pieces, none where the fact that is told says it; and the words in bold. */
  readonly said: readonly Piece[];
  readonly bold: readonly Piece[];
  readonly result: string;
  readonly unit: string;
  readonly inputs: readonly {
    readonly fact: string;
    readonly value: string;
    readonly unit: string;
    /** Whose it is and of when; left out where the value says it. */
    readonly name?: Extract<Piece, { readonly things: unknown }>;
  }[];
  /** How exact the result is: that of the least exact input. */
  readonly as: 'exact' | 'about' | 'over';
}

/** What a reply says beside its sentences. */
type Note =
  | { readonly kind: 'newest'; readonly date: string }
  /** Not sure enough to be an answer: what may be meant. */
  | { readonly kind: 'perhaps' }
  /** No answer: all that is known of the thing that is named. */
  | { readonly kind: 'only'; readonly thing: string }
  | { readonly kind: 'plan' }
  /** Each of several things is told by itself, where nothing compares them. */
  | { readonly kind: 'apart' }
  /** Only a part of the question was answered (`rest`), or perhaps only a part (`partly`). */
  | { readonly kind: 'rest' | 'partly' }
  /** What was told before, to whoever asks for its sources or doubts it. */
  | { readonly kind: 'source' | 'doubt' };

/** Why there is no answer. */
export type Miss =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unclear' }
  /** Where two things are asked of the bot, the second `also`. */
  | { readonly kind: 'smallTalk'; readonly topic: SmallTalk; readonly also?: SmallTalk }
  /** The thing is known, by so many facts; what is asked of it is not. */
  | { readonly kind: 'thing'; readonly thing: string; readonly facts: number }
  | { readonly kind: 'noMore'; readonly thing: string | null };

export interface Answer {
  readonly question: string;
  /** BCP 47, of the reply. */
  readonly language: string;
  readonly status: 'answered' | 'choices' | 'unknown';
  /** What kind of reply it is: one fact, the overview of a thing, a list, something computed, or the same again with its sources. */
  readonly form: 'fact' | 'overview' | 'list' | 'computed' | 'again' | 'miss';
  /** The date, number, name or place asked for, in words of the first fact, or what was computed; null where the sentence is the answer. */
  readonly short: string | null;
  readonly parts: readonly AnswerPart[];
  readonly citations: readonly Citation[];
  /** Ids of further facts of an overview or a list, in order. */
  readonly further: readonly string[];
  readonly note: Note | null;
  readonly computed: Computed | null;
  /** Null for an answer. */
  readonly miss: Miss | null;
  /** 0 to 1: how sure it is that the first fact answers. */
  readonly confidence: number;
  /** The first facts by confidence, at most five, also on a miss. */
  readonly candidates: readonly { readonly id: string; readonly confidence: number }[];
  /** Questions the asker may have meant (`choices`), or the closest ones known (`unknown`); at most 3. */
  readonly choices: readonly Suggestion[];
  /** After an answer: at most 3 questions that lead on. */
  readonly related: readonly Suggestion[];
  readonly why: Why;
  readonly version: string;
}

interface AskOptions {
  /** YYYY-MM-DD, the day on which it is asked. */
  readonly today: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[];
  /** BCP 47: forces the language of question and reply; left out, it is recognised. */
  readonly language?: string;
  /** BCP 47: what holds where the question itself does not show its language. */
  readonly locale?: string;
  /** Told when the question has been read, and when facts have been ranked for it; again for each time that it is read anew. Changes no answer. */
  readonly onStep?: (step: 'understood' | 'candidates' | 'read') => void;
}

/** A library made ready to be asked. Immutable like the library; pure: same question, same options, same answer. */
export interface Answerer {
  readonly library: Library;
  ask(question: string, options: AskOptions): Answer;
  /** The same with the reader's judgement, where there is a reader: the likeliest facts are read together with the question. */
  consider(question: string, options: AskOptions): Promise<Answer>;
  /** The answer that tells this fact first, for buttons and `/fact`; null where the library has no such fact. */
  tell(factId: string, language?: string): Answer | null;
  /** Questions for what has been typed so far, best first; for autocomplete. Something worth asking where nothing is typed. */
  suggest(typed: string, limit: number, language?: string): readonly Suggestion[];
}
