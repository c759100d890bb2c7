import Fuse from 'fuse.js';
import type { Fact, Library } from '../../knowledge/library.js';
import type { Suggestion } from '../answer.js';

/** What can be found by typing: a reviewed question of a fact, its id, the thing and the topic that it is about. */
interface Entry {
  readonly question: string;
  readonly fact: string;
  readonly names: string;
  readonly id: string;
}

/** Without a word, so that looking for it costs nothing. */
const NO_WORD = '-';

/** The question that a fact answers, as an editor put it, in a language where it is translated. */
export function displayOf(fact: Fact, library: Library, language: string): string {
  const translated = library.translations.get(language)?.facts.get(fact.id);
  return (
    (translated?.stale === false ? translated.display : undefined) ?? fact.display ?? fact.asks[0] ?? fact.statement
  );
}

/** Questions for what has been typed so far; with nothing typed, the starters of the library, then the main things. */
export function createSuggest(library: Library): (typed: string, limit: number, language: string) => Suggestion[] {
  const indexes = new Map<string, Fuse<Entry>>();
  const entriesIn = (language: string): Entry[] =>
    library.facts.map((fact) => ({
      question: displayOf(fact, library, language),
      fact: fact.id,
      id: fact.id.replaceAll('-', ' '),
      names: [...fact.about.map((thing) => library.lexicon.entities[thing]?.names[0] ?? ''), fact.topic].join(' '),
    }));
  const indexOf = (language: string): Fuse<Entry> => {
    const known = indexes.get(language);
    if (known) return known;
    const made = new Fuse(entriesIn(language), {
      keys: [
        { name: 'question', weight: 3 },
        { name: 'names', weight: 1 },
        { name: 'id', weight: 1 },
      ],
      ignoreLocation: true,
      threshold: 0.34,
      useTokenSearch: true,
    });
    indexes.set(language, made);
    return made;
  };
  return (typed, limit, language) => {
    if (typed.trim() === '') return starters(library, language).slice(0, limit);
    const index = indexOf(language);
    const found = index.search(typed.slice(0, 100), { limit: limit * 2 });
    // Fuse keeps what was searched for last; what people type is not to be kept.
    index.search(NO_WORD, { limit: 1 });
    const seen = new Set<string>();
    return found
      .flatMap(({ item: { question, fact } }) => {
        if (seen.has(question)) return [];
        seen.add(question);
        return [{ question, fact }];
      })
      .slice(0, limit);
  };
}

function starters(library: Library, language: string): Suggestion[] {
  const translated = library.translations.get(language)?.about.starters;
  const own = (translated ?? library.about.starters).map((question) => ({ question, fact: '' }));
  const defined = library.facts.filter(({ kind }) => kind === 'definition');
  const others = defined.length > 0 ? defined : library.facts;
  return [...own, ...others.map((fact) => ({ question: displayOf(fact, library, language), fact: fact.id }))];
}

/** Facts that lead on: about the same thing, not told yet, those that tell something else first. */
export function relatedTo(
  told: readonly Fact[],
  about: (thing: string) => readonly Fact[],
  isWide: (thing: string) => boolean,
  most: number,
): Fact[] {
  const things = told.flatMap((fact) => fact.about).filter((thing) => !isWide(thing));
  const known = new Set(told.flatMap(({ id, disagreesWith }) => [id, ...disagreesWith]));
  const akin = [...new Set(things.flatMap((thing) => about(thing)))].filter(
    ({ id, error }) => !known.has(id) && !error,
  );
  const shared = (fact: Fact) => fact.about.filter((thing) => things.includes(thing)).length;
  const place = new Map(akin.map((fact, at) => [fact, at]));
  return akin.sort((a, b) => shared(b) - shared(a) || (place.get(a) ?? 0) - (place.get(b) ?? 0)).slice(0, most);
}
