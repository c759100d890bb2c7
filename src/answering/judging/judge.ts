import { namedPlaces } from '../question/named.js';
import { numberTokens } from '../question/numbered.js';
import type { Question } from '../question/question.js';
import { excuseAlternatives } from '../search/alternatives.js';
import type { Bayes } from '../search/bayes.js';
import { createCompare, type FactMatch, layOut } from '../search/compare.js';
import type { Index } from '../search/inverted.js';
import { createRarities } from '../search/rarity.js';
import type { Unanswered } from '../search/unanswered.js';
import { alikeAsks } from './alike.js';
import { createHear } from './evidence.js';
import { FEATURES, type FeatureName } from './feature-names.js';
import { featuresOf } from './features.js';
import { knownSubjects, matchSubject, type SubjectMatch } from './subject.js';

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
  isOwn(word: string): boolean;
  readonly unanswered: Unanswered;
  /** Tells facts apart by all their texts; and by what is asked of them in vain. */
  readonly bayes: Bayes;
  readonly inVain: Bayes;
}

/** How many facts are looked at closely. */
const CANDIDATES = 12;
const NOTHING: ReadonlySet<string> = new Set();
/** How many of the most similar asks vote. */
const NEIGHBOURS = 10;

/** Finds the facts that may answer, and describes each by features; first those for which most speaks. */
export function createJudge({ index, isOwn, unanswered, bayes, inVain }: JudgeParts) {
  const rarities = createRarities(index);
  const compare = createCompare(index);
  const hear = createHear(bayes, inVain, CANDIDATES);
  const known = knownSubjects(index.facts);
  const layOutUnwanted = ({ unwanted }: Question) => {
    const numbered = numberTokens(unwanted, index.vocabulary);
    return layOut(unwanted, numbered, rarities(unwanted, numbered));
  };
  return (question: Question): Weighed[] => {
    const { tokens } = question;
    const named = namedPlaces(question);
    const numbered = numberTokens(tokens, index.vocabulary);
    const asked = layOut(tokens, numbered, rarities(tokens, numbered), named);
    const near = unanswered(question, numbered);
    const hearing = hear(numbered);
    const unwanted = question.unwanted.length > 0 ? layOutUnwanted(question) : null;
    const found = hearing.foremost
      .map((fact) => ({ fact, match: excuseAlternatives(question, compare(fact, asked)) }))
      .filter(({ match }) => match.score > 0);
    const best = found.map(({ match }) => Math.max(match.asks[0]?.overlap ?? 0, match.statement.overlap * 0.9));
    const scores = found.map(({ match }) => match.score);
    const votes = voteShares(found.map(({ match }) => match));
    const ranked = found.map((_, at) => at).sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b);
    return found.flatMap(({ fact: place, match }, at) => {
      const fact = index.facts[place];
      if (!fact) return [];
      const subject = matchSubject(question, fact, match, known, {
        spoken: index.spoken[place] ?? NOTHING,
        asked: index.asked[place] ?? NOTHING,
      });
      const values = featuresOf({
        question,
        fact,
        match,
        subject,
        alike: alikeAsks(question, match, index),
        unanswered: near,
        evidence: hearing.of(place),
        rivals: {
          overlap: mostOfOthers(best, at),
          score: mostOfOthers(scores, at),
          neighbours: votes[at] ?? 0,
          place: ranked.indexOf(at),
        },
        unwantedCover: unwanted ? shareCovered(compare(place, unwanted), question) : 0,
        rarities: asked.rarities,
        named,
        forms: index.forms[place] ?? 0,
        isOwn,
      });
      const features = new Float64Array(FEATURES.length);
      for (let one = 0; one < features.length; one++) features[one] = values[FEATURES[one] as FeatureName];
      return [{ fact: place, match, subject, features, inVain: near.alike > (match.asks[0]?.overlap ?? 0) }];
    });
  };
}

function mostOfOthers(values: readonly number[], at: number): number {
  let most = 0;
  for (const [other, value] of values.entries()) if (other !== at && value > most) most = value;
  return most;
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
