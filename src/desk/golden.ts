import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Answerer } from '../answering/answer.js';
import type { Golden } from '../knowledge/shapes.js';

/** What became of a golden question: the facts that answered, and the answer as people read it. */
export interface Told {
  /** Empty where it was declined or answered by a choice. */
  readonly facts: readonly string[];
  readonly text: string;
  readonly right: boolean;
}

export interface GoldenChange {
  readonly question: string;
  readonly history: readonly string[];
  /** Ids that would be right; empty where it is to be declined. */
  readonly expected: readonly string[];
  /** Null where the old library could not be asked. */
  readonly before: Told | null;
  readonly after: Told;
}

export interface GoldenReport {
  readonly asked: number;
  readonly right: number;
  /** Were right before, or are new or changed, and are wrong now: these stand in the way of publishing. */
  readonly broken: readonly GoldenChange[];
  /** Answered otherwise than before, and none of the above: to be looked at, no more. */
  readonly moved: readonly GoldenChange[];
}

/** Questions between two breaths, so that whoever shares the thread is served. */
const IN_ONE_GO = 8;

/**
 * Asks every golden question of both libraries. The new library says which answer is right; a question that it no
 * longer has is not asked, and the difference shows that it is gone.
 */
export async function askGolden(before: Answerer | null, after: Answerer, today: string): Promise<GoldenReport> {
  const broken: GoldenChange[] = [];
  const moved: GoldenChange[] = [];
  let right = 0;
  const { golden } = after.library;
  for (const [at, one] of golden.entries()) {
    if (at % IN_ONE_GO === 0) await setImmediate();
    const old = before === null ? null : tell(before, one, today);
    const now = tell(after, one, today);
    const expected = [one.fact].flat().filter((id) => id !== 'none');
    const change = { question: one.question, history: one.history ?? [], expected, before: old, after: now };
    const was = before?.library.golden.some((other) => isDeepStrictEqual(other, one)) ?? false;
    if (now.right) right++;
    if (!now.right && (old?.right || !was)) broken.push(change);
    else if (old !== null && old.text !== now.text) moved.push(change);
  }
  return { asked: golden.length, right, broken, moved };
}

function tell(answerer: Answerer, { question, fact, history, today: day }: Golden, today: string): Told {
  const options = { today: day ?? today, ...(history === undefined ? {} : { history }) };
  const { status, parts, text } = answerer.ask(question, options);
  const facts = status === 'answered' ? parts.map((part) => part.fact.id) : [];
  const right = fact === 'none' ? facts.length === 0 : facts.some((id) => [fact].flat().includes(id));
  return { facts, text, right };
}
