import { z } from 'zod';
import type { Fact, Library } from '../knowledge/library.js';

/** The file in which a site remembers what it has published. It also tells a site from any other folder. */
export const RECORD = 'site.json';

const recorded = z.object({
  statement: z.string(),
  topic: z.string(),
  about: z.array(z.string()),
  tells: z.array(z.string()),
  sources: z.array(z.string()),
  date: z.string().optional(),
  asOf: z.string().optional(),
});

const change = z.object({
  on: z.string(),
  version: z.string(),
  /** With this one the site began. */
  first: z.boolean().optional(),
  added: z.array(z.string()),
  /** `before`: the statement that was there, where it is the words that changed. */
  changed: z.array(z.object({ id: z.string(), before: z.string().optional() })),
  retired: z.array(z.string()),
});

const recordShape = z.object({
  made: z.literal('summit-desk site'),
  form: z.literal(1),
  version: z.string(),
  on: z.string(),
  facts: z.record(z.string(), recorded),
  retired: z.record(z.string(), recorded.extend({ on: z.string() })),
  /** The latest first. */
  changes: z.array(change),
});

export type RecordedFact = z.infer<typeof recorded>;
export type Change = z.infer<typeof change>;
export type SiteRecord = z.infer<typeof recordShape>;

/** A record from its text; null where it is none. */
export function readRecord(text: string): SiteRecord | null {
  try {
    return recordShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const FIELDS = ['statement', 'sources', 'date', 'asOf'] as const;

const asRecorded = ({ statement, topic, about, tells, sources, date, asOf }: Fact): RecordedFact => ({
  statement,
  topic,
  about: [...about],
  tells: [...tells.keys()],
  sources: [...sources],
  ...(date === undefined ? {} : { date }),
  ...(asOf === undefined ? {} : { asOf }),
});

/** What a site remembers once `library` is published over `before`, what it had published until then. */
export function nextRecord(library: Library, before: SiteRecord | null, today: string): SiteRecord {
  const facts = Object.fromEntries(library.facts.map((fact) => [fact.id, asRecorded(fact)]));
  const had = new Map(Object.entries(before?.facts ?? {}));
  const gone = [...had].filter(([id]) => !library.factById.has(id));
  const changed = Object.entries(facts).flatMap(([id, now]) => {
    const old = had.get(id);
    if (old === undefined || FIELDS.every((field) => JSON.stringify(old[field]) === JSON.stringify(now[field])))
      return [];
    return [{ id, ...(old.statement === now.statement ? {} : { before: old.statement }) }];
  });
  const latest: Change = {
    on: today,
    version: library.version,
    ...(before === null ? { first: true } : {}),
    added: Object.keys(facts).filter((id) => !had.has(id)),
    changed,
    retired: gone.map(([id]) => id),
  };
  const isNews = latest.added.length + latest.changed.length + latest.retired.length > 0;
  const retired = new Map(Object.entries(before?.retired ?? {}).filter(([id]) => !library.factById.has(id)));
  for (const [id, fact] of gone) retired.set(id, { ...fact, on: today });
  return {
    made: 'summit-desk site',
    form: 1,
    version: library.version,
    on: today,
    facts,
    retired: Object.fromEntries(retired),
    changes: [...(isNews ? [latest] : []), ...(before?.changes ?? [])],
  };
}

/** What a library says now in the place of a retired fact: on the same things, first of all what tells the same of them. */
export function successorsOf(gone: RecordedFact, byThing: ReadonlyMap<string, readonly Fact[]>, most = 5): Fact[] {
  const scores = new Map<Fact, number>();
  for (const thing of gone.about) {
    const facts = byThing.get(thing) ?? [];
    for (const fact of facts) scores.set(fact, (scores.get(fact) ?? 0) + 1 / facts.length);
  }
  const score = (fact: Fact, shared: number) => shared + gone.tells.filter((one) => fact.tells.has(one)).length;
  return [...scores]
    .map(([fact, shared]) => ({ fact, value: score(fact, shared) }))
    .sort((a, b) => b.value - a.value || a.fact.id.localeCompare(b.fact.id))
    .slice(0, most)
    .map(({ fact }) => fact);
}
