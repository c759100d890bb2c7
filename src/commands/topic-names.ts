import type { Library } from '../knowledge/library.js';
import type { MenuOption } from '../rendering/menu.js';
import { count } from '../rendering/outcome-report.js';
import type { TopicEntry } from '../rendering/topics-message.js';

/** Topics with the number of their facts: those that the lexicon names in its order, then the others in that of the library. */
export function topicsOf(library: Pick<Library, 'facts' | 'lexicon'>): TopicEntry[] {
  const counts = new Map(Object.keys(library.lexicon.topics ?? {}).map((topic): [string, number] => [topic, 0]));
  for (const { topic } of library.facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([, facts]) => facts > 0)
    .map(([id, facts]) => ({ id, title: topicTitle(id, library), count: facts }));
}

/** What the lexicon calls a topic; otherwise the name of its file as a heading: `trade-and-money` is Trade and money. */
export function topicTitle(topic: string, { lexicon }: Pick<Library, 'lexicon'>): string {
  const named = new Map(Object.entries(lexicon.topics ?? {})).get(topic);
  if (named !== undefined) return named;
  const words = topic.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const topicMenu = (topics: readonly TopicEntry[]): MenuOption[] =>
  topics.map(({ id, title, count: facts }) => ({ value: id, label: title, description: count(facts, 'fact') }));
