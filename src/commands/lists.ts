import { TIMELINE } from '../knowledge/check-charts.js';
import { countriesOf, countryName } from '../knowledge/countries.js';
import type { Fact, Library } from '../knowledge/library.js';
import { writeDate } from '../rendering/dates.js';
import type { FactList } from '../rendering/fact-pages.js';
import { link } from '../rendering/markdown.js';
import type { MenuOption } from '../rendering/menu.js';
import { count } from '../rendering/outcome-report.js';
import { DRAWN, timelineList } from './timeline-list.js';
import { topicMenu, topicsOf, topicTitle } from './topic-names.js';

/** The list that a page button, a menu or a command names; null where the library has no such list. */
export function findList(view: string, of: string, library: Library): FactList | null {
  switch (view) {
    case 'topic':
      return topicList(of, library);
    case 'country':
      return countryList(of, library);
    case TIMELINE:
    case DRAWN:
      return timelineList(of, library, view);
    case 'source':
      return sourceList(of, library);
    default:
      return null;
  }
}

function topicList(topic: string, library: Library): FactList | null {
  const facts = library.facts.filter((fact) => fact.topic === topic);
  if (facts.length === 0) return null;
  const menu = { placeholder: 'Another topic', options: topicMenu(topicsOf(library)) };
  return { view: 'topic', of: topic, title: topicTitle(topic, library), facts, menu };
}

/** `KZ`, or `KZ/trade` for its facts of one topic. Facts about few countries come before those about all of them. */
function countryList(of: string, library: Library): FactList | null {
  const [code = '', topic] = of.split('/', 2);
  const name = countryName(code, library);
  if (name === null) return null;
  const countries = countriesOf(library);
  const all = library.facts.filter((fact) => fact.countries.includes(code));
  const facts = all
    .filter((fact) => topic === undefined || fact.topic === topic)
    .toSorted((a, b) => a.countries.length - b.countries.length);
  const title = topic === undefined ? name : `${name}: ${topicTitle(topic, library)}`;
  const shared = facts.filter((fact) => fact.countries.length === countries.size).length;
  const intro =
    shared === 0 ? '' : `-# First what is about this country, last what is about all ${countries.size} (${shared}).`;
  return {
    view: 'country',
    of,
    title,
    intro,
    facts,
    menu: { placeholder: 'By topic', options: parts(code, all, library) },
  };
}

function parts(country: string, facts: readonly Fact[], library: Library): MenuOption[] {
  if (facts.length === 0) return [];
  const whole = { value: country, label: 'All topics', description: count(facts.length, 'fact') };
  const topics = topicMenu(topicsOf({ ...library, facts }));
  return [whole, ...topics.map((option) => ({ ...option, value: `${country}/${option.value}` }))];
}

function sourceList(id: string, library: Library): FactList | null {
  const source = library.sources.get(id);
  if (source === undefined) return null;
  const facts = library.facts.filter((fact) => fact.sources.includes(id));
  const published = source.published ? writeDate(source.published) : 'undated';
  const quality = { primary: 'a primary source', good: 'a good source', weak: 'a weak source' }[source.quality];
  const cited = facts.length === 1 ? '1 fact cites it' : `${facts.length} facts cite it`;
  const intro = `${link(source.title, source.url, 700)}\n-# ${published} · ${quality} · ${cited}`;
  return { view: 'source', of: id, title: source.publisher, intro, facts };
}
