import type { Answerer } from '../engine/answer.js';
import type { GapGroup } from './records.js';

/** A group of questions as the library stands now. */
export interface OpenGap extends Omit<GapGroup, 'closest'> {
  /** Id of the fact that comes closest now; null where none does. */
  readonly closest: string | null;
  /** The library answers it by now. */
  readonly answered: boolean;
}

/** Asks a group's first question anew: a page shows a handful of groups, and nobody else's are looked at. */
export function asItIsNow(group: GapGroup, answerer: Answerer, today: string): OpenGap {
  const answer = answerer.ask(group.question, { today });
  const stored = group.closest.find((id) => answerer.library.factById.has(id));
  const closest = answer.parts[0]?.fact.id ?? answer.choices[0]?.fact ?? answer.candidates[0]?.id ?? stored ?? null;
  return { ...group, closest, answered: answer.status === 'answered' };
}
