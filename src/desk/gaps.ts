import type { Answerer } from '../answering/answer.js';
import type { GapEntry } from './records.js';
import { groupSimilar } from './similar.js';

/** Questions asked in vain that mean the same. */
export interface GapGroup {
  /** Names the group: the id of its first question. */
  readonly id: number;
  readonly question: string;
  readonly ids: readonly number[];
  /** Ways it was asked, each once, at most eight. */
  readonly ways: readonly string[];
  readonly latest: string;
  /** Id of the fact that comes closest now; null where none does. */
  readonly closest: string | null;
  /** The library answers it by now. */
  readonly answered: boolean;
}

const WAYS = 8;

/** Groups open questions, most asked first. */
export function groupGaps(entries: readonly GapEntry[], answerer: Answerer, today: string): GapGroup[] {
  const oldestFirst = [...entries].reverse();
  return groupSimilar(oldestFirst).map(({ first, all }) => {
    // Asked anew only when somebody looks: a page shows a handful of the groups.
    let seen: { closest: string | null; answered: boolean } | null = null;
    const look = () => {
      seen ??= nearest(first, all, answerer, today);
      return seen;
    };
    return {
      id: first.id,
      question: first.question,
      ids: all.map(({ id }) => id),
      ways: [...new Set(all.map(({ question }) => question))].slice(0, WAYS),
      latest: all.at(-1)?.at ?? first.at,
      get closest() {
        return look().closest;
      },
      get answered() {
        return look().answered;
      },
    };
  });
}

function nearest(first: GapEntry, all: readonly GapEntry[], answerer: Answerer, today: string) {
  const answer = answerer.ask(first.question, { today });
  const stored = all.flatMap(({ closest }) => closest ?? []).find((id) => answerer.library.factById.has(id));
  const closest =
    answer.parts[0]?.fact.id ?? answer.choices[0]?.fact ?? answer.why.candidates[0]?.fact ?? stored ?? null;
  return { closest, answered: answer.status === 'answered' };
}
