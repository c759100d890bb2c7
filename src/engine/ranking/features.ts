import type { Candidate } from './candidate.js';

/** How what speaks for a fact stands to what speaks for others, in nats where nothing else is said. */
export interface Standing {
  /** Chance of the fact among all by the evidence alone, 0 to 1. */
  readonly share: number;
  /** Ahead of the best of the others. */
  readonly margin: number;
  /** For each word of the question. */
  readonly level: number;
  /** Ahead of what is asked of this fact in vain, and of any. */
  readonly vain: number;
  readonly mostVain: number;
  /** Overlap of the other candidates' asks, at most. */
  readonly rival: number;
  /** Overlap with the nearest question that no fact answers, and with the nearest that wants the same form of answer. */
  readonly unanswered: number;
  readonly unansweredForm: number;
}

interface Feature {
  readonly name: string;
  /** 1 where more of it can only speak for the fact, -1 where only against it, 0 where it may do either. */
  readonly direction: -1 | 0 | 1;
  compute(candidate: Candidate, standing: Standing): number;
}

/** Beyond that the evidence is as clear as can be. */
const CLEAR = 20;
const clip = (nats: number) => Math.max(-CLEAR, Math.min(CLEAR, nats));

/** All that the confidence is learnt from, in the order of the model. No word of any library is in it. */
export const FEATURES: readonly Feature[] = [
  { name: 'askUsed', direction: 0, compute: ({ match }) => match.ask.used },
  { name: 'statementUsed', direction: 0, compute: ({ match }) => match.statement.used },
  { name: 'weight', direction: 0, compute: ({ weight }) => weight },
  { name: 'nearCover', direction: 1, compute: ({ nearCover }) => nearCover },
  { name: 'restCover', direction: 1, compute: ({ restCover }) => restCover },
  { name: 'nearOpen', direction: -1, compute: ({ nearOpen }) => nearOpen },
  { name: 'numbersMissed', direction: -1, compute: ({ numbersMissed }) => numbersMissed },
  { name: 'headOpen', direction: -1, compute: ({ headOpen }) => headOpen },
  { name: 'thingsMet', direction: 0, compute: ({ thingsMet }) => thingsMet },
  { name: 'thingsMissed', direction: -1, compute: ({ thingsMissed }) => thingsMissed },
  { name: 'told', direction: 0, compute: ({ told }) => told },
  { name: 'untold', direction: -1, compute: ({ untold }) => untold },
  { name: 'nowhere', direction: -1, compute: ({ nowhere }) => nowhere },
  { name: 'form', direction: 1, compute: ({ form }) => form },
  { name: 'toldForm', direction: 1, compute: ({ toldForm }) => toldForm },
  { name: 'counted', direction: 0, compute: ({ counted }) => counted },
  { name: 'rivalMargin', direction: 1, compute: ({ match }, { rival }) => match.ask.overlap - rival },
  { name: 'unanswered', direction: -1, compute: (_, { unanswered }) => unanswered },
  {
    name: 'unansweredFormGap',
    direction: 1,
    compute: ({ formAsk }, { unanswered, unansweredForm }) => (unanswered > 0 ? formAsk - unansweredForm : 0),
  },
  { name: 'evidenceShare', direction: 1, compute: (_, { share }) => share },
  { name: 'evidenceLevel', direction: 0, compute: (_, { level }) => level },
  { name: 'evidenceVain', direction: 0, compute: (_, { vain }) => clip(vain) },
  { name: 'evidenceMostVain', direction: 0, compute: (_, { mostVain }) => clip(mostVain) },
  { name: 'words', direction: 0, compute: ({ words }) => Math.min(12, words) },
  {
    name: 'asks',
    direction: 0,
    compute: ({ asks }) => Math.min(1, Math.log1p(asks) / Math.log1p(60)),
  },
];
