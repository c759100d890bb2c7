import { alikeAsks } from './alike.js';
import { excuseAlternatives } from './alternatives.js';
import { compare, type FactMatch, placesOf } from './compare.js';
import type { English } from './english.js';
import { featuresOf } from './features.js';
import type { Index } from './inverted.js';
import type { Question } from './question.js';
import { createRetriever } from './retrieve.js';
import { knownSubjects, matchSubject, type SubjectMatch } from './subject.js';
import type { Unanswered } from './unanswered.js';

/** A fact weighed against a question, with all that the confidence is judged by. */
export interface Weighed {
  readonly fact: number;
  readonly match: FactMatch;
  readonly subject: SubjectMatch;
  readonly features: Float64Array;
  /** The question is nearer to one that no fact answers than to any ask of this fact. */
  readonly inVain: boolean;
}

export interface JudgeParts {
  readonly index: Index;
  readonly english: English;
  isOwn(word: string): boolean;
  readonly unanswered: Unanswered;
}

/** How many facts are looked at closely. */
const CANDIDATES = 12;
const NONE: ReadonlySet<number> = new Set();
const NOTHING: ReadonlySet<string> = new Set();
/** How many of the most similar asks vote. */
const NEIGHBOURS = 10;

/** Finds the facts that may answer, and describes each by features. In the order of retrieval. */
export function createJudge({ index, english, isOwn, unanswered }: JudgeParts): (question: Question) => Weighed[] {
  const retriever = createRetriever(index, english);
  const known = knownSubjects(index.facts);
  return (question) => {
    const { tokens } = question;
    const places = placesOf(tokens, index);
    const rarities = tokens.map((token) => retriever.rarity(token));
    const named = new Set(
      question.entities.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    );
    const near = unanswered(question);
    const unwanted = placesOf(question.unwanted, index);
    const found = retriever.find(question, CANDIDATES).map((candidate) => ({
      ...candidate,
      match: excuseAlternatives(question, compare(candidate.fact, tokens, places, index, named)),
    }));
    const bestOf = ({ match }: { match: FactMatch }) =>
      Math.max(match.asks[0]?.overlap ?? 0, match.statement.overlap * 0.9);
    const factAt = (at: number) => found[at]?.fact ?? 0;
    const votes = voteShares(found.map(({ match }) => match));
    const best = found.map(bestOf);
    const ranked = found.map((_, at) => at).sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || factAt(a) - factAt(b));
    const mostOfOthers = (values: readonly number[], at: number) =>
      values.reduce((most, value, other) => (other !== at && value > most ? value : most), 0);
    const scores = found.map(({ score }) => score);
    return found.flatMap((candidate, at) => {
      const fact = index.facts[candidate.fact];
      if (!fact) return [];
      const subject = matchSubject(question, fact, candidate.match, known, {
        spoken: index.spoken[candidate.fact] ?? NOTHING,
        asked: index.asked[candidate.fact] ?? NOTHING,
      });
      const features = featuresOf({
        question,
        fact,
        match: candidate.match,
        subject,
        alike: alikeAsks(question, candidate.match, index),
        unanswered: near,
        score: candidate.score,
        rivals: {
          overlap: mostOfOthers(best, at),
          score: mostOfOthers(scores, at),
          neighbours: votes[at] ?? 0,
          place: ranked.indexOf(at),
        },
        unwantedCover:
          question.unwanted.length > 0
            ? shareCovered(compare(candidate.fact, question.unwanted, unwanted, index, NONE), question)
            : 0,
        rarity: (place) => rarities[place] ?? 0,
        isOwn,
      });
      const inVain = near.alike > (candidate.match.asks[0]?.overlap ?? 0);
      return [{ fact: candidate.fact, match: candidate.match, subject, features, inVain }];
    });
  };
}

/** For each candidate its share of the likeness among the nearest asks of all. */
function voteShares(matches: readonly FactMatch[]): number[] {
  const nearest = matches
    .flatMap(({ asks }, at) => asks.slice(0, NEIGHBOURS).map(({ overlap }) => ({ at, likeness: overlap ** 2 })))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEIGHBOURS);
  const total = nearest.reduce((sum, { likeness }) => sum + likeness, 0);
  const shares = matches.map(() => 0);
  if (total > 0) for (const { at, likeness } of nearest) shares[at] = (shares[at] ?? 0) + likeness / total;
  return shares;
}

function shareCovered({ cover }: FactMatch, { unwanted }: Question): number {
  let [sum, total] = [0, 0];
  unwanted.forEach(({ weight }, at) => {
    sum += weight * (cover[at] ?? 0);
    total += weight;
  });
  return total > 0 ? sum / total : 0;
}
