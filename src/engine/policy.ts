/** Every limit that decides what is said, in one place. Confidences are chances from 0 to 1; `answer` and `choices` are learnt with the model. */
export interface Policy {
  /** From here on it answers, and from here on it offers a choice. */
  readonly answer: number;
  readonly choices: number;
  /** From here on, while it does not answer, the likeliest fact is told as what may be meant. */
  readonly perhaps: number;
  /** From here on a reading is taken, and no further one is tried. */
  readonly enough: number;
  /**
   * Two facts about the same thing share the likelihood: the first must have so much, or so much after another question, and the second, by itself and of
   * the first.
   */
  readonly sibling: { readonly first: number; readonly after: number; readonly least: number; readonly share: number };
  /** A thing that more of the facts are about (a country, the region) makes no siblings. */
  readonly wide: number;
  /** What a fact is worth of another year than is asked for, or about another thing of its kind: that is another question. */
  readonly other: number;
  /** What it is worth where it leaves a word open that neither the language nor the library knows: that may be the name of something else. */
  readonly unknownName: number;
  /**
   * A further fact for a further part of the question must be so likely, by itself and of the first, and account for so much weight that is open; one
   * that shares the likelihood is told as well from such a part of the first's.
   */
  readonly further: { readonly least: number; readonly share: number; readonly weight: number; readonly twin: number };
  /**
   * Where several are asked for: so likely a fact is the list itself, from `itself` on where it tells an attribute that asks for one; others belong to it
   * from such a part of the likeliest one's confidence.
   */
  readonly listed: { readonly sure: number; readonly itself: number; readonly share: number };
  /** A fact that is so likely is told alone; after another question it is less clear which of two is meant. */
  readonly alone: { readonly first: number; readonly after: number };
  /** What follows an earlier question must be so sure to be answered: the surest of several readings looks surer than it is. */
  readonly leaning: number;
  /** A further fact of whose words so many have been told says nothing new; one of whose words so many are in a further fact is told by that one. */
  readonly repeated: number;
  readonly contained: number;
  /** Words stand in bold from here on: below, as many would be wrong as right. */
  readonly bold: number;
  /** What stands alone is so many times as sure after another question as by itself, at most. */
  readonly lent: number;
  /** A reading of a follow-up that puts it together with the question before must be so sure. */
  readonly joined: number;
  /** A part of a question, or a value of several that are asked for, must be so sure; learnt questions are whole ones. */
  readonly part: number;
  /**
   * Of several questions, one that is not answered: from `asWell` what was told for another is taken for its answer, too; below that it may be open, and below
   * `unheard` it is.
   */
  readonly open: { readonly asWell: number; readonly unheard: number };
  /** What is so surely said to the bot, all of it, goes before a fact; where nothing surer answers, what is so likely said or asked of it in some part. */
  readonly talk: { readonly sure: number; readonly likely: number };
  /** Figures must be so surely meant for something to be worked out of them. */
  readonly operands: number;
  /** So many of the likeliest facts are searched for an ask in the very words of the question. */
  readonly written: number;
  /** Facts in one page of a list; earlier questions that are gone through. */
  readonly page: number;
  readonly history: number;
  /** Questions before the last that something else may be put into, or that a doubt or a request for sources may mean. */
  readonly back: number;
  /**
   * A message of more words is a question by itself: it is not divided, worked out or put together with others. So many words of earlier questions are
   * gone through, the last one apart.
   */
  readonly longest: number;
  /** Words of all readings of a message, and of those before it, that are ranked: one question in a thousand reaches it. */
  readonly read: number;
}

export const policyOf = (limits: Pick<Policy, 'answer' | 'choices'>): Policy => ({
  ...limits,
  perhaps: 0.25,
  enough: 0.8,
  sibling: { first: 0.4, after: 0.3, least: 0.12, share: 0.3 },
  wide: 0.2,
  other: 0.4,
  unknownName: 0.5,
  further: { least: 0.08, share: 0.3, weight: 0.55, twin: 0.5 },
  listed: { sure: 0.85, itself: 0.65, share: 0.35 },
  alone: { first: 0.6, after: 0.75 },
  leaning: 0.58,
  repeated: 0.7,
  contained: 0.8,
  bold: 0.5,
  lent: 3,
  joined: 0.7,
  part: Math.max(limits.answer, 0.5),
  open: { asWell: 0.3, unheard: 0.15 },
  talk: { sure: 0.9, likely: 0.6 },
  operands: 0.45,
  written: 4,
  page: 6,
  history: 6,
  back: 2,
  longest: 40,
  read: 250,
});

/** Steps of the engine that can be left out one by one, so that a bench can tell what each is worth. */
export const STEPS = [
  'withYears',
  'withoutUnwanted',
  'written',
  'clause',
  'edition',
  'exchanged',
  'subject',
  'joined',
  'smallTalk',
  'turn',
  'apart',
  'questions',
  'computed',
  'news',
  'overview',
  'list',
  'several',
  'single',
  'inTime',
  'sides',
] as const;

export type Step = (typeof STEPS)[number];
