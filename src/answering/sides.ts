import type { Fact, Library } from '../knowledge/library.js';
import type { AnswerPart } from './answer.js';
import { supportOf } from './cite.js';

export type Support = Pick<AnswerPart, 'fact' | 'role'>;

/** Other sides shown beside one answer. */
const MOST_SIDES = 2;

/** Facts that answer, each followed by those that say otherwise; of two that disagree the better supported stands first. */
export function withOtherSides(facts: readonly Fact[], library: Library): Support[] {
  const said: Support[] = [];
  facts.forEach((fact, place) => {
    if (said.some((one) => one.fact === fact)) return;
    for (const [at, side] of sidesOf(fact, library).entries()) {
      if (said.some((one) => one.fact === side)) continue;
      said.push({ fact: side, role: at > 0 ? 'disagrees' : place === 0 ? 'answer' : 'also' });
    }
  });
  return said;
}

/** A fact and the facts that disagree with it, the best supported first; the fact itself is always among them. */
function sidesOf(fact: Fact, library: Library): Fact[] {
  const sides = [fact, ...fact.disagreesWith.flatMap((id) => library.factById.get(id) ?? [])]
    .map((side, at) => ({ side, support: supportOf(side, library), at }))
    .sort((a, b) => b.support - a.support || a.at - b.at)
    .map(({ side }) => side);
  const kept = sides.slice(0, MOST_SIDES + 1);
  if (!kept.includes(fact)) kept[kept.length - 1] = fact;
  return kept;
}
