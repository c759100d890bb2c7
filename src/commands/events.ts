import type { Fact, Library } from '../knowledge/library.js';
import { supportOf } from '../knowledge/support.js';
import { DAY, stretchOf } from '../rendering/picture/axis.js';

/** Days that an event may last. */
const LONGEST = 31;

/** A date of the timeline with the fact that stands for it. */
export interface Event {
  readonly fact: Fact;
  /** How many facts it stands for beside itself. */
  readonly others: number;
}

/**
 * What a picture of time can show: days, or a few in a row, each once. Plans rarely have a day, so what lies beyond the last known day counts as
 * well; and where nothing has a day, every date does. Left out are plans that a day has overtaken, known errors, and the lesser sides of a dispute.
 */
export function eventsOf(dated: readonly Fact[], library: Library): Event[] {
  const support = (fact: Fact) => supportOf(fact, library);
  const outdone = (fact: Fact) =>
    fact.disagreesWith.some((id) => {
      const rival = library.factById.get(id);
      return rival !== undefined && support(rival) > support(fact);
    });
  const dates = library.facts.flatMap(({ date }) => (date === undefined ? [] : [start(date)]));
  const last = dates.filter(isDay).sort().at(-1) ?? '';
  const isAhead = ({ date = '' }: Fact) => start(date) > last;
  const exact = dated.filter((fact) => {
    if (fact.error || outdone(fact)) return false;
    return isAhead(fact) || (fact.kind !== 'plan' && isEvent(fact.date ?? ''));
  });
  const shown = exact.length === 0 ? dated : exact;
  const places = placesIn(library);
  const placeOf = ({ id }: Fact) => places.get(id) ?? places.size;
  return [...new Set(shown.map(({ date }) => date))].flatMap((day) => {
    const facts = shown
      .filter(({ date }) => date === day)
      .sort((a, b) => placeOf(a) - placeOf(b) || support(b) - support(a));
    const [fact] = facts;
    return fact === undefined ? [] : [{ fact, others: facts.length - 1 }];
  });
}

const start = (date: string) => date.split('/')[0] ?? '';

/** A day, or a few in a row. */
function isEvent(date: string): boolean {
  const { from, to } = stretchOf(date);
  return date.split('/').every(isDay) && to - from <= LONGEST * DAY;
}

const isDay = (date: string) => date.split('-').length === 3;

/** How early an editor tells a fact when introducing something: 0 for those that are told first. */
function placesIn({ lexicon }: Library): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { overview = [] } of Object.values(lexicon.entities)) {
    overview.forEach((id, at) => {
      places.set(id, Math.min(at, places.get(id) ?? at));
    });
  }
  return places;
}
