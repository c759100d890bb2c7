import type { Answer } from '../engine/answer.js';
import type { Messages } from '../messages/messages.js';
import type { Telling } from './telling.js';

/** A line of a reply, before any markup. */
export type Line =
  /** Small and quiet, written by the bot; a `note` is of any length. */
  | { readonly kind: 'small' | 'note'; readonly text: string }
  /** The words that were asked for. */
  | { readonly kind: 'bold'; readonly text: string }
  /** Why there is no answer. */
  | { readonly kind: 'said'; readonly text: string }
  /** Before the other side of what was asked. */
  | { readonly kind: 'lead'; readonly text: string }
  /** Text, and numbers of citations where they belong. */
  | { readonly kind: 'computed'; readonly pieces: readonly (string | readonly number[])[] }
  | {
      readonly kind: 'part';
      readonly fact: string;
      readonly isItem: boolean;
      readonly text: string;
      readonly cites: readonly number[];
    }
  /** Of the part before. */
  | { readonly kind: 'dated'; readonly text: string };

/** What an answer says, line by line, the same in Discord and on a page. */
export function replyLines(telling: Telling, messages: Messages): Line[] {
  const { lead, bold, entries, computed, parts, isList, notes } = telling;
  const firstOther = parts.findIndex(({ isOther }) => isOther);
  const said = parts.flatMap(({ fact, statement, cites, dated }, at): Line[] => [
    ...(at === firstOther ? [{ kind: 'lead', text: messages.answer.disagree } as const] : []),
    { kind: 'part', fact, isItem: isList, text: statement, cites },
    ...(dated === null ? [] : [{ kind: 'dated', text: dated } as const]),
  ]);
  return [
    ...(lead === null ? [] : [{ kind: 'small', text: lead } as const]),
    ...(bold === null ? [] : [{ kind: 'bold', text: bold } as const]),
    ...(entries === null ? [] : [{ kind: 'small', text: entries } as const]),
    ...(computed === null ? [] : [{ kind: 'computed', pieces: computed } as const]),
    ...said,
    ...notes.map((text) => ({ kind: 'note', text }) as const),
  ];
}

/** What stands over the questions that are offered where nothing answers for sure. */
export const offersLead = ({ status, parts, choices }: Answer, { answer }: Messages): string =>
  answer[status === 'choices' && parts.length === 0 ? 'didYouMean' : 'closest'](choices.length);
