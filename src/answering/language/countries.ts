import { wordsOf } from './words.js';

/** Languages in the scripts that are read here beside Latin; of two that differ the earlier counts. */
const LANGUAGES = ['ru', 'uk', 'kk', 'ky', 'tg', 'zh', 'zh-Hant'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** English names of the world's countries by their names of one word in other scripts, from the platform's own lists. */
export function loadCountries(): ReadonlyMap<string, string> {
  const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const english = namesIn('en');
  const regions = [...LETTERS].flatMap((a) =>
    [...LETTERS].flatMap((b) => {
      const name = english.of(a + b);
      return name ? [{ code: a + b, name }] : [];
    }),
  );
  const countries = new Map<string, string>();
  for (const names of LANGUAGES.map(namesIn)) {
    for (const { code, name } of regions) {
      const other = names.of(code) ?? '';
      const [first] = other.includes(' ') ? [] : wordsOf(other);
      if (first && !countries.has(first.text)) countries.set(first.text, name);
    }
  }
  return countries;
}
