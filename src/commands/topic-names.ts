import type { Library } from '../knowledge/library.js';
import type { Messages } from '../messages/messages.js';
import type { MenuOption } from '../rendering/menu.js';
import type { TopicEntry } from '../rendering/topics-message.js';

type Titled = Pick<Library, 'lexicon' | 'translations'>;

/** Topics with the number of their facts: those that the lexicon names in its order, then the others in that of the library. */
export function topicsOf(library: Titled & Pick<Library, 'facts'>, language: string): TopicEntry[] {
  const counts = new Map(Object.keys(library.lexicon.topics ?? {}).map((topic): [string, number] => [topic, 0]));
  for (const { topic } of library.facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([, facts]) => facts > 0)
    .map(([id, facts]) => ({ id, title: topicTitle(id, library, language), count: facts }));
}

/** What the lexicon calls a topic; otherwise the name of its file as a heading: `trade-and-money` is Trade and money. */
export function topicTitle(topic: string, { lexicon, translations }: Titled, language: string): string {
  const translated = new Map(Object.entries(translations.get(language)?.topics ?? {})).get(topic);
  const named = translated ?? new Map(Object.entries(lexicon.topics ?? {})).get(topic);
  if (named !== undefined) return named;
  const words = topic.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const topicMenu = (topics: readonly TopicEntry[], { lists }: Messages): MenuOption[] =>
  topics.map(({ id, title, count }) => ({ value: id, label: title, description: lists.facts(count) }));
