import type { Fact, Library } from '../knowledge/library.js';

/** The language in which the facts of a library are written. */
export const ownLanguage = ({ about }: Pick<Library, 'about'>): string => about.languages[0] ?? 'en';

/** The words of a fact in a language, or of the original where nobody has put it into that language since it was last changed. */
export function statementIn(
  fact: Fact,
  library: Library,
  language: string,
): { readonly statement: string; readonly isTranslated: boolean } {
  if (language === ownLanguage(library)) return { statement: fact.statement, isTranslated: true };
  const translated = library.translations.get(language)?.facts.get(fact.id);
  if (translated === undefined || translated.stale) return { statement: fact.statement, isTranslated: false };
  return { statement: translated.statement, isTranslated: true };
}
