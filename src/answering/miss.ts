import type { Fact } from '../knowledge/library.js';
import type { Engine } from './engine.js';
import type { Question } from './question.js';

/** What is known of the subject of a question that is not answered: "I have the plant's capacity and status, not its cost." */
export function sayMiss(question: Question, facts: readonly Fact[], lexicon: Engine['lexicon']): string {
  const subject = subjectOf(question, facts);
  if (!subject) return 'I don’t know: nothing in my library answers that.';
  const name = lexicon.entityNames.get(subject) ?? subject;
  const about = facts.filter((fact) => fact.about.includes(subject));
  const told = new Set(about.flatMap(({ tells }) => [...tells.keys()]));
  const missing = question.attributes.flatMap(({ values }) => values).find((sense) => !told.has(sense.name));
  const label = (attribute: string) => lexicon.attributeLabels.get(attribute) ?? attribute;
  const known = [...new Set([...specific(about)].map(label))].slice(0, 3);
  const has = known.length > 0 ? `About ${name} I have: ${inWords(known)}` : `I know of ${name}`;
  return missing
    ? `${has}. I don’t have: ${label(missing.name)}.`
    : `${has}. I don’t have an answer to what you ask of it.`;
}

/** The thing that is asked about: of those named, the one that fewest facts are about. */
function subjectOf({ entities }: Question, facts: readonly Fact[]): string | null {
  let best: { name: string; facts: number } | null = null;
  for (const { name } of entities.flatMap(({ values }) => values)) {
    const count = facts.reduce((sum, { about }) => sum + (about.includes(name) ? 1 : 0), 0);
    if (count > 0 && (!best || count < best.facts)) best = { name, facts: count };
  }
  return best?.name ?? null;
}

/** Attributes told by few of the facts say more than those that all tell. */
function specific(facts: readonly Fact[]): string[] {
  const counts = new Map<string, number>();
  for (const { tells } of facts)
    for (const [attribute, words] of tells) if (words) counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([attribute]) => attribute);
}

const inWords = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
