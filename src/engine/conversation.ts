import type { Fact } from '../knowledge/library.js';
import { sensesOf } from './query/query.js';
import type { Resolved } from './resolve.js';
import type { Context } from './rewriting/follow-up.js';

/** What a conversation has come to after a question was understood so, and answered with these facts. */
export function contextAfter(resolved: Resolved, told: readonly Fact[], before: Context | null): Context {
  const isTurn = resolved.turn !== null && before !== null;
  if (before !== null && told.length === 0 && !isTurn && leavesIt(resolved)) return before;
  return {
    query: isTurn ? before.query : resolved.query,
    told: told.length > 0 || !isTurn ? told : before.told,
    toldBefore: [...(before?.toldBefore ?? []), ...told],
    confidence: isTurn ? before.confidence : resolved.confidence,
  };
}

/**
 * True of what leaves a conversation where it was when nothing answers it: what leans on what came before ("how old is he?"), and what neither asks nor
 * names anything. Whoever goes on after it speaks of what was answered last.
 */
function leavesIt({ asked, dependent, language }: Resolved): boolean {
  return dependent || (!language.asks.test(asked.plain) && sensesOf(asked, 'entity').length === 0);
}
