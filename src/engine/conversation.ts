import type { Fact } from '../knowledge/library.js';
import { late } from '../lib/late.js';
import type { Policy } from './policy.js';
import type { Asking, Resolved } from './resolve.js';
import { type Context, lastTold } from './rewriting/follow-up.js';

/** Facts that a question is answered with, and those told in place of an answer where it is not. */
type Said = Pick<Context, 'told' | 'shown'>;

interface ConversationParts {
  readonly policy: Policy;
  read(text: string): Asking;
  /** True of what is said to the bot and asks it nothing of the library. */
  isTalk(one: Asking): boolean;
  resolve(one: Asking, before: Context | null): Resolved;
  /** What a question is answered with; of the last one as it was told. */
  answer(resolved: Resolved, isLast: boolean): Said;
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
    const before = late(() => after(place - 1, left - 1, words - size));
    if (size === 0) return before();
    return whenNeeded(() => {
      const resolved = resolve(one, before());
      return contextAfter(resolved, answer(resolved, left === policy.history), before(), policy);
    });
  };
  return after(texts.length, policy.history, policy.longest);
}

/** What a conversation has come to after a question was understood so, and this was told. */
export function contextAfter(
  resolved: Resolved,
  { told, shown }: Said,
  before: Context | null,
  { back }: Pick<Policy, 'back'>,
): Context {
  // What leans on what came before ("how old is he?"): whoever goes on after it speaks of what was answered last, and means what was shown when asking for sources.
  if (before !== null && told.length === 0 && resolved.turn === null && resolved.dependent)
    return shown.length === 0 ? before : whenNeeded(() => before, shown);
  // After "source?" it is what the sources were asked for that is spoken of.
  const meant = resolved.turn === null ? null : (lastTold(before, back) ?? before);
  const { query, confidence, earlier } = meant ?? { ...resolved, earlier: before };
  return {
    query,
    told: told.length > 0 || !meant ? told : meant.told,
    // Seldom needed, and what was told first has to be understood for it.
    get toldBefore() {
      return [...(before?.toldBefore ?? []), ...told];
    },
    shown: told.length > 0 || !meant ? shown : meant.shown,
    confidence,
    earlier,
  };
}

/** Most questions stand alone: what was said before them is only understood where it counts. Something else may have been shown since. */
function whenNeeded(understand: () => Context, shown?: readonly Fact[]): Context {
  const context = late(understand);
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
    get shown() {
      return shown ?? context().shown;
    },
    get confidence() {
      return context().confidence;
    },
    get earlier() {
      return context().earlier;
    },
  };
}
