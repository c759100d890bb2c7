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
  compute(candidate: Candidate, standing: Standing): number;
}

/** Beyond that the evidence is as clear as can be. */
const CLEAR = 20;
const clip = (nats: number) => Math.max(-CLEAR, Math.min(CLEAR, nats));

/** All that the confidence is learnt from, in the order of the model. No word of any library is in it. */
export const FEATURES: readonly Feature[] = [
  { name: 'askUsed', compute: ({ match }) => match.ask.used },
  { name: 'statementUsed', compute: ({ match }) => match.statement.used },
  { name: 'weight', compute: ({ weight }) => weight },
  { name: 'nearCover', compute: ({ nearCover }) => nearCover },
  { name: 'restCover', compute: ({ restCover }) => restCover },
  { name: 'nearOpen', compute: ({ nearOpen }) => nearOpen },
  { name: 'numbersMissed', compute: ({ numbersMissed }) => numbersMissed },
  { name: 'headOpen', compute: ({ headOpen }) => headOpen },
  { name: 'thingsMissed', compute: ({ thingsMissed }) => thingsMissed },
  { name: 'told', compute: ({ told }) => told },
  { name: 'untold', compute: ({ untold }) => untold },
  { name: 'nowhere', compute: ({ nowhere }) => nowhere },
  { name: 'unmentioned', compute: ({ unmentioned }) => unmentioned },
  { name: 'form', compute: ({ form }) => form },
  { name: 'toldForm', compute: ({ toldForm }) => toldForm },
  { name: 'counted', compute: ({ counted }) => counted },
  { name: 'rivalMargin', compute: ({ match }, { rival }) => match.ask.overlap - rival },
  { name: 'unanswered', compute: (_, { unanswered }) => unanswered },
  {
    name: 'unansweredFormGap',
    compute: ({ formAsk }, { unanswered, unansweredForm }) => (unanswered > 0 ? formAsk - unansweredForm : 0),
  },
  { name: 'evidenceShare', compute: (_, { share }) => share },
  { name: 'evidenceLevel', compute: (_, { level }) => level },
  { name: 'evidenceVain', compute: (_, { vain }) => clip(vain) },
  { name: 'evidenceMostVain', compute: (_, { mostVain }) => clip(mostVain) },
  { name: 'words', compute: ({ words }) => Math.min(12, words) },
  {
    name: 'asks',
    compute: ({ asks }) => Math.min(1, Math.log1p(asks) / Math.log1p(60)),
  },
];
