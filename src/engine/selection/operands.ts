import type { Fact } from '../../knowledge/library.js';
import type { Request } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { spanOf, spansOf } from '../rewriting/clauses.js';
import type { Work } from './arithmetic.js';
import { type Figure, ofYear } from './figures.js';
import { namesIn, type Shelf } from './reply.js';

/** Something to be worked out, and which figures it is between: of two times, also only where no whole is named beside, only those that are named, or counted from one start on. */
export interface Task {
  readonly work: Work | 'most' | 'least';
  readonly between?: 'times' | 'alone' | 'named' | 'counts';
}

/** What a question asks to be worked out, likeliest first. A change is asked for in numbers: what changed otherwise, figures do not say. */
export function tasksOf(resolved: Resolved): Task[] {
  const { asked, language } = resolved;
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  if (asked.answerType === 'why') return [];
  const isRanked = asks('most') || asks('least');
  const isOfTimes = yearsOf(resolved).length > 1;
  const isChange = asks('growth') && !isRanked && (asked.answerType === 'number' || asks('share') || isOfTimes);
  const isHeld = isChange || asks('difference');
  const more = asks('share') ? 'percent' : 'difference';
  const tasks: [boolean, Task][] = [
    [asks('most') && asked.answerType !== 'when', { work: 'most' }],
    [asks('least') && asked.answerType !== 'when', { work: 'least' }],
    [asks('left'), { work: 'left' }],
    [asks('times'), { work: 'times' }],
    [isHeld && !asks('times'), { work: more, ...(isChange ? { between: 'times' } : {}) }],
    [
      (asks('compare') || asks('versus') || asks('growth')) && !(asks('growth') && isRanked),
      { work: more, between: 'named' },
    ],
    [asks('share') && !isHeld, { work: 'ofWhole' }],
    [asks('share') && !asks('growth'), { work: 'share' }],
    [asks('share') && isOfTimes && !isRanked, { work: 'percent', between: 'alone' }],
    [language.mean?.test(asked.plain) === true, { work: 'mean' }],
    [asks('sum') && !isHeld, { work: 'sum' }],
    [asks('each'), { work: 'each' }],
    [isOfTimes && !asks('share'), { work: 'difference', between: 'counts' }],
  ];
  const found = tasks.flatMap(([isAsked, task]) => (isAsked ? task : []));
  // What is missing is no change.
  return asks('left') ? found.filter(({ work }) => work === 'left') : found;
}

/** Years that are named; "the year before" is one beside a single other. */
const yearsOf = ({ query, language }: Pick<Resolved, 'query' | 'language'>): string[] => {
  const years = [...new Set(query.tokens.map(({ text }) => text).filter(isYear))];
  const [year] = years;
  if (year === undefined || years.length > 1) return years;
  const beside = language.neighbours.find(([pattern]) => pattern.test(query.plain));
  return beside ? [year, String(Number(year) + beside[1])] : years;
};

/** Measures that a question names: by a name of theirs, or as a thing or an attribute of the same name. */
function measuresIn(query: Query, shelf: Pick<Shelf, 'vocabulary' | 'library'>): string[] {
  const { measures = {} } = shelf.library.lexicon;
  const beside = (['entity', 'attribute'] as const).flatMap((kind) => namesIn(query, kind, shelf));
  return [...new Set([...namesIn(query, 'measure', shelf), ...beside.filter((name) => Object.hasOwn(measures, name))])];
}

/** What a question may be worked out of, and how likely each of it is meant. */
export interface Operands {
  /** As it was understood. */
  readonly asked: Resolved;
  /** The same, or without the words that ask for working out, where that is surer. */
  readonly reading: Resolved;
  readonly years: readonly string[];
  readonly things: readonly string[];
  readonly measures: readonly string[];
  /** Figures of the answer before. */
  readonly told: readonly Figure[];
  readonly pool: readonly Figure[];
  chance(fact: Fact): number;
}

export function operandsOf(resolved: Resolved, tasks: readonly Task[], shelf: Shelf): Operands {
  const { query, before, language } = resolved;
  const reading = plainly(resolved, tasks, shelf);
  const chances = new Map<Fact, number>();
  for (const { ranked } of new Set([resolved, reading]))
    for (const one of ranked) {
      // After an earlier question it is the reading that may be another.
      const chance = resolved.dependent ? Math.min(one.confidence, resolved.confidence) : one.confidence;
      chances.set(one.fact, Math.max(chance, chances.get(one.fact) ?? 0));
    }
  const chance = (fact: Fact) => chances.get(fact) ?? 0;
  const asYet = before ? yearsOf({ ...before, language }) : [];
  const told = (before?.told ?? []).flatMap((fact) => ofYears(shelf.figures.of(fact), asYet));
  const named = measuresIn(query, shelf);
  const measures = named.length > 0 ? named : told.map(({ of }) => of);
  const { sound } = shelf.figures;
  const likely = sound.filter(({ fact }) => chance(fact) >= shelf.policy.choices);
  const kinds = new Set([...measures, ...likely.map(({ of }) => of)]);
  const pool = sound.filter((one) => kinds.has(one.of) || chance(one.fact) >= shelf.policy.further.least);
  return {
    asked: resolved,
    reading,
    years: yearsOf(resolved),
    things: namesIn(query, 'entity', shelf),
    measures,
    told,
    pool,
    chance,
  };
}

/** That of the years that were asked for which is told first; the last where none was. */
function ofYears(figures: readonly Figure[], years: readonly string[]): readonly Figure[] {
  const dated = figures.filter((figure) => years.some((year) => ofYear(year)(figure)));
  return dated.length > 0 ? dated.slice(0, 1) : figures.slice(-1);
}

/** Requests that figures answer; what else is asked shows better without their words. */
const WORDS: readonly Request[] = ['difference', 'growth', 'times', 'share', 'each'];

/** The question without the words that ask for working something out, where it is surer so and no fact surely answers it as it stands. */
function plainly(resolved: Resolved, tasks: readonly Task[], shelf: Shelf): Resolved {
  const { query, language, reader, ranked, confidence } = resolved;
  if ((ranked[0]?.confidence ?? 0) >= shelf.policy.enough) return resolved;
  const words = WORDS.flatMap((request) => spansOf(query, language.requests[request]));
  const spans = [...words, ...(tasks.some(({ work }) => work === 'each') ? sensesOf(query, 'measure') : [])];
  const tokens = query.tokens.filter((_, at) => spans.every(({ start, end }) => at < start || at >= end));
  if (tokens.length === 0 || tokens.length === query.tokens.length) return resolved;
  const found = shelf.evaluate(reader.of(tokens, query.corrected));
  return found.confidence > confidence ? { ...resolved, ...found } : resolved;
}

/** Words between "per" or "each" and what is meant, at most. */
const NEAR = 1;

/** The measure that is named behind "per" or "each": what something is shared out among. */
export function sharedAmong({ query, language }: Resolved, { vocabulary }: Shelf): string | undefined {
  const span = spanOf(query, language.requests.each);
  const near = sensesOf(query, 'measure').filter(
    ({ start }) => span && start >= span.start && start <= span.end + NEAR,
  );
  const [first] = near.sort((a, b) => a.start - b.start);
  return first?.terms.map((term) => nameOfTerm(vocabulary.term(term)))[0];
}
