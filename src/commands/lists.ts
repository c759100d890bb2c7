import type { Fact, Library } from '../knowledge/library.js';
import { COUNTRIES } from '../knowledge/shapes.js';
import { writeDate } from '../rendering/dates.js';
import type { FactList } from '../rendering/fact-pages.js';
import { link } from '../rendering/markdown.js';

/** The list that a page button or a command names; null where the library has no such list. */
export function findList(view: string, of: string, library: Library): FactList | null {
  switch (view) {
    case 'topic':
      return topicList(of, library);
    case 'country':
      return countryList(of, library);
    case 'timeline':
      return timelineList(of, library);
    case 'source':
      return sourceList(of, library);
    default:
      return null;
  }
}

/** Topics with the number of their facts, in the order of the library. */
export function topics(library: Library): { readonly topic: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { topic } of library.facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count }));
}

/** `trade-and-money` as a heading: Trade and money. */
export function topicTitle(topic: string): string {
  const words = topic.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a country in English; the code where the platform has no name for it. */
export function countryName(code: string, locale = 'en'): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

function topicList(topic: string, library: Library): FactList | null {
  const facts = library.facts.filter((fact) => fact.topic === topic);
  return facts.length === 0 ? null : { view: 'topic', of: topic, title: topicTitle(topic), facts };
}

function countryList(code: string, library: Library): FactList | null {
  const country = COUNTRIES.find((known) => known === code);
  if (country === undefined) return null;
  const facts = library.facts.filter((fact) => fact.countries.includes(country));
  return { view: 'country', of: country, title: countryName(country), facts };
}

/** Dated facts from the earliest on; `year` narrows it, empty takes all. */
function timelineList(year: string, library: Library): FactList {
  const dated = library.facts.filter((fact) => fact.date !== undefined && spans(fact.date, year));
  const facts = dated.toSorted((a, b) => start(a).localeCompare(start(b)) || a.id.localeCompare(b.id));
  return { view: 'timeline', of: year, title: year === '' ? 'Timeline' : `Timeline of ${year}`, facts };
}

const start = (fact: Fact) => fact.date?.split('/')[0] ?? '';

function spans(date: string, year: string): boolean {
  if (year === '') return true;
  const [from = '', to = from] = date.split('/');
  return from.slice(0, 4) <= year && year <= to.slice(0, 4);
}

function sourceList(id: string, library: Library): FactList | null {
  const source = library.sources.get(id);
  if (source === undefined) return null;
  const facts = library.facts.filter((fact) => fact.sources.includes(id));
  const published = source.published ? writeDate(source.published) : 'undated';
  const quality = { primary: 'a primary source', good: 'a good source', weak: 'a weak source' }[source.quality];
  const intro = `${link(source.title, source.url, 700)}\n-# ${published} · ${quality} · ${facts.length} facts cite it`;
  return { view: 'source', of: id, title: source.publisher, intro, facts };
}
