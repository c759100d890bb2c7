import type { Answer } from '../engine/answer.js';
import type { Fact, Library } from '../knowledge/library.js';
import { isOverdue } from '../knowledge/shelf-life.js';
import type { Messages } from '../messages/messages.js';
import { computedLine, computedResult } from './computed-line.js';
import { thingName } from './names.js';
import { ownLanguage } from './statement.js';

/** One sentence of an answer as every place tells it, before any markup. */
export interface ToldPart {
  /** Id of the fact. */
  readonly fact: string;
  readonly statement: string;
  readonly cites: readonly number[];
  /** `as of …`; null where the sentence does not age. */
  readonly dated: string | null;
  /** Another side of what was asked. */
  readonly isOther: boolean;
}

/** An answer as every place tells it: the Discord message, the terminal and JSON differ in markup only. */
export interface Telling {
  /** Before everything. */
  readonly lead: string | null;
  /** The words that were asked for; null where the sentence says them by itself. */
  readonly bold: string | null;
  readonly isList: boolean;
  /** How many entries a list has, where not all are shown. */
  readonly entries: string | null;
  readonly parts: readonly ToldPart[];
  /** Text, and numbers of citations where they belong. */
  readonly computed: readonly (string | readonly number[])[] | null;
  readonly notes: readonly string[];
}

/** Bold words that say nearly the whole sentence only repeat it. */
const REPEATING = 0.6;

/** What an answer says, in order. `today` tells which facts are due for review; without it nothing is said of that. */
export function tellingOf(answer: Answer, library: Library, messages: Messages, today?: string): Telling {
  const { form, parts, further, computed } = answer;
  const shown = parts.filter(({ role }) => role !== 'input');
  const isList = form === 'list';
  const original = parts.some(({ isTranslated }) => !isTranslated);
  return {
    lead: leadOf(answer, library, messages),
    bold: boldOf(answer, library, messages),
    isList,
    entries: isList && further.length > 0 ? messages.answer.entries(shown.length + further.length) : null,
    parts: shown.map((part) => ({
      fact: part.fact.id,
      statement: part.statement,
      cites: part.cites,
      dated: underLine([agesBy(part.fact, messages, today), unverifiedBy(part.fact, messages)]),
      isOther: part.role === 'disagrees',
    })),
    computed: computed === null || computed.said.length === 0 ? null : computedLine(computed, parts, library, messages),
    notes: [
      ...(original && answer.language !== ownLanguage(library)
        ? [messages.answer.onlyIn(messages.languageName(ownLanguage(library)))]
        : []),
      ...noteOf(answer, messages),
    ],
  };
}

/** What is said before the facts: that they may not be the answer, or that they are told again. */
function leadOf({ note, language }: Answer, library: Library, { answer }: Messages): string | null {
  if (note?.kind === 'perhaps' || note?.kind === 'source' || note?.kind === 'doubt') return answer[note.kind];
  return note?.kind === 'only' ? answer.only(thingName(note.thing, library, language)) : null;
}

function boldOf({ question, short, computed, parts }: Answer, library: Library, messages: Messages): string | null {
  if (computed !== null) return computedResult(computed, question, library, messages);
  const [first] = parts;
  return short !== null && first && short.length >= REPEATING * first.statement.length ? null : short;
}

/**
 * `as of 15 June 2025`, with the day on which a curator should have looked at it again where that has passed. Only of facts that age: those
 * that a curator has given such a day. Null for the others.
 */
export function agesBy({ asOf, reviewBy }: Fact, messages: Messages, today?: string): string | null {
  if (reviewBy === undefined) return null;
  const said = asOf === undefined ? [] : [messages.answer.asOf(asOf)];
  const due = today !== undefined && isOverdue({ reviewBy }, today) ? [messages.answer.dueForReview(reviewBy)] : [];
  return [...said, ...due].join(', ') || null;
}

/** What to say under a sentence that nobody could hold against its sources. How the others were checked stands where people look closer. */
const unverifiedBy = (fact: Fact, messages: Messages) =>
  fact.checked?.how === 'unverified' ? checkedBy(fact, messages) : null;

/** `checked against research notes`: how a fact was checked, where that is weaker than reading its source; else null. */
export function checkedBy({ checked }: Pick<Fact, 'checked'>, messages: Messages): string | null {
  return checked === undefined || checked.how === 'source-read' ? null : messages.answer.checked[checked.how];
}

function underLine(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' · ') || null;
}

function noteOf({ note }: Answer, { answer }: Messages): string[] {
  switch (note?.kind) {
    case 'newest':
      return [answer.newest(note.date)];
    case 'plan':
      return [answer.plan];
    case 'apart':
      return [answer.apart];
    case 'rest':
      return [answer.rest];
    case 'partly':
      return [answer.partly];
    default:
      return [];
  }
}
