import type { Answer, AnswerPart, Computed } from '../engine/answer.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { Messages } from '../messages/messages.js';
import { thingName } from './names.js';
import { ownLanguage } from './statement.js';

/** One sentence of an answer as every place tells it, before any markup. */
export interface ToldPart {
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
  /** How many entries a list has. */
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
  const { note, form, parts, further, computed } = answer;
  const shown = parts.filter(({ role }) => role !== 'input');
  const isList = form === 'list';
  const original = parts.some(({ isTranslated }) => !isTranslated);
  return {
    lead: note?.kind === 'perhaps' ? messages.answer.perhaps : null,
    bold: boldOf(answer, messages),
    entries: isList ? messages.answer.entries(shown.length + further.length) : null,
    parts: shown.map((part) => ({
      statement: part.statement,
      cites: part.cites,
      dated: agesBy(part.fact, messages, today),
      isOther: part.role === 'disagrees',
    })),
    computed: computed === null ? null : computedLine(worded(computed, messages), parts, messages),
    notes: [
      ...(original && answer.language !== ownLanguage(library)
        ? [messages.answer.onlyIn(messages.languageName(ownLanguage(library)))]
        : []),
      ...noteOf(answer, library, messages),
    ],
  };
}

function boldOf({ short, computed, parts }: Answer, messages: Messages): string | null {
  if (short === null) return null;
  const [first] = parts;
  if (computed?.operation === 'days') return messages.days(Number(computed.result));
  if (computed === null) return first && short.length >= REPEATING * first.statement.length ? null : short;
  return computed.as === 'exact' ? short : messages.answer[computed.as](short);
}

/**
 * `as of 15 June 2025`, with the day on which a curator should have looked at it again where that has passed. Only of facts that age: those
 * that a curator has given such a day. Null for the others.
 */
export function agesBy({ asOf, reviewBy }: Fact, messages: Messages, today?: string): string | null {
  if (asOf === undefined || reviewBy === undefined) return null;
  const said = messages.answer.asOf(asOf);
  return today === undefined || reviewBy >= today ? said : `${said}, ${messages.answer.dueForReview(reviewBy)}`;
}

function noteOf({ note, language }: Answer, library: Library, { answer }: Messages): string[] {
  switch (note?.kind) {
    case 'newest':
      return [answer.newest(note.date)];
    case 'lacking':
      return [answer.lacking(note.names.map((name) => thingName(name, library, language)))];
    case 'plan':
      return [answer.plan];
    default:
      return [];
  }
}

/** Days and their number as the language writes them; everything else is in words already. */
function worded(computed: Computed, { date, days }: Messages): Computed {
  if (computed.operation !== 'days') return computed;
  const inputs = computed.inputs.map((input) => ({ ...input, value: date(input.value), label: '' }));
  const result = days(Number(computed.result));
  return { ...computed, inputs, expression: `${inputs.map(({ value }) => value).join(' − ')} = ${result}` };
}

/** `94.8 [1] − 70.2 [2] = 24.6 billion US dollars (computed from: …)`: each figure with its sources, behind it or behind its name. */
function computedLine({ expression, inputs }: Computed, parts: readonly AnswerPart[], messages: Messages) {
  const citesOf = (fact: string) => parts.find((part) => part.fact.id === fact)?.cites ?? [];
  // A sign that no text has stands for the place of each input's numbers, until the sentence is whole.
  const mark = (at: number) => `\u0001${at}\u0001`;
  let marked = '';
  let rest = expression;
  const placed = new Set<number>();
  inputs.forEach(({ value, fact }, at) => {
    const found = placeOf(rest, value);
    if (found < 0 || citesOf(fact).length === 0) return;
    marked += `${rest.slice(0, found + value.length)} ${mark(at)}`;
    rest = rest.slice(found + value.length);
    placed.add(at);
  });
  const labels = inputs.map(({ label }, at) => (placed.has(at) ? label : `${label} ${mark(at)}`));
  const line = messages.answer.computed(marked + rest, [...new Set(labels)].filter(Boolean));
  return line
    .split('\u0001')
    .map((piece, at) => (at % 2 === 0 ? piece : citesOf(inputs[Number(piece)]?.fact ?? '')))
    .filter((piece) => piece.length > 0);
}

/** Where a number stands by itself; -1 where it does not. */
function placeOf(text: string, value: string): number {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const inside = /[\d.,]/.test(text[at - 1] ?? '') || /^[.,]?\d/.test(text.slice(at + value.length));
    if (!inside) return at;
  }
  return -1;
}
