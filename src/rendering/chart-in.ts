import { countriesOf } from '../knowledge/countries.js';
import type { Library } from '../knowledge/library.js';
import { type Chart, isDate } from '../knowledge/shapes.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { ownLanguage } from './statement.js';

/** What a chart says in a language: all of it where its title is translated, else all of it as the library has it. */
export interface ChartWords {
  readonly title: string;
  readonly unit: string;
  /** Those of the language that the chart speaks. */
  readonly messages: Messages;
  /** What a bar is called: a date, a country or another name. */
  label(place: string): string;
  /** A value, where the statement has it as `text`. */
  number(value: number, text: string): string;
}

export function chartIn(chart: Chart, library: Library, language: string): ChartWords {
  const { charts = {} } = library.translations.get(language) ?? {};
  const translated = new Map(Object.entries(charts)).get(chart.id);
  const messages = messagesFor(translated === undefined ? ownLanguage(library) : language);
  const countries = countryNames(library, messages.language);
  const labels = new Map(Object.entries(translated?.labels ?? {}));
  const { title, unit } = translated ?? chart;
  return {
    title,
    unit,
    messages,
    label: (place) =>
      place.split('/').every(isDate) ? messages.date(place) : (labels.get(place) ?? countries.get(place) ?? place),
    number(value, text) {
      if (translated === undefined) return text;
      const { times = 1 } = translated;
      const digits = Math.max(0, (String(value).split('.')[1]?.length ?? 0) - Math.log10(times));
      return messages.decimal((value * times).toFixed(digits));
    },
  };
}

/** Names of countries by those that they have in the library's own language. */
function countryNames(library: Library, language: string): ReadonlyMap<string, string> {
  const names = countriesOf(library, language);
  return new Map([...countriesOf(library)].map(([code, own]) => [own, names.get(code) ?? own]));
}
