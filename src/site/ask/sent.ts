import type { Compiled } from '../../engine/index/compile.js';
import type { Model } from '../../engine/ranking/model.js';
import type { Library } from '../../knowledge/library.js';
import type { LearntTalk } from '../../language/small-talk.js';
import type { Reply } from './reply.js';

/** The files that stand beside the worker. */
export const FILES = {
  library: 'ask-library.bin',
  compiled: 'ask-compiled.bin',
  languages: 'ask-languages.bin',
} as const;

/** Of a library, what is needed to answer. */
export type SentLibrary = Omit<Library, 'factById' | 'golden' | 'pictures'>;

/** What is the same for every library in the same languages. */
export interface SentLanguages {
  readonly model: Model;
  readonly talk: Readonly<Record<string, LearntTalk | null>>;
  /** English words, the commonest first, with a blank between them, and how often each was counted. */
  readonly words: string;
  readonly counts: Uint32Array;
  readonly vectors: Uint8Array;
  /** OpenCC's table of traditional characters; empty where Chinese is not served. */
  readonly characters: string;
}

export interface Parts {
  readonly library: SentLibrary;
  readonly compiled: Compiled;
  readonly languages: SentLanguages;
}

/** What a page asks: a question, or the fact that was chosen among those offered. */
export interface AskRequest {
  readonly id: number;
  readonly question: string;
  readonly fact: string | null;
  /** BCP 47, of the page. */
  readonly language: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

export type AskResponse =
  | { readonly id: number; readonly kind: 'opened' }
  | { readonly id: number; readonly kind: 'reply'; readonly reply: Reply }
  /** What went wrong, for the console. */
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
