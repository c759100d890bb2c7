import { type Judged, judge } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import type { Model } from '../judging/model.js';
import { createPool, type Pool } from '../judging/pool.js';
import type { Question } from '../question/question.js';
import { askingAlone, withoutChat } from './chat.js';
import { inOrderOfTime } from './chronology.js';
import { endOf } from './dates.js';
import { type Editions, yearAfter } from './editions.js';
import type { Groups } from './groups.js';
import { type Time, timeAsked, withoutStanding } from './time-words.js';

/** A question with what may answer it. */
export interface Considered {
  readonly text: string;
  /** As it was asked, and as it is meant on that day; mostly the same. */
  readonly asked: Question;
  readonly question: Question;
  readonly time: Time | null;
  /** Most likely first; `pooled` has in front what would be said. */
  readonly judged: readonly Judged[];
  readonly pooled: Pool;
}

export interface ConsiderParts {
  readonly engine: Engine;
  readonly model: Model;
  readonly groups: Groups;
  readonly editions: Editions;
}

/** Sure enough as it was put. */
const ENOUGH = 0.8;

/**
 * Considers a question on a day (YYYY-MM-DD): "the next one" is the one that comes then, and that makes it no surer. Where it is not sure
 * as it was put, it is considered without what people say beside it, by its asking part alone, and without words like "so far" too; the surest
 * reading counts.
 */
export function createConsider({ engine, model, groups, editions }: ConsiderParts) {
  const { facts } = engine.index;
  const pool = createPool(facts);
  const weigh = (text: string, question: Question, time: Time | null, today: string): Considered => {
    const judged = judge(model, engine.weigh(question));
    const pooled = inOrderOfTime(question, time, pool(question, judged), judged, { facts, groups, today });
    return { text, asked: question, question, time, judged, pooled };
  };
  /** "The next one after 2027" is not the one of 2027. */
  const comesTooEarly = (text: string, { pooled }: Considered): boolean => {
    const year = yearAfter(text);
    const date = facts[pooled.judged[0]?.weighed.fact ?? -1]?.date;
    return year !== null && date !== undefined && endOf(date) <= `${year}-12-31`;
  };
  const asItStands = (text: string, today: string, meantTime?: Time): Considered => {
    const question = engine.read(text);
    const asked = weigh(text, question, meantTime ?? timeAsked(question), today);
    const edition = editions.resolve(text, question, today);
    const unknown = { ...asked, pooled: { ...asked.pooled, confidence: 0 } };
    if (edition === null) return comesTooEarly(text, asked) ? unknown : asked;
    if (edition.meant === null) return unknown;
    const meant = weigh(text, engine.read(edition.meant), asked.time, today);
    if (meant.pooled.confidence < model.limits.answer) return asked;
    const confidence = Math.min(asked.pooled.confidence, meant.pooled.confidence);
    return { ...meant, asked: question, pooled: { ...meant.pooled, confidence } };
  };
  /** What is named beside a question still binds its answer. */
  const holdsAll = ({ pooled }: Considered, beside: string): boolean => {
    const about = facts[pooled.judged[0]?.weighed.fact ?? -1]?.about ?? [];
    return engine.read(beside).entities.every(({ values }) => values.some(({ name }) => about.includes(name)));
  };
  const again = (reading: string | null | undefined, today: string, meantTime?: Time) =>
    reading == null ? null : asItStands(reading, today, meantTime);
  /** Further ways to read a question, each of what came best so far. */
  const readings: readonly ((best: Considered, today: string) => Considered | null)[] = [
    ({ text }, today) => again(withoutChat(text), today),
    ({ text }, today) => {
      const alone = askingAlone(text);
      const less = again(alone?.asking, today);
      return less && holdsAll(less, alone?.beside ?? '') ? less : null;
    },
    ({ text, time }, today) => (time === 'latest' ? again(withoutStanding(text), today, time) : null),
  ];
  return (text: string, today: string): Considered =>
    readings.reduce(
      (best, read) => {
        const other = best.pooled.confidence < ENOUGH ? read(best, today) : null;
        return other && other.pooled.confidence > best.pooled.confidence ? other : best;
      },
      asItStands(text, today),
    );
}
