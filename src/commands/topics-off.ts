import type { BaseInteraction } from 'discord.js';
import type { Answer, Suggestion } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { Desk } from './command.js';
import { topicTitle } from './topic-names.js';

/** Whether a fact, by its id, is of a topic that is off. */
export const isOff = (fact: string, off: readonly string[], library: Library): boolean =>
  off.includes(library.factById.get(fact)?.topic ?? '');

/** The title of the topic of a fact where that is off in the server that an interaction comes from; null where it is not. */
export function topicOffOf(
  { answerer, settings }: Pick<Desk, 'answerer' | 'settings'>,
  { guildId }: Pick<BaseInteraction, 'guildId'>,
  fact: string,
  language: string,
): string | null {
  const { library } = answerer.current();
  const { topic } = library.factById.get(fact) ?? {};
  return topic !== undefined && settings.of(guildId).topics.includes(topic)
    ? topicTitle(topic, library, language)
    : null;
}

/** An answer as a server gets it that has turned topics off; `topic` is the title of one that the answer cannot do without. */
interface Within {
  readonly answer: Answer;
  readonly topic: string | null;
}

/** Takes out of an answer what is of a topic that is off, its offers included. */
export function withinTopics(answer: Answer, off: readonly string[], library: Library): Within {
  if (off.length === 0) return { answer, topic: null };
  // What only may be meant can be done without.
  const needed =
    answer.status !== 'answered'
      ? undefined
      : answer.parts.find(
          ({ fact, role }, at) => (at === 0 || role === 'answer' || role === 'input') && isOff(fact.id, off, library),
        );
  if (needed !== undefined) return { answer, topic: topicTitle(needed.fact.topic, library, answer.language) };
  const kept = (offers: readonly Suggestion[]) => offers.filter(({ fact }) => !isOff(fact, off, library));
  const parts = answer.parts.filter(({ fact }) => !isOff(fact.id, off, library));
  const cited = new Set(parts.flatMap(({ cites }) => cites));
  return {
    topic: null,
    answer: {
      ...answer,
      parts,
      citations: answer.citations.filter(({ n }) => cited.has(n)),
      further: answer.further.filter((fact) => !isOff(fact, off, library)),
      choices: kept(answer.choices),
      related: kept(answer.related),
    },
  };
}

/** The library as its lists are shown where an interaction comes from. */
export const libraryFor = ({ answerer, settings }: Desk, { guildId }: Pick<BaseInteraction, 'guildId'>): Library =>
  libraryWithin(answerer.current().library, settings.of(guildId).topics);

const narrowed = new WeakMap<Library, Map<string, Library>>();

/** A library as lists show it in a server that has turned topics off. What refers to facts by their places needs the whole one. */
function libraryWithin(library: Library, off: readonly string[]): Library {
  if (off.length === 0) return library;
  const known = narrowed.get(library) ?? new Map<string, Library>();
  narrowed.set(library, known);
  const key = off.join(' ');
  const found = known.get(key) ?? {
    ...library,
    facts: library.facts.filter(({ topic }) => !off.includes(topic)),
    charts: library.charts.filter(({ points }) => !points.some(({ fact }) => isOff(fact, off, library))),
  };
  // Few servers have the same topics off, and a list is quickly made again.
  if (known.size > 50) known.clear();
  known.set(key, found);
  return found;
}
