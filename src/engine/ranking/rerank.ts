import type { Fact } from '../../knowledge/library.js';
import { at } from '../../lib/numbers.js';
import type { Query } from '../query/query.js';
import type { Ranked } from './rank.js';

/** What a cross-encoder reads together: a question, the ask of a fact that is most like it ('' where it has none), and the fact's statement. */
export interface Pair {
  readonly question: string;
  readonly ask: string;
  readonly statement: string;
}

/**
 * Reads pairs: for each the logarithm of the odds that the fact answers. Null where it cannot, or not soon enough: then the question is answered
 * without. Never rejects.
 */
export interface CrossEncoder {
  /** Codes of the languages that it was trained in. */
  readonly languages: ReadonlySet<string>;
  readonly joined: Joined;
  read(pairs: readonly Pair[]): Promise<readonly number[] | null>;
}

/** Candidates that are read; and the engine's confidence below which one is not worth it. */
const READ = 5;
const LEAST = 0.01;

/** What the reader's judgement and the engine's are put together by; two that are named together are multiplied. As `train/reader/curve.py` has them. */
export const TERMS = [
  'engine',
  'reader',
  'engineMargin',
  'readerMargin',
  'asks',
  'like',
  'engineAsks',
  'readerAsks',
  'engineReader',
  'readerLike',
  'engineLike',
  'readerMarginAsks',
] as const;

/** A logistic regression over `TERMS`. */
export interface Joined {
  readonly bias: number;
  readonly weights: Readonly<Record<(typeof TERMS)[number], number>>;
}

/** Two logits multiplied are large beside the others. */
const PRODUCT = 4;
/** What stands for the rival of the only candidate: the logarithm of its odds, by the engine and by the reader. */
const NO_RIVAL = { engine: -9, reader: -6 } as const;

interface RerankParts {
  readonly reader: Pick<CrossEncoder, 'languages' | 'joined'>;
  asksIn(fact: Fact, language: string): readonly string[];
  /** The name of a thing that a follow-up takes over. */
  nameOf(thing: string): string;
}

/** What the reader has said so far about one message; the engine asks again until nothing that counts is unread. */
export type Readings = Map<string, number>;

export const keyOf = ({ question, ask, statement }: Pair): string => `${question}\n${ask}\n${statement}`;

/**
 * Puts candidates into a new order by what the reader says. Where it has not read all of the likeliest ones they keep the engine's order, and `unread`
 * names the pairs.
 */
export function createRerank({ reader: { languages, joined }, asksIn, nameOf }: RerankParts) {
  return (query: Query, ranked: readonly Ranked[], readings: Readings): { ranked: Ranked[]; unread: Pair[] } => {
    const first = ranked.slice(0, READ).filter(({ confidence }) => confidence >= LEAST);
    const question = textOf(query, nameOf);
    if (first.length === 0 || question === '' || !languages.has(query.language))
      return { ranked: [...ranked], unread: [] };
    const held = first.map((one) => {
      const asks = asksIn(one.fact, query.language);
      const { ask, like } = nearestAsk(question, asks);
      return { one, asks: asks.length, like, pair: { question, ask, statement: one.fact.statement } };
    });
    const unread = held.map(({ pair }) => pair).filter((pair) => !readings.has(keyOf(pair)));
    if (unread.length > 0) return { ranked: [...ranked], unread };
    const engine = held.map(({ one }) => logit(one.confidence));
    const read = held.map(({ pair }) => readings.get(keyOf(pair)) ?? 0);
    const chances = held.map(({ asks, like }, place) => {
      const [e, r, n] = [at(engine, place), at(read, place), Math.log1p(asks)];
      const engineMargin = Math.min(0, e - rivalOf(engine, place, NO_RIVAL.engine));
      const readerMargin = Math.min(0, r - rivalOf(read, place, NO_RIVAL.reader));
      const terms: Joined['weights'] = {
        engine: e,
        reader: r,
        engineMargin,
        readerMargin,
        asks: n,
        like,
        engineAsks: e * n,
        readerAsks: r * n,
        engineReader: (e * r) / PRODUCT,
        readerLike: r * like,
        engineLike: e * like,
        readerMarginAsks: readerMargin * n,
      };
      const odds = TERMS.reduce((sum, term) => sum + terms[term] * joined.weights[term], joined.bias);
      return 1 / (1 + Math.exp(-odds));
    });
    const judged = held.map(({ one }, place): Ranked => ({ ...one, confidence: at(chances, place) }));
    // What was too unlikely to be read comes after what was.
    const least = Math.min(...chances);
    const rest = ranked
      .slice(first.length)
      .map((one): Ranked => ({ ...one, confidence: Math.min(one.confidence, least) }));
    return { ranked: [...judged.sort((a, b) => b.confidence - a.confidence), ...rest], unread: [] };
  };
}

const rivalOf = (all: readonly number[], place: number, none: number): number =>
  all.length < 2 ? none : Math.max(...all.filter((_, other) => other !== place));

/** Odds beyond one in ten thousand count as such. */
const LIMIT = 1e-4;

function logit(chance: number): number {
  const within = Math.min(Math.max(chance, LIMIT), 1 - LIMIT);
  return Math.log(within / (1 - within));
}

/** A question as it was understood: slips mended, years put into numbers, and by name what a follow-up takes over. */
const textOf = ({ tokens }: Query, nameOf: (thing: string) => string): string =>
  tokens
    .map(({ text, thing }) => (thing === undefined ? text : nameOf(thing).toLowerCase()))
    .filter(Boolean)
    .join(' ');

/** Three letters at a time, words padded by blanks: slips of the keyboard and endings cost little. */
function piecesOf(text: string): Set<string> {
  const plain = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const pieces = new Set<string>();
  for (let from = 0; from + 3 <= plain.length; from++) pieces.add(plain.slice(from, from + 3));
  return pieces;
}

/** The ask with most pieces in common with the question, and how like it is (Dice), 0 to 1. */
export function nearestAsk(question: string, asks: readonly string[]): { ask: string; like: number } {
  const asked = piecesOf(question);
  let best = { ask: '', like: 0 };
  for (const ask of asks) {
    const other = piecesOf(ask);
    let shared = 0;
    for (const piece of other) if (asked.has(piece)) shared++;
    const like = (2 * shared) / (asked.size + other.size || 1);
    if (like > best.like) best = { ask, like };
  }
  return best;
}
