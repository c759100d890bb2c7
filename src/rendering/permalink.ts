import type { Library } from '../knowledge/library.js';
import { ownLanguage } from './statement.js';

/** The folder of a language on the site, from its root: nothing for the language of the facts, `ru/` for another. */
export const languageFolder = (language: string, library: Pick<Library, 'about'>): string =>
  language === ownLanguage(library) ? '' : `${language.toLowerCase()}/`;

/** The folder of a fact within that of its language. Ids are letters, digits and hyphens, so it needs no escapes. */
export const factFolder = (id: string): string => `fact/${id}/`;

/** The page of a fact, in a language that the site has. */
export function factUrl(
  site: string,
  id: string,
  library: Pick<Library, 'about' | 'translations'>,
  language: string,
): string {
  const spoken = library.translations.has(language) ? language : ownLanguage(library);
  return site + languageFolder(spoken, library) + factFolder(id);
}
