import type { Complain, DataEntries } from './data-entries.js';

/** Checks what things of the lexicon say of facts and of one another. */
export function checkThings({ facts, lexicon }: DataEntries, complain: Complain): void {
  if (!lexicon) return;
  const factIds = new Set(facts.map(({ value }) => value.id));
  const { entities } = lexicon.value;
  for (const [id, { overview = [], members = [], partOf }] of Object.entries(entities)) {
    const say = (field: readonly (string | number)[], reason: string) =>
      complain(lexicon, null, ['entities', id, ...field], reason);
    for (const [at, fact] of overview.entries()) {
      if (!factIds.has(fact)) say(['overview', at], `no fact "${fact}"`);
      else if (overview.indexOf(fact) < at) say(['overview', at], `"${fact}" stands there twice`);
    }
    for (const [at, member] of members.entries()) {
      if (member === id) say(['members', at], 'is a member of itself');
      else if (!Object.hasOwn(entities, member)) say(['members', at], `no entity "${member}"`);
    }
    if (partOf === id) say(['partOf'], 'is part of itself');
    else if (partOf !== undefined && !Object.hasOwn(entities, partOf)) say(['partOf'], `no entity "${partOf}"`);
  }
}

/** Checks that facts use no other codes than library.yaml lists, if it lists any. */
export function checkCodes({ about, facts }: DataEntries, complain: Complain): void {
  const countries = about?.value.codes.countries;
  if (!countries) return;
  for (const entry of facts) {
    for (const [at, country] of entry.value.countries.entries()) {
      if (Object.hasOwn(countries, country)) continue;
      complain(entry, entry.value.id, ['countries', at], `no code "${country}" under codes.countries of library.yaml`);
    }
  }
}

/** A thing with this many facts about it should have an overview. */
const MANY = 4;

/** What would make the overviews better: things that many facts are about and that have none, and those that have a definition and do not begin with it. */
export function adviseOnOverviews({ facts, lexicon }: DataEntries, advise: Complain): void {
  if (!lexicon) return;
  const kinds = new Map(facts.map(({ value }) => [value.id, value.kind]));
  const counts = new Map<string, number>();
  for (const { value } of facts) for (const id of value.about) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, { overview }] of Object.entries(lexicon.value.entities)) {
    const many = counts.get(id) ?? 0;
    const first = overview?.[0];
    if (first === undefined) {
      if (many >= MANY) advise(lexicon, null, ['entities', id], `has no overview, and ${many} facts are about it`);
    } else if (kinds.get(first) !== 'definition') {
      const better = overview?.find((fact) => kinds.get(fact) === 'definition');
      if (better)
        advise(lexicon, null, ['entities', id, 'overview', 0], `should be "${better}", which is a definition`);
    }
  }
}
