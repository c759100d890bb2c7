import { PACKS } from '../language/packs.js';
import type { Library } from './library.js';

type Attributes = Readonly<Record<string, { readonly label?: string | undefined; readonly asks: readonly string[] }>>;
type Named = Pick<Library, 'about' | 'lexicon' | 'translations'>;

const sharedIn = (language: string): Attributes => PACKS.find(({ code }) => code === language)?.attributes ?? {};

/** True for what most libraries share and facts may tell without an entry in the lexicon. */
export const isSharedAttribute = (attribute: string, language: string): boolean =>
  Object.hasOwn(sharedIn(language), attribute);

/** What an attribute is called in a language, where the lexicon says it or it comes with the program; undefined where neither is so. */
export function labelOf(
  { lexicon }: Pick<Library, 'lexicon'>,
  attribute: string,
  language: string,
): string | undefined {
  if (Object.hasOwn(lexicon.attributes, attribute)) return lexicon.attributes[attribute]?.label;
  return isSharedAttribute(attribute, language) ? sharedIn(language)[attribute]?.label : undefined;
}

const ownLanguageOf = ({ about }: Pick<Library, 'about'>) => about.languages[0] ?? 'en';

/**
 * All attributes that facts of a library may tell, in its own language or in one of its translations: those that it has written, and those that come
 * with the program. These give way to an entry of the library's own with the same id, and leave phrases to it that it asks with.
 */
export function attributesIn(library: Named, language = ownLanguageOf(library)): Attributes {
  const { lexicon, translations } = library;
  const isOwn = language === ownLanguageOf(library);
  const written = isOwn ? lexicon.attributes : (translations.get(language)?.attributes ?? {});
  const lower = (phrase: string) => phrase.toLowerCase();
  const taken = new Set(Object.values(written).flatMap(({ asks = [] }) => asks.map(lower)));
  const shared = Object.entries(sharedIn(language)).flatMap(([id, { label, asks }]) => {
    const free = Object.hasOwn(lexicon.attributes, id) ? [] : asks.filter((ask) => !taken.has(lower(ask)));
    return free.length === 0 ? [] : [[id, { label, asks: free }] as const];
  });
  const known = new Map(shared);
  // A translation may do no more than call it by another name.
  const own = Object.entries(written).map(
    ([id, { label, asks = known.get(id)?.asks ?? [] }]) => [id, { label, asks }] as const,
  );
  return Object.fromEntries([...shared, ...own]);
}

/** By what a library is asked: the attributes that it has written, and of those that come with the program what a fact tells. */
export function attributesAsked(library: Named & Pick<Library, 'facts'>, language?: string): Attributes {
  const told = new Set(library.facts.flatMap(({ tells }) => [...tells.keys()]));
  const isAsked = (id: string) => told.has(id) || Object.hasOwn(library.lexicon.attributes, id);
  return Object.fromEntries(Object.entries(attributesIn(library, language)).filter(([id]) => isAsked(id)));
}
