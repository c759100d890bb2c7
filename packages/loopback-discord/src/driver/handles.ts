import type { APIMessage } from 'discord-api-types/v10';
import type { LiveInteraction } from '../interactions/live.js';
import type { Choice, InteractionOutcome, ShownModal } from '../journal.js';
import { LoopbackError } from '../loopback-error.js';

/** Milliseconds that `response()` waits when no time is given: an end for what never comes. Discord's own three seconds are kept besides. */
export const DEFAULT_WAIT_MS = 30_000;

/**
 * What a user started with a command, a button, a select, a modal or a context menu. Whatever waits takes a time in
 * milliseconds, 30,000 by default, and rejects with a LoopbackError after it, or when the interaction has failed.
 */
export interface InteractionHandle {
  id: string;
  userId: string;
  channelId: string;
  /** Everything the user saw so far, in order. */
  outcomes(): readonly InteractionOutcome[];
  /** What the user sees first, a failure included. */
  first(timeoutMs?: number): Promise<InteractionOutcome>;
  /** The message that answers: new, updated or, after an acknowledgement, the first follow-up. */
  response(timeoutMs?: number): Promise<APIMessage>;
  /** The n-th follow-up message, from 0. */
  followup(n?: number, timeoutMs?: number): Promise<APIMessage>;
  /** The form that pops up. */
  modal(timeoutMs?: number): Promise<ShownModal>;
}

export interface AutocompleteHandle {
  id: string;
  /** The choices, waited for as above. */
  response(timeoutMs?: number): Promise<Choice[]>;
}

/** Resolves with what `pick` finds among the outcomes, now or later; rejects on failure and after the time. */
function outcomeOf<T>(
  live: LiveInteraction,
  what: string,
  pick: (outcomes: readonly InteractionOutcome[]) => T | undefined,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = pick(live.outcomes);
      const failure = live.outcomes.find((one) => one.kind === 'failed');
      if (found === undefined && !failure) return false;
      clearTimeout(timer);
      live.listeners.delete(settle);
      if (found !== undefined) resolve(found);
      else reject(new LoopbackError(failure?.kind === 'failed' ? failure.reason : 'failed'));
      return true;
    };
    const timer = setTimeout(() => {
      live.listeners.delete(settle);
      const seen = live.outcomes.map((one) => one.kind).join(', ') || 'nothing';
      reject(new LoopbackError(`no ${what} within ${timeoutMs} ms; the user saw ${seen}`));
    }, timeoutMs);
    if (!settle()) live.listeners.add(settle);
  });
}

function firstMessage(outcomes: readonly InteractionOutcome[]): APIMessage | undefined {
  for (const one of outcomes) {
    if (one.kind === 'message' || one.kind === 'update' || one.kind === 'followup') return one.message;
  }
  return undefined;
}

function nthFollowup(outcomes: readonly InteractionOutcome[], n: number): APIMessage | undefined {
  const messages = outcomes.flatMap((one) => (one.kind === 'followup' ? [one.message] : []));
  return messages[n];
}

function shownModal(outcomes: readonly InteractionOutcome[]): ShownModal | undefined {
  for (const one of outcomes) if (one.kind === 'modal') return one.modal;
  return undefined;
}

function choicesOf(outcomes: readonly InteractionOutcome[]): Choice[] | undefined {
  for (const one of outcomes) if (one.kind === 'choices') return one.choices;
  return undefined;
}

export function interactionHandle(live: LiveInteraction): InteractionHandle {
  return {
    id: live.id,
    userId: live.userId,
    channelId: live.channelId,
    outcomes: () => live.outcomes,
    first: (timeoutMs = DEFAULT_WAIT_MS) => outcomeOf(live, 'outcome', ([first]) => first, timeoutMs),
    response: (timeoutMs = DEFAULT_WAIT_MS) => outcomeOf(live, 'response', firstMessage, timeoutMs),
    followup: (n = 0, timeoutMs = DEFAULT_WAIT_MS) =>
      outcomeOf(live, `follow-up ${n}`, (seen) => nthFollowup(seen, n), timeoutMs),
    modal: (timeoutMs = DEFAULT_WAIT_MS) => outcomeOf(live, 'modal', shownModal, timeoutMs),
  };
}

export function autocompleteHandle(live: LiveInteraction): AutocompleteHandle {
  return {
    id: live.id,
    response: (timeoutMs = DEFAULT_WAIT_MS) => outcomeOf(live, 'choices', choicesOf, timeoutMs),
  };
}
