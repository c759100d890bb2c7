import type { Library } from './library.js';

/**
 * Codes of the countries that a library keeps facts by, with their names: those that `library.yaml` lists in its order, otherwise those that
 * facts have. In a language that the library has no names in, they are called as the platform calls them.
 */
export function countriesOf(
  { about, facts, translations }: Pick<Library, 'about' | 'facts' | 'translations'>,
  language: string = about.languages[0] ?? 'en',
): ReadonlyMap<string, string> {
  const listed = about.codes.countries;
  const codes = listed ? Object.keys(listed) : [...new Set(facts.flatMap(({ countries }) => countries))].sort();
  const own = language === about.languages[0] ? listed : translations.get(language)?.about.countries;
  const names = new Map(Object.entries(own ?? {}));
  const platform = platformNames(language);
  return new Map(codes.map((code) => [code, names.get(code) ?? platform.of(code) ?? code]));
}

/** What a country is called; null for a code that `library.yaml` does not list, or, where it lists none, for what is no country. */
export function countryName(code: string, library: Pick<Library, 'about' | 'facts' | 'translations'>): string | null {
  const known = countriesOf(library).get(code);
  if (known !== undefined || library.about.codes.countries || !/^[A-Z]{2}$/.test(code)) return known ?? null;
  const name = platformNames(library.about.languages[0] ?? 'en').of(code);
  return name === undefined || name === code ? null : name;
}

const platformNames = (language: string) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
