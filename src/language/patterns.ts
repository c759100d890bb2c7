import type { Language } from './language.js';

/** The part of a pack that is patterns: how a language asks, answers and chats. */
export type Patterns = Omit<
  Language,
  | 'code'
  | 'cut'
  | 'stem'
  | 'functionWords'
  | 'askingWords'
  | 'slips'
  | 'frequencies'
  | 'likeness'
  | 'smallTalk'
  | 'months'
  | 'ordinals'
>;
