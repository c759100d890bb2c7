import type { Fact, Library } from '../knowledge/library.js';
import type { AnswerPart } from './answer.js';
import { supportOf } from './cite.js';

export type Support = Pick<AnswerPart, 'fact' | 'role'>;

/** Other sides shown beside one answer. */
const MOST_SIDES = 2;
/** Characters that the sides of one answer may take: a side that goes beyond gives way to a likelier one. */
const ROOM = 560;
/** A fact that only disagrees with one that disagrees is told where it is this likely to be asked for. */
const INDIRECT = 0.2;

/**
 * Facts that answer, each followed by those that say otherwise; of two that disagree `foremost` or the better supported stands first.
 * Where there are more sides than are told, those likeliest to be asked for.
 */
export function withOtherSides(
  facts: readonly Fact[],
  library: Library,
  likely: (fact: Fact) => number = () => 0,
  foremost?: Fact,
): Support[] {
  const said: Support[] = [];
  facts.forEach((fact, place) => {
    if (said.some((one) => one.fact === fact)) return;
    for (const [at, side] of sidesOf(fact, library, likely, foremost).entries()) {
      if (said.some((one) => one.fact === side)) continue;
      said.push({ fact: side, role: at > 0 ? 'disagrees' : place === 0 ? 'answer' : 'also' });
    }
  });
  return said;
}

/** A fact and the facts that disagree with it, the best supported first; the fact itself is always among them. */
function sidesOf(fact: Fact, library: Library, likely: (fact: Fact) => number, foremost?: Fact): Fact[] {
  const lead = (side: Fact) => (side === foremost ? 1 : 0);
  let [room, told] = [ROOM - fact.statement.length, 0];
  const sidesBeside = (one: Fact) => one.disagreesWith.flatMap((id) => library.factById.get(id) ?? []);
  const direct = sidesBeside(fact);
  const indirect = direct.flatMap(sidesBeside).filter((side) => side !== fact && likely(side) >= INDIRECT);
  const others = [...new Set([...direct, ...indirect])]
    .map((side, at) => ({ side, support: supportOf(side, library), likely: likely(side), at }))
    .sort((a, b) => b.likely - a.likely || b.support - a.support || a.at - b.at)
    .filter(({ side }) => {
      const fits = room >= side.statement.length && told < MOST_SIDES;
      if (fits) [room, told] = [room - side.statement.length, told + 1];
      return fits;
    });
  return [{ side: fact, support: supportOf(fact, library), at: -1 }, ...others]
    .sort((a, b) => lead(b.side) - lead(a.side) || b.support - a.support || a.at - b.at)
    .map(({ side }) => side);
}
