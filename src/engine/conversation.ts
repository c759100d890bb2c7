import type { Fact } from '../knowledge/library.js';
import type { Policy } from './policy.js';
import { type Query, sensesOf } from './query/query.js';
import type { Asking, Resolved } from './resolve.js';
import { spanOf } from './rewriting/clauses.js';
import type { Context } from './rewriting/follow-up.js';

interface ConversationParts {
  readonly policy: Policy;
  read(text: string): Asking;
  /** True of what is said to the bot and asks it nothing of the library. */
  isTalk(one: Asking): boolean;
  resolve(one: Asking, before: Context | null): Resolved;
  /** Facts that a question is answered with. */
  answer(resolved: Resolved): readonly Fact[];
}

/** What earlier messages have come to, question by question; null where none is a question. None is read before what comes after it looks at it. */
export function conversation(history: readonly string[], parts: ConversationParts): Context | null {
  const { policy, read, isTalk, resolve, answer } = parts;
  const texts = history.slice(-2 * policy.history);
  /** After so many of the messages, of which `left` questions are gone through, and as many words; the last one however long it is. */
  const after = (place: number, left: number, words: number): Context | null => {
    const text = texts[place - 1];
    if (text === undefined || left === 0) return null;
    const one = read(text);
    // What is no question takes no place of one.
    if (isTalk(one)) return after(place - 1, left, words);
    const size = one.typed.tokens.length;
    if (left < policy.history && size > words) return null;
    let known: Context | null | undefined;
    const before = () => {
      if (known === undefined) known = after(place - 1, left - 1, words - size);
      return known;
    };
    if (saysNothing(one, () => resolve(one, before()).asked)) return before();
    return whenNeeded(() => {
      const resolved = resolve(one, before());
      return contextAfter(resolved, answer(resolved), before());
    });
  };
  return after(texts.length, policy.history, policy.longest);
}

/** What a conversation has come to after a question was understood so, and answered with these facts. */
export function contextAfter(resolved: Resolved, told: readonly Fact[], before: Context | null): Context {
  const isTurn = resolved.turn !== null && before !== null;
  if (before !== null && told.length === 0 && !isTurn && leavesIt(resolved)) return before;
  return {
    query: isTurn ? before.query : resolved.query,
    told: told.length > 0 || !isTurn ? told : before.told,
    // Seldom needed, and what was told first has to be understood for it.
    get toldBefore() {
      return [...(before?.toldBefore ?? []), ...told];
    },
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

/** Most questions stand alone: what was said before them is only understood where it counts. */
function whenNeeded(understand: () => Context): Context {
  let known: Context | null = null;
  const context = () => {
    known ??= understand();
    return known;
  };
  return {
    get query() {
      return context().query;
    },
    get told() {
      return context().told;
    },
    get toldBefore() {
      return context().toldBefore;
    },
    get confidence() {
      return context().confidence;
    },
  };
}

/** True of what says nothing, which takes no place in a conversation; what points at something else may come to nothing with that in its place. */
function saysNothing({ typed, tools: { language } }: Asking, asked: () => Query): boolean {
  const place = spanOf(typed, language.pointing);
  const isAllPointing = place?.start === 0 && place.end === typed.tokens.length;
  return typed.tokens.length === 0 || (isAllPointing && asked().tokens.length === 0);
}
