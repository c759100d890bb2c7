import type { Complain, DataEntries, Reason } from './data-entries.js';
import { notThere } from './not-there.js';

/** Checks what things of the lexicon say of facts and of one another. */
export function checkThings({ facts, lexicon }: DataEntries, complain: Complain): void {
  if (!lexicon) return;
  const factIds = new Set(facts.map(({ value }) => value.id));
  const { entities } = lexicon.value;
  for (const [id, { overview = [], members = [], partOf }] of Object.entries(entities)) {
    const say = (field: readonly (string | number)[], reason: string | Reason) =>
      complain(lexicon, null, ['entities', id, ...field], reason);
    for (const [at, fact] of overview.entries()) {
      if (!factIds.has(fact)) say(['overview', at], notThere('fact', fact, factIds));
      else if (overview.indexOf(fact) < at) say(['overview', at], `"${fact}" stands there twice`);
    }
    for (const [at, member] of members.entries()) {
      if (member === id) say(['members', at], 'is a member of itself');
      else if (!Object.hasOwn(entities, member))
        say(['members', at], notThere('entity', member, Object.keys(entities)));
    }
    if (partOf === id) say(['partOf'], 'is part of itself');
    else if (partOf !== undefined && !Object.hasOwn(entities, partOf))
      say(['partOf'], notThere('entity', partOf, Object.keys(entities)));
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

/**
 * A name of two things says neither: questions that use it are taken for either of them by chance. Two that share several names are meant to.
 */
export function adviseOnNames({ lexicon }: DataEntries, advise: Complain): void {
  if (!lexicon) return;
  const first = new Map<string, string>();
  for (const [id, { names }] of Object.entries(lexicon.value.entities)) {
    const shared = names.flatMap((name, at) => {
      const other = first.get(name.toLowerCase());
      return other === undefined || other === id ? [] : [{ name, at, other }];
    });
    for (const name of names) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), id);
    for (const { name, at, other } of shared) {
      if (shared.filter((one) => one.other === other).length > 1) continue;
      advise(
        lexicon,
        null,
        ['entities', id, 'names', at],
        `"${name}" is a name of "${other}", too; leave it to one of them`,
      );
    }
  }
}
