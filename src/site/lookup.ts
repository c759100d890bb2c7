import { type Event, eventsOf } from '../commands/events.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { Chart } from '../knowledge/shapes.js';
import { groupBy } from '../lib/group-by.js';

/** What pages look up of a library again and again, whatever their language. */
export interface Lookup {
  readonly byThing: ReadonlyMap<string, readonly Fact[]>;
  readonly bySource: ReadonlyMap<string, readonly Fact[]>;
  readonly byCountry: ReadonlyMap<string, readonly Fact[]>;
  readonly byTopic: ReadonlyMap<string, readonly Fact[]>;
  /** Facts by the year in which they begin, the earliest first. */
  readonly byYear: ReadonlyMap<string, readonly Fact[]>;
  /** Charts that show a figure of a fact. */
  readonly chartsOf: ReadonlyMap<string, readonly Chart[]>;
  readonly events: readonly Event[];
  related(fact: Fact): readonly Fact[];
}

const RELATED = 5;
/** Of a thing that more facts are about, these are looked at: it says little about what belongs together. */
const LOOKED_AT = 200;

export function lookupOf(library: Library): Lookup {
  const many = (of: (fact: Fact) => readonly string[]) => {
    const found = new Map<string, Fact[]>();
    for (const fact of library.facts)
      for (const key of new Set(of(fact))) {
        const facts = found.get(key);
        if (facts === undefined) found.set(key, [fact]);
        else facts.push(fact);
      }
    return found;
  };
  const byThing = many(({ about }) => about);
  const dated = library.facts.filter(({ date }) => date !== undefined).sort(byDate);
  const chartsOf = new Map<string, Chart[]>();
  for (const chart of library.charts)
    for (const id of new Set(chart.points.map(({ fact }) => fact)))
      chartsOf.set(id, [...(chartsOf.get(id) ?? []), chart]);
  return {
    byThing,
    bySource: many(({ sources }) => sources),
    byCountry: many(({ countries }) => countries),
    byTopic: many(({ topic }) => [topic]),
    byYear: groupBy(dated, ({ date = '' }) => date.slice(0, 4)),
    chartsOf,
    events: eventsOf(dated, library),
    related: (fact) => relatedTo(fact, byThing),
  };
}

/** By day, the earliest first; those of one day by id. */
const byDate = (a: Fact, b: Fact): number => (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id);

/** Facts about the same things; the fewer facts a thing has, the more it says. */
function relatedTo(fact: Fact, byThing: Lookup['byThing']): Fact[] {
  const scores = new Map<Fact, number>();
  const apart = new Set([fact.id, ...fact.disagreesWith]);
  for (const thing of fact.about) {
    const facts = byThing.get(thing) ?? [];
    for (const other of facts.slice(0, LOOKED_AT)) {
      if (!apart.has(other.id)) scores.set(other, (scores.get(other) ?? 0) + 1 / facts.length);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a.id.localeCompare(b.id))
    .slice(0, RELATED)
    .map(([other]) => other);
}
