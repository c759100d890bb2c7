import type { Fact } from '../../knowledge/library.js';
import { isTelling, namedPlaces, sensesOf } from '../query/query.js';
import { namesIn, type Selector } from './reply.js';

/** Facts that make a list; fewer are told one by one. */
const FEWEST = 3;
/** Most facts of a list: what more share is too wide a subject to be listed. */
const MOST = 40;
/** Weight of the words of a question that the list must account for, as a share. */
const COVERED = 0.75;

/** "All power projects in X", "which declarations were signed": every fact about the things that tells what is asked, in the order of time. */
export const selectList: Selector = (resolved, shelf) => {
  const { query, language, ranked, confidence } = resolved;
  if (!language.requests.list.test(query.plain)) return null;
  const lead = ranked[0];
  // One fact that lists them itself, and surely, is the better list.
  if (!lead || confidence >= shelf.policy.enough) return null;
  const things = namesIn(query, 'entity', shelf);
  const attributes = namesIn(query, 'attribute', shelf);
  if (things.length === 0) return null;
  const about = (fact: Fact) => things.every((thing) => fact.about.includes(thing) || isPart(fact, thing));
  const isPart = (fact: Fact, thing: string) =>
    (shelf.library.lexicon.entities[thing]?.members ?? []).some((member) => fact.about.includes(member));
  const tells = (fact: Fact) => attributes.length === 0 || attributes.some((name) => fact.tells.get(name) != null);
  const isAccounted = accountedFor(query) >= COVERED;
  if (!isAccounted) return null;
  const found = shelf.library.facts.filter((fact) => !fact.error && fact.kind !== 'plan' && about(fact) && tells(fact));
  if (found.length < FEWEST || found.length > MOST) return null;
  const ordered = [...found].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  return {
    form: 'list',
    facts: ordered.slice(0, shelf.policy.page).map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: ordered.slice(shelf.policy.page),
    confidence: Math.max(confidence, 0.6),
    asked: null,
  };

  function accountedFor(one: typeof query): number {
    const named = namedPlaces(one);
    const told = new Set(
      sensesOf(one, 'attribute').flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      ),
    );
    let [all, met] = [0, 0];
    one.tokens.forEach((token, at) => {
      if (!isTelling(token) || language.requests.list.test(token.text)) return;
      all += token.weight;
      if (named.has(at) || told.has(at)) met += token.weight;
    });
    return all === 0 ? 0 : met / all;
  }
};
