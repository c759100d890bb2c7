import type { Fact, Library } from '../knowledge/library.js';
import type { AnswerPart } from './answer.js';
import { supportOf } from './cite.js';

export type Support = Pick<AnswerPart, 'fact' | 'role'>;

/** Other sides shown beside one answer. */
const MOST_SIDES = 2;

/** Facts that answer, and after them those that say otherwise; of two that disagree the better supported stands first. */
export function withOtherSides(facts: readonly Fact[], library: Library): Support[] {
  const [first, ...rest] = facts;
  if (!first) return [];
  const sides = [first, ...first.disagreesWith.flatMap((id) => library.factById.get(id) ?? [])]
    .map((fact, at) => ({ fact, support: supportOf(fact, library), at }))
    .sort((a, b) => b.support - a.support || a.at - b.at)
    .map(({ fact }) => fact);
  const kept = sides.slice(0, MOST_SIDES + 1);
  if (!kept.includes(first)) kept[kept.length - 1] = first;
  return [
    ...kept.map((fact, at): Support => ({ fact, role: at === 0 ? 'answer' : 'disagrees' })),
    ...rest.filter((fact) => !kept.includes(fact)).map((fact): Support => ({ fact, role: 'also' })),
  ];
}
