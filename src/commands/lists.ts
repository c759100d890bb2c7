import { TIMELINE } from '../knowledge/check-charts.js';
import { countriesOf, countryName } from '../knowledge/countries.js';
import type { Fact, Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import type { FactList } from '../rendering/fact-pages.js';
import { link } from '../rendering/markdown.js';
import type { MenuOption } from '../rendering/menu.js';
import { decodePlaces } from '../rendering/places.js';
import { DRAWN, timelineList } from './timeline-list.js';
import { topicMenu, topicsOf, topicTitle } from './topic-names.js';

/** The view of facts by their places in the library: the further ones of an answer. */
export const FURTHER = 'further';

/** The list that a page button, a menu or a command names; null where the library has no such list. */
export function findList(view: string, of: string, library: Library, language: string): FactList | null {
  const messages = messagesFor(language);
  switch (view) {
    case 'topic':
      return topicList(of, library, messages);
    case 'country':
      return countryList(of, library, messages);
    case TIMELINE:
    case DRAWN:
      return timelineList(of, library, view, messages);
    case FURTHER:
      return furtherList(of, library, messages);
    case 'source':
      return sourceList(of, library, messages);
    default:
      return null;
  }
}

function topicList(topic: string, library: Library, messages: Messages): FactList | null {
  const facts = library.facts.filter((fact) => fact.topic === topic);
  if (facts.length === 0) return null;
  const { language, lists } = messages;
  const menu = { placeholder: lists.anotherTopic, options: topicMenu(topicsOf(library, language), messages) };
  return { view: 'topic', of: topic, title: topicTitle(topic, library, language), facts, menu };
}

/** `KZ`, or `KZ/trade` for its facts of one topic. Facts about few countries come before those about all of them. */
function countryList(of: string, library: Library, messages: Messages): FactList | null {
  const { language, lists } = messages;
  const [code = '', topic] = of.split('/', 2);
  const own = countryName(code, library);
  if (own === null) return null;
  const countries = countriesOf(library, language);
  const name = countries.get(code) ?? own;
  const all = library.facts.filter((fact) => fact.countries.includes(code));
  const facts = all
    .filter((fact) => topic === undefined || fact.topic === topic)
    .toSorted((a, b) => a.countries.length - b.countries.length);
  const title = topic === undefined ? name : `${name}: ${topicTitle(topic, library, language)}`;
  const shared = facts.filter((fact) => fact.countries.length === countries.size).length;
  return {
    view: 'country',
    of,
    title,
    intro: shared === 0 ? '' : `-# ${lists.countryOrder(countries.size, shared)}`,
    facts,
    menu: { placeholder: lists.byTopic, options: parts(code, all, library, messages) },
  };
}

function parts(country: string, facts: readonly Fact[], library: Library, messages: Messages): MenuOption[] {
  if (facts.length === 0) return [];
  const { language, lists } = messages;
  const whole = { value: country, label: lists.allTopics, description: lists.facts(facts.length) };
  const topics = topicMenu(topicsOf({ ...library, facts }, language), messages);
  return [whole, ...topics.map((option) => ({ ...option, value: `${country}/${option.value}` }))];
}

function furtherList(of: string, library: Library, { lists }: Messages): FactList | null {
  const facts = decodePlaces(of, library);
  return facts.length === 0 ? null : { view: FURTHER, of, title: lists.answerParts, facts };
}

function sourceList(id: string, library: Library, { lists, answer, date }: Messages): FactList | null {
  const source = library.sources.get(id);
  if (source === undefined) return null;
  const facts = library.facts.filter((fact) => fact.sources.includes(id));
  const published = source.published ? date(source.published) : answer.undated;
  const quality = { primary: lists.primary, good: lists.good, weak: answer.weak }[source.quality];
  const intro = `${link(source.title, source.url, 700)}\n-# ${[published, quality, lists.cited(facts.length)].join(' · ')}`;
  return { view: 'source', of: id, title: source.publisher, intro, facts };
}
