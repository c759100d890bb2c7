import type { Answer } from '../engine/answer.js';
import type { Told } from '../trails/trail.js';

/** What the log and traces tell of an answer: nothing that its asker wrote. */
export const decisionOf = ({ status, form, language, confidence, parts, candidates, miss }: Answer): Told => ({
  status,
  form,
  language,
  confidence: Math.round(confidence * 1000) / 1000,
  facts: parts.map(({ fact }) => fact.id),
  candidates: candidates.map(({ id }) => id),
  ...(miss && { miss: miss.kind }),
});
