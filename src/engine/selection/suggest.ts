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

/** What facts have to do with one another, for `relatedTo`. */
interface Relations {
  /** Facts by what they are about. */
  about(thing: string): readonly Fact[];
  isWide(thing: string): boolean;
  /** What an editor tells of a thing first. */
  overview(thing: string): readonly Fact[];
}

/** What a fact is about first says more of it than the rest. */
const FIRST = 2;
/** An editor chose it. */
const CHOSEN = 1.5;

/**
 * Facts that lead on: not told yet, about the same narrow things, and what is told of these first. Of a fact about nothing narrow, what an editor tells of
 * the wide thing.
 */
export function relatedTo(told: readonly Fact[], relations: Relations, most: number): Fact[] {
  const { about, isWide, overview } = relations;
  const [lead] = told;
  const things = [...new Set(told.flatMap((fact) => fact.about))];
  const narrow = things.filter((thing) => !isWide(thing));
  const chosen = new Set(things.flatMap(overview));
  const known = new Set(told.flatMap(({ id, disagreesWith }) => [id, ...disagreesWith]));
  const worths = new Map<Fact, number>(narrow.length > 0 ? [] : [...chosen].map((fact) => [fact, 0]));
  for (const thing of narrow) {
    const facts = about(thing);
    const each = (lead?.about[0] === thing ? FIRST : 1) / Math.sqrt(facts.length);
    for (const fact of facts)
      worths.set(fact, (worths.get(fact) ?? 0) + (fact.about[0] === thing ? FIRST * each : each));
  }
  const worth = (fact: Fact) => (worths.get(fact) ?? 0) * (chosen.has(fact) ? CHOSEN : 1);
  return [...worths.keys()]
    .filter(({ id, error }) => !known.has(id) && !error)
    .map((fact) => ({ fact, worth: worth(fact) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ fact }) => fact);
}
