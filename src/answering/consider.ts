import { withoutChat } from './chat.js';
import { inOrderOfTime } from './chronology.js';
import { type Judged, judge } from './decide.js';
import type { Editions } from './editions.js';
import type { Engine } from './engine.js';
import type { Groups } from './groups.js';
import type { Model } from './model.js';
import { createPool, type Pool } from './pool.js';
import type { Question } from './question.js';
import { type Time, timeAsked } from './time-words.js';

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

/** Considers a question on a day (YYYY-MM-DD): "the next one" is the one that comes then. It is never surer than as it was asked. */
export function createConsider({ engine, model, groups, editions }: ConsiderParts) {
  const { facts } = engine.index;
  const pool = createPool(facts);
  const weigh = (text: string, question: Question, time: Time | null, today: string): Considered => {
    const judged = judge(model, engine.weigh(question));
    const pooled = inOrderOfTime(question, time, pool(question, judged), judged, { facts, groups, today });
    return { text, asked: question, question, time, judged, pooled };
  };
  const asItStands = (text: string, today: string): Considered => {
    const question = engine.read(text);
    const asked = weigh(text, question, timeAsked(question), today);
    const edition = editions.resolve(text, question, today);
    if (edition === null) return asked;
    const meant = weigh(text, engine.read(edition), asked.time, today);
    if (meant.pooled.confidence < model.limits.answer) return asked;
    const confidence = Math.min(asked.pooled.confidence, meant.pooled.confidence);
    return { ...meant, asked: question, pooled: { ...meant.pooled, confidence } };
  };
  return (text: string, today: string): Considered => {
    const whole = asItStands(text, today);
    const bare = whole.pooled.confidence >= ENOUGH ? null : withoutChat(text);
    const asked = bare === null ? whole : asItStands(bare, today);
    return asked.pooled.confidence > whole.pooled.confidence ? asked : whole;
  };
}
