import type { Fact } from '../../knowledge/library.js';
import { isTelling, type Question } from '../question/question.js';
import type { FactMatch } from '../search/compare.js';
import { likeness, type NearUnanswered } from '../search/unanswered.js';
import type { AlikeAsks } from './alike.js';
import { coverage, numerals, openWords } from './coverage.js';
import type { Evidence } from './evidence.js';
import type { FeatureName } from './feature-names.js';
import { headOf, kindFeatures } from './kind-features.js';
import type { SubjectMatch } from './subject.js';

export interface Rivals {
  /** Best overlap and score among the other candidates. */
  readonly overlap: number;
  readonly score: number;
  /** Share of the most similar asks of all candidates that belong to this fact, weighted by likeness. */
  readonly neighbours: number;
  /** 0 for the candidate that overlaps most, 1 for the next… */
  readonly place: number;
}

export interface FeatureParts {
  readonly question: Question;
  readonly fact: Fact;
  readonly match: FactMatch;
  readonly subject: SubjectMatch;
  readonly alike: AlikeAsks;
  readonly unanswered: NearUnanswered;
  readonly rivals: Rivals;
  readonly evidence: Evidence;
  /** Share of what the question excludes that the fact has. */
  readonly unwantedCover: number;
  /** For each token, how much it tells facts apart. */
  readonly rarities: Float64Array;
  /** Places of the tokens in names of things. */
  readonly named: ReadonlySet<number>;
  /** Forms of answers that stand in the fact's statement. */
  readonly forms: number;
  isOwn(word: string): boolean;
}

/** How often a fact is asked for shows in how many asks its curators found worth writing. */
const MANY_ASKS = Math.log1p(100);

export function featuresOf({
  question,
  fact,
  match,
  subject,
  alike,
  unanswered,
  rivals,
  evidence,
  unwantedCover,
  rarities,
  named,
  forms,
  isOwn,
}: FeatureParts): Record<FeatureName, number> {
  const { tokens } = question;
  const [first, second, third] = match.asks;
  const covered = coverage({ tokens, match, rarities }, named);
  const open = openWords({ tokens, match, rarities }, isOwn);
  const head = headOf(question, match);
  return {
    askOverlap: first?.overlap ?? 0,
    askCovered: first?.covered ?? 0,
    askUsed: first?.used ?? 0,
    secondAsk: second?.overlap ?? 0,
    thirdAsk: third?.overlap ?? 0,
    statementCovered: match.statement.covered,
    statementUsed: match.statement.used,
    ...covered,
    ...numerals({ tokens, match }, fact),
    openMost: open.most,
    openSum: open.sum,
    openElsewhere: open.elsewhere,
    openNowhere: open.nowhere,
    strange: open.strange,
    foreign: open.foreign + subject.entitiesNowhere,
    score: match.score,
    marginScore: match.score - rivals.score,
    marginOverlap: (first?.overlap ?? 0) - rivals.overlap,
    neighbours: rivals.neighbours,
    entitiesMet: Math.min(3, subject.entitiesMet),
    entitiesMissed: Math.min(3, subject.entitiesMissed),
    told: Math.min(3, subject.told),
    spoken: Math.min(3, subject.spoken),
    untold: Math.min(3, subject.untold),
    nowhere: Math.min(3, subject.nowhere),
    blank: Math.min(3, subject.blank),
    restAsk: (first?.overlap ?? 0) * covered.restCover,
    pairs: pairs(match.cover),
    tokens: Math.min(12, tokens.filter(isTelling).length),
    corrected: Math.min(4, question.corrected.length),
    unwanted: unwantedCover,
    ...kindFeatures(question.kind, forms),
    lead: Math.min(3, rivals.place),
    headOpen: head.open,
    openCount: open.count,
    asks: Math.min(1, Math.log1p(fact.asks.length) / MANY_ASKS),
    openSecond: open.second,
    openRare: open.rare,
    restAskBest: match.restAsk,
    headWeight: head.weight,
    entitiesUnstated: Math.min(3, subject.entitiesUnstated),
    openStated: open.stated,
    untoldAsked: Math.min(3, subject.untoldAsked),
    formAsk: alike.form,
    formGap: (first?.overlap ?? 0) - alike.form,
    attributeAsk: alike.attribute,
    attributeGap: (first?.overlap ?? 0) - alike.attribute,
    leastAttributeGap: (first?.overlap ?? 0) - alike.leastAttribute,
    unansweredShare: shareOf(unanswered, match),
    unansweredAlike: unanswered.alike,
    unansweredGap: unanswered.alike > 0 ? (first?.overlap ?? 0) - unanswered.alike : 0,
    unansweredForm: unanswered.form,
    unansweredFormGap: unanswered.alike > 0 ? alike.form - unanswered.form : 0,
    evidenceShare: evidence.share,
    evidenceMargin: clip(evidence.margin),
    evidenceLevel: evidence.level,
    evidencePlace: evidence.place,
    evidenceVain: clip(evidence.vain),
    evidenceMostVain: clip(evidence.mostVain),
  };
}

/** Beyond that it is as clear as can be. */
const CLEAR = 20;
const clip = (nats: number) => Math.max(-CLEAR, Math.min(CLEAR, nats));

/** How many asks of a fact count together against unanswered questions. */
const NEAR_ASKS = 4;

/** Share of the unanswered among the questions nearest, 0 to 1. */
function shareOf({ sum }: NearUnanswered, { asks }: FactMatch): number {
  const nearest = asks.slice(0, NEAR_ASKS).map(({ overlap }) => overlap);
  return sum > 0 ? sum / (sum + likeness(nearest, NEAR_ASKS)) : 0;
}

/** Share of neighbouring words of the question that are both accounted for. */
function pairs(cover: Float64Array): number {
  let both = 0;
  for (let at = 1; at < cover.length; at++) if ((cover[at] ?? 0) > 0.5 && (cover[at - 1] ?? 0) > 0.5) both++;
  return cover.length > 1 ? both / (cover.length - 1) : 0;
}
