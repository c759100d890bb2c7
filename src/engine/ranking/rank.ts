import type { Fact } from '../../knowledge/library.js';
import { ANSWER_FORMS } from '../../language/language.js';
import { highest } from '../../lib/highest.js';
import { at } from '../../lib/numbers.js';
import { createCompare, type FactMatch, type Laid, layOut, overlapSums } from '../index/compare.js';
import type { Documents } from '../index/documents.js';
import { type Evidence, type Heard, voiceOf } from '../index/evidence.js';
import { namedPlaces, type Query } from '../query/query.js';
import { type Candidate, type CandidateParts, candidateOf } from './candidate.js';
import { FEATURES, type Standing } from './features.js';

/** A fact that may answer, with the features that its confidence is made of. */
export interface Described extends Candidate {
  readonly standing: Standing;
  readonly features: Float64Array;
}

/** A fact with the chance, 0 to 1, that it answers the question. */
export interface Ranked extends Described {
  readonly confidence: number;
}

interface RankParts extends CandidateParts {
  readonly facts: readonly Fact[];
  readonly evidence: Evidence;
  readonly unanswered: readonly Documents[];
  readonly vain: Evidence;
  /** Codes of the languages of the library, its own first. */
  readonly languages: readonly string[];
  term(number: number): string;
}

/** How many facts are looked at closely: at least so many, and more where they are not far behind the best, in nats. */
const CANDIDATES = { fewest: 4, most: 14, behind: 20 } as const;
/** Naive Bayes counts twice what belongs together, so its nats are worth less by this. */
const TEMPERATURE = 4;
/** Questions without an answer that are looked at closely. */
const NEAREST = 8;

/** Words of a question whose likeness is looked up: what is longer is no question any more. */
const LOOKED_UP = 24;

/** How near a word comes of which nothing is known. */
const UNKNOWN = 0.4;

/** What leaves something out, so that a library can be asked its own asks: a document, or a fact. */
export interface Without {
  readonly document?: number;
  readonly fact?: number;
}

/** Finds the facts that may answer and describes each by features; those for which most speaks first. */
export function createDescribe(parts: RankParts) {
  const { documents, evidence, unanswered, vain, nearness, facts, languages, term } = parts;
  const compare = createCompare(documents);
  const inVain = unanswered.map((questions) => ({
    questions,
    compareTo: createCompare(questions),
    sums: new Float64Array(questions.facts),
  }));
  const nearUnanswered = (laid: Laid, formAsked: number, language: number) => {
    const own = inVain[language];
    if (!own) return { any: 0, form: 0 };
    const { questions, compareTo, sums } = own;
    overlapSums(questions, laid, sums);
    let [any, form] = [0, 0];
    for (const one of highest(sums, NEAREST)) {
      const overlap = compareTo(one, laid).asks[0]?.overlap ?? 0;
      any = Math.max(any, overlap);
      if (formAsked === 0 || at(questions.answerType, one) === formAsked) form = Math.max(form, overlap);
    }
    return { any, form };
  };
  return (query: Query, without: Without = {}): Described[] => {
    const { tokens } = query;
    const laid = layOut(tokens);
    const formAsked = (ANSWER_FORMS as readonly string[]).indexOf(query.answerType) + 1;
    const language = Math.max(0, languages.indexOf(query.language));
    const heard = { ...heardIn(query, term), language };
    const scores = evidence.scores(heard);
    if (without.fact !== undefined) scores[without.fact] = 0;
    const vainScores = vain.scores(heard);
    const mostVain = at(vainScores, highest(vainScores, 1)[0] ?? -1);
    const foremost = highest(scores, CANDIDATES.most);
    const top = at(scores, foremost[0] ?? -1);
    const next = at(scores, foremost[1] ?? -1);
    const all = sumOfChances(scores, top);
    const named = namedPlaces(query);
    // Vectors are those of the library's own language.
    const rows =
      language === 0 && nearness
        ? tokens.map(({ stem, weight }, at) => (weight > 0 && at < LOOKED_UP ? nearness.rowOf(stem) : -1))
        : null;
    const nearOf = (fact: number, { cover }: FactMatch) =>
      rows && nearness ? nearness.near(rows, fact, cover) : cover.map((one) => Math.max(one, UNKNOWN));
    const candidates = foremost
      .filter((fact, place) => place < CANDIDATES.fewest || at(scores, fact) > top - CANDIDATES.behind)
      .flatMap((place) => {
        const fact = facts[place];
        const match = compare(place, laid, { document: without.document, language });
        return fact && match.cover.some((cover) => cover > 0)
          ? [candidateOf(query, fact, match, nearOf(place, match), named, formAsked, parts)]
          : [];
      });
    const near = nearUnanswered(laid, formAsked, language);
    const overlaps = candidates.map(({ match }) => match.asks[0]?.overlap ?? 0);
    return candidates.map((candidate, one) => {
      const own = at(scores, candidate.place);
      const standing: Standing = {
        share: Math.exp((own - top) / TEMPERATURE) / all,
        margin: own - (own === top ? next : top),
        level: own / Math.max(1, tokens.length),
        vain: own - at(vainScores, candidate.place),
        mostVain: own - mostVain,
        rival: Math.max(0, ...overlaps.filter((_, other) => other !== one)),
        unanswered: near.any,
        unansweredForm: near.form,
      };
      const features = Float64Array.from(FEATURES, ({ compute }) => compute(candidate, standing));
      return { ...candidate, standing, features };
    });
  };
}

function heardIn({ tokens }: Query, term: (number: number) => string): Heard {
  const [louds, terms, voices]: [number[], number[], number[]] = [[], [], []];
  for (const token of tokens) {
    // A word of grammar speaks as well as a telling one: "who" or "when" may be all that two questions differ in.
    const loud = token.weight > 0 ? Math.min(1, 0.3 + 0.7 * token.weight) : 1;
    louds.push(loud);
    token.terms.forEach((one, place) => {
      terms.push(one);
      voices.push(loud * (token.strengths[place] ?? 1) * voiceOf(term(one)));
    });
  }
  return { stems: tokens.map(({ id }) => id), louds, terms, voices };
}

/** Of a large library nothing speaks for most facts: they are counted and not worked out one by one. */
function sumOfChances(scores: Float64Array, top: number): number {
  let [all, silent] = [0, 0];
  for (const score of scores) {
    if (score === 0) silent++;
    else all += Math.exp((score - top) / TEMPERATURE);
  }
  return all + silent * Math.exp(-top / TEMPERATURE) || 1;
}
