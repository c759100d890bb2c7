import type { Fact } from '../../knowledge/library.js';
import type { Question } from '../question/question.js';
import type { FactMatch } from '../search/compare.js';

/** How what a question is about and what it asks of it stand to a fact. Counts and shares; no word of any library is in them. */
export interface SubjectMatch {
  /** Things named in the question that the fact is about, or has in its words; and those it has not. */
  readonly entitiesMet: number;
  readonly entitiesMissed: number;
  /** Of the things met, those that only asks have: the fact is not about them, and its statement does not name them. */
  readonly entitiesUnstated: number;
  /** Of the things missed, those that no fact of the library is about. */
  readonly entitiesNowhere: number;
  /** Attributes asked that the fact tells; that its statement speaks of without telling them; and neither. */
  readonly told: number;
  readonly spoken: number;
  readonly untold: number;
  /** Of the untold ones, those that asks of the fact speak of. */
  readonly untoldAsked: number;
  /** Of the untold ones, those that no fact of the library tells. */
  readonly nowhere: number;
  /** Of the untold ones, those whose words no ask or statement of the fact accounts for in the least. */
  readonly blank: number;
}

/** What the library as a whole is about and tells, for comparison; made once. */
export interface KnownSubjects {
  readonly about: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

export function knownSubjects(facts: readonly Fact[]): KnownSubjects {
  return {
    about: new Set(facts.flatMap(({ about }) => about)),
    told: new Set(facts.flatMap(({ tells }) => [...tells.keys()])),
  };
}

/** Above this a token counts as accounted for. */
const MET = 0.7;

export function matchSubject(
  question: Question,
  fact: Fact,
  match: FactMatch,
  known: KnownSubjects,
  words: { readonly spoken: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): SubjectMatch {
  const covered = (start: number, end: number, cover: Float64Array) => {
    let [sum, weight] = [0, 0];
    for (let at = start; at < end; at++) {
      const own = Math.max(0.3, question.tokens[at]?.weight ?? 0);
      sum += own * (cover[at] ?? 0);
      weight += own;
    }
    return weight > 0 ? sum / weight : 0;
  };
  let [entitiesMet, entitiesUnstated, entitiesMissed, entitiesNowhere] = [0, 0, 0, 0];
  let [told, spoken, untold, untoldAsked, nowhere, blank] = [0, 0, 0, 0, 0, 0];
  for (const { start, end, values } of question.entities) {
    if (values.some(({ name }) => fact.about.includes(name))) entitiesMet++;
    else if (covered(start, end, match.cover) >= MET) {
      entitiesMet++;
      if (covered(start, end, match.stated) < MET) entitiesUnstated++;
    } else {
      entitiesMissed++;
      if (!values.some(({ name }) => known.about.has(name))) entitiesNowhere++;
    }
  }
  for (const { start, end, values } of question.attributes) {
    if (question.entities.some((entity) => entity.end - entity.start > 1 && entity.start <= start && entity.end >= end))
      continue;
    if (values.some(({ name }) => fact.tells.has(name))) told++;
    else if (values.some(({ name }) => words.spoken.has(name))) spoken++;
    else {
      untold++;
      if (values.some(({ name }) => words.asked.has(name))) untoldAsked++;
      if (covered(start, end, match.cover) < 0.3) blank++;
      if (!values.some(({ name }) => known.told.has(name))) nowhere++;
    }
  }
  return {
    entitiesMet,
    entitiesUnstated,
    entitiesMissed,
    entitiesNowhere,
    told,
    spoken,
    untold,
    untoldAsked,
    nowhere,
    blank,
  };
}
