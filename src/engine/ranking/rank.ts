import type { Fact } from '../../knowledge/library.js';
import { highest } from '../../lib/highest.js';
import { at } from '../../lib/numbers.js';
import { createCompare, layOut } from '../index/compare.js';
import type { Documents } from '../index/documents.js';
import { type openEvidence, voiceOf } from '../index/evidence.js';
import { formNumber } from '../index/texts.js';
import type { Query } from '../query/query.js';
import { type Candidate, candidatesOf } from './candidate.js';
import { FEATURES, type Standing } from './features.js';

/** A fact that may answer, with the features that its confidence is made of. */
interface Described extends Candidate {
  readonly standing: Standing;
  readonly features: Float64Array;
}

/** A fact with the chance, 0 to 1, that it answers the question. */
export interface Ranked extends Described {
  readonly confidence: number;
}

type CandidateParts = Parameters<typeof candidatesOf>[1];
type Evidence = ReturnType<typeof openEvidence>;

interface RankParts extends CandidateParts {
  readonly facts: readonly Fact[];
  readonly documents: Documents;
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
/** Words of a question whose likeness is looked up: what is longer is no question any more. */
const LOOKED_UP = 24;

/** How near a word comes of which nothing is known. */
const UNKNOWN = 0.4;

/** Finds the facts that may answer and describes each by features; those for which most speaks first. A document may be left out, by its number. */
export function createDescribe(parts: RankParts) {
  const { documents, evidence, unanswered, vain, nearness, facts, languages, term } = parts;
  const compare = createCompare(documents);
  const nearests = unanswered.map(createNearest);
  return (query: Query, without?: number): Described[] => {
    const { tokens } = query;
    const laid = layOut(tokens);
    const form = formNumber(query.answerType);
    const language = Math.max(0, languages.indexOf(query.language));
    const heard = heardIn(query, language, term);
    const scores = evidence(heard);
    const vainScores = vain(heard);
    let mostVain = 0;
    for (let one = 0; one < vainScores.length; one++) mostVain = Math.max(mostVain, vainScores[one] as number);
    const foremost = highest(scores, CANDIDATES.most);
    const leading = foremost.map((place) => at(scores, place));
    const [top, next] = [at(leading, 0), at(leading, 1)];
    const all = sumOfChances(scores, top);
    // Vectors are those of the library's own language.
    const rows =
      language === 0 && nearness
        ? tokens.map(({ stem, weight }, at) => (weight > 0 && at < LOOKED_UP ? nearness.rowOf(stem) : -1))
        : null;
    const nearTo = rows && nearness?.to(rows);
    const nearOf = (fact: number, cover: Float64Array) =>
      nearTo ? nearTo(fact, cover) : cover.map((one) => Math.max(one, UNKNOWN));
    const candidateOf = candidatesOf(query, parts);
    const candidates = foremost
      .filter((fact, place) => place < CANDIDATES.fewest || at(scores, fact) > top - CANDIDATES.behind)
      .flatMap((place) => {
        const fact = facts[place];
        const match = compare(place, laid, { form, language, without });
        return fact && match.cover.some((cover) => cover > 0)
          ? [candidateOf(fact, match, nearOf(place, match.cover))]
          : [];
      });
    const near = nearests[language]?.(laid, form);
    const overlaps = candidates.map(({ match }) => match.ask.overlap);
    return candidates.map((candidate, one) => {
      const own = at(scores, candidate.place);
      let rival = 0;
      for (let other = 0; other < overlaps.length; other++)
        if (other !== one) rival = Math.max(rival, overlaps[other] as number);
      const standing: Standing = {
        share: Math.exp((own - top) / TEMPERATURE) / all,
        margin: own - (own === top ? next : top),
        level: own / Math.max(1, tokens.length),
        vain: own - at(vainScores, candidate.place),
        mostVain: own - mostVain,
        rival,
        unanswered: near?.any ?? 0,
        unansweredForm: near?.sameForm ?? 0,
      };
      const features = new Float64Array(FEATURES.length);
      FEATURES.forEach(({ compute }, place) => {
        features[place] = compute(candidate, standing);
      });
      return Object.assign(candidate, { standing, features });
    });
  };
}

function heardIn({ tokens }: Query, language: number, term: (number: number) => string): Parameters<Evidence>[0] {
  const [louds, terms, voices]: [number[], number[], number[]] = [[], [], []];
  for (const token of tokens) {
    // A word of grammar speaks as well as a telling one: "who" or "when" may be all that two questions differ in.
    const loud = token.weight > 0 ? Math.min(1, 0.3 + 0.7 * token.weight) : 1;
    louds.push(loud);
    token.terms.forEach((one, place) => {
      terms.push(one);
      voices.push(loud * at(token.strengths, place) * voiceOf(term(one)));
    });
  }
  return { language, stems: tokens.map(({ id }) => id), louds, terms, voices };
}

/** Of a large library nothing speaks for most facts: they are counted and not worked out one by one. */
function sumOfChances(scores: Float64Array, top: number): number {
  let all = 0;
  let silent = 0;
  for (let one = 0; one < scores.length; one++) {
    const score = scores[one] as number;
    if (score === 0) silent++;
    else all += Math.exp((score - top) / TEMPERATURE);
  }
  return all + silent * Math.exp(-top / TEMPERATURE) || 1;
}

/** Texts that are looked at closely. */
const NEAREST = 8;

/**
 * How near a question comes to the nearest of texts that are each a fact of their own, and to the nearest that wants the same form of answer: overlaps, 0
 * to 1.
 */
export function createNearest(documents: Documents) {
  const compare = createCompare(documents);
  const { postings, documentOf, facts, form } = documents;
  const sums = new Float64Array(facts);
  return (laid: ReturnType<typeof layOut>, wanted: number): { readonly any: number; readonly sameForm: number } => {
    const { places, terms, strengths, weights } = laid;
    sums.fill(0);
    for (let one = 0; one < terms.length; one++) {
      const term = terms[one] as number;
      const worth = at(weights, at(places, one)) * at(strengths, one);
      // A word that weighs nothing adds nothing, and what it stands for may be in very many texts.
      if (worth === 0) continue;
      const end = postings.first[term + 1] as number;
      for (let post = postings.first[term] as number; post < end; post++) {
        const document = documentOf[postings.token[post] as number] as number;
        sums[document] = (sums[document] as number) + worth;
      }
    }
    let [any, sameForm] = [0, 0];
    for (const one of highest(sums, NEAREST)) {
      const overlap = compare(one, laid, { form: 0, language: 0 }).formOverlap;
      any = Math.max(any, overlap);
      if (wanted === 0 || form[one] === wanted) sameForm = Math.max(sameForm, overlap);
    }
    return { any, sameForm };
  };
}
