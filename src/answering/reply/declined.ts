import type { Answer, Why } from '../answer.js';

/** Of what was not worked out. */
export const NO_REASON: Why = {
  matched: [],
  unmatched: [],
  corrected: [],
  subjects: [],
  attributes: [],
  candidates: [],
};

/** What is said where no fact answers, with questions that come near. */
export const declined = (
  question: string,
  text: string,
  version: string,
  more: Partial<Pick<Answer, 'status' | 'confidence' | 'choices' | 'why'>> = {},
): Answer => ({
  question,
  status: 'unknown',
  text,
  short: null,
  note: null,
  confidence: 0,
  parts: [],
  citations: [],
  choices: [],
  related: [],
  why: NO_REASON,
  version,
  ...more,
});
