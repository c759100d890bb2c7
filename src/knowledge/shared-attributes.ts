import { PACKS } from '../language/packs.js';
import type { Library } from './library.js';

type Attributes = Readonly<Record<string, { readonly label?: string | undefined; readonly asks: readonly string[] }>>;
type Named = Pick<Library, 'about' | 'lexicon' | 'translations'>;

const sharedIn = (language: string): Attributes => PACKS.find(({ code }) => code === language)?.attributes ?? {};

/** True for what most libraries share and facts may tell without an entry in the lexicon. */
export const isShared = (attribute: string, language: string): boolean => Object.hasOwn(sharedIn(language), attribute);

/** What an attribute that comes with the program is called; undefined for any other. */
export const sharedLabel = (attribute: string, language: string): string | undefined =>
  isShared(attribute, language) ? sharedIn(language)[attribute]?.label : undefined;

/**
 * All attributes that facts of a library may tell, in its own language or in one of its translations: those that it has written, and those that come
 * with the program. These give way to an entry of the library's own with the same id, and leave phrases to it that it asks with.
 */
export function attributesIn(library: Named, language = library.about.languages[0] ?? 'en'): Attributes {
  const { about, lexicon, translations } = library;
  const isOwn = language === (about.languages[0] ?? 'en');
  const written = isOwn ? lexicon.attributes : (translations.get(language)?.attributes ?? {});
  const lower = (phrase: string) => phrase.toLowerCase();
  const taken = new Set(Object.values(written).flatMap(({ asks = [] }) => asks.map(lower)));
  const shared = Object.entries(sharedIn(language)).flatMap(([id, { label, asks }]) => {
    const free = Object.hasOwn(lexicon.attributes, id) ? [] : asks.filter((ask) => !taken.has(lower(ask)));
    return free.length === 0 ? [] : [[id, { label, asks: free }] as const];
  });
  const own = Object.entries(written).map(([id, { label, asks = [] }]) => [id, { label, asks }] as const);
  return Object.fromEntries([...shared, ...own]);
}

/** By what a library is asked: the attributes that it has written, and of those that come with the program what a fact tells. */
export function askedIn(library: Named & Pick<Library, 'facts'>, language?: string): Attributes {
  const told = new Set(library.facts.flatMap(({ tells }) => [...tells.keys()]));
  const isAsked = (id: string) => told.has(id) || Object.hasOwn(library.lexicon.attributes, id);
  return Object.fromEntries(Object.entries(attributesIn(library, language)).filter(([id]) => isAsked(id)));
}
