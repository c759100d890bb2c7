import type { Statements } from '../language/statements.js';
import { intervalOf } from '../lib/interval.js';
import type { Fact } from './library.js';

/** Whether a fact was trusted up to a day before `today` (YYYY-MM-DD); a month or a year counts to its end. */
export const isOverdue = ({ reviewBy }: Pick<Fact, 'reviewBy'>, today: string): boolean =>
  reviewBy !== undefined && intervalOf(reviewBy).to < today;

/** Facts that say who holds an office now, or what is still to come, and not until when that is to be trusted. */
export function withoutShelfLife(facts: readonly Fact[], { ahead, holders }: Statements): Fact[] {
  return facts.filter(
    ({ reviewBy, statement }) =>
      reviewBy === undefined && (ahead(statement).length > 0 || holders(statement, 'it').some(({ isNow }) => isNow)),
  );
}

/** What is to happen, with its first and last day. */
export interface Coming {
  readonly fact: Fact;
  readonly from: string;
  readonly to: string;
}

/**
 * Events that end on `today` or later: the dates of plans, and days and months that statements name. One for a thing and a time, the earliest
 * first. Without a reader of statements, those of plans alone.
 */
export function eventsToCome(facts: readonly Fact[], today: string, statements: Statements | null): Coming[] {
  const found = facts.flatMap((fact) => {
    const planned = fact.kind === 'plan' && fact.date !== undefined ? [lastOf(fact.date)] : [];
    const named = statements?.dates(fact.statement).flatMap(({ date }) => date) ?? [];
    return [...new Set([...planned, ...named])].map((date) => ({ fact, ...intervalOf(date) }));
  });
  const coming = found.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const once = new Map(
    coming.toReversed().map((one) => [`${one.fact.about[0] ?? one.fact.id} ${one.from}/${one.to}`, one]),
  );
  return coming.filter((one) => [...once.values()].includes(one));
}

/** Of an interval, when it ends: a plan for 2025 to 2031 is due in 2031. */
const lastOf = (date: string): string => date.split('/').at(-1) ?? date;
