import type { Answerer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import { detect } from '../language/detect.js';
import { PACKS } from '../language/packs.js';
import type { GapGroup } from './records.js';

/** A group of questions as the library stands now. */
export interface OpenGap extends Omit<GapGroup, 'closest'> {
  /** Id of the fact that comes closest now; null where none does. */
  readonly closest: string | null;
  /** The library answers it by now. */
  readonly answered: boolean;
  /** What its first question seems to be asked in; BCP 47. */
  readonly language: string;
}

/** Asks a group's first question anew: a page shows a handful of groups, and nobody else's are looked at. */
export function asItIsNow(group: GapGroup, answerer: Answerer, today: string): OpenGap {
  const answer = answerer.ask(group.question, { today });
  const stored = group.closest.find((id) => answerer.library.factById.has(id));
  const closest = answer.parts[0]?.fact.id ?? answer.choices[0]?.fact ?? answer.candidates[0]?.id ?? stored ?? null;
  return {
    ...group,
    closest,
    answered: answer.status === 'answered',
    language: languageSeen(group.question, answerer.library),
  };
}

/** The language that a text seems to be in, of all that there is a pack for; that of the library, or the other `expected` one, where nothing tells. */
export function languageSeen(
  text: string,
  { about }: Pick<Library, 'about'>,
  expected = about.languages[0] ?? 'en',
): string {
  const known = PACKS.map(({ code }) => code);
  return detect(text, known, () => false, expected);
}
