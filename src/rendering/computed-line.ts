import { type AnswerPart, type Computed, type Piece, SEPARATOR } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { Messages } from '../messages/messages.js';
import { thingName } from './names.js';

/**
 * The result of a computation in the language of `messages`, as it stands in bold: `North ferry: about 1.5 million passengers`. Behind it the one time that
 * all figures are of, where the question does not name its year.
 */
export function computedResult(computed: Computed, question: string, library: Library, messages: Messages): string {
  const wordsOf = (pieces: readonly Piece[]) =>
    pieces.map((piece) => word(piece, computed, library, messages)).join('');
  const result = (bold: readonly Piece[]): string => {
    const end = bold.indexOf(SEPARATOR);
    if (end >= 0) return result(bold.slice(0, end)) + SEPARATOR + result(bold.slice(end + 1));
    // Whose it is, and a colon.
    const [first] = bold;
    const begin = typeof first === 'object' && 'things' in first ? 2 : 0;
    const isMore = begin > 0 && bold[begin] === '+';
    const figure = wordsOf(bold.slice(isMore ? begin + 1 : begin));
    const told = computed.as === 'exact' ? figure : messages.answer[computed.as](figure);
    return wordsOf(bold.slice(0, begin)) + (isMore ? messages.answer.more(told) : told);
  };
  const times = [...new Set(computed.inputs.map(({ name }) => name?.period))];
  const [time] = times;
  const isOpen = times.length === 1 && time !== undefined && !question.includes(time.slice(0, 4));
  const whole = result(computed.bold) + (isOpen ? messages.aside(messages.date(time)) : '');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/**
 * `94.8 [1] − 70.2 [2] = 24.6 billion US dollars (computed from: …)`: each figure with its sources, behind it or behind its name. Where the sentences that
 * give the figures are told beneath, they say what the figures are of.
 */
export function computedLine(
  computed: Computed,
  parts: readonly AnswerPart[],
  library: Library,
  messages: Messages,
): (string | readonly number[])[] {
  const { said, inputs } = computed;
  const citesOf = (fact: string) => parts.find((part) => part.fact.id === fact)?.cites ?? [];
  // A sign that no text has stands for the place of each input's numbers, until the sentence is whole.
  const mark = (at: number) => ` \u0001${at}\u0001`;
  const placed = said.flatMap((piece) => inputIn(piece) ?? []);
  const words = said.map((piece) => {
    const input = inputIn(piece);
    const isCited = input !== null && citesOf(inputs[input]?.fact ?? '').length > 0;
    return word(piece, computed, library, messages) + (isCited ? mark(input) : '');
  });
  const isTold = (id: string) => parts.some(({ fact, role }) => fact.id === id && role !== 'input');
  const names = inputs.flatMap(({ name, fact }, at) => {
    if (name === undefined || (placed.includes(at) && isTold(fact))) return [];
    return word(name, computed, library, messages) + (placed.includes(at) ? '' : mark(at));
  });
  const line = messages.answer.computed(words.join(''), [...new Set(names)].filter(Boolean));
  return line
    .split('\u0001')
    .map((piece, at) => (at % 2 === 0 ? piece : citesOf(inputs[Number(piece)]?.fact ?? '')))
    .filter((piece) => piece.length > 0);
}

const inputIn = (piece: Piece): number | null =>
  typeof piece !== 'string' && 'input' in piece ? (piece.input ?? null) : null;

function word(piece: Piece, { unit }: Computed, library: Library, messages: Messages): string {
  if (typeof piece === 'string') return piece;
  if ('number' in piece) return messages.decimal(scaled(piece.number, unit, library, messages));
  if ('percent' in piece) return messages.decimalPercent(piece.percent);
  if ('day' in piece) return messages.date(piece.day);
  if ('days' in piece) return messages.days(Number(piece.days));
  if ('unit' in piece) {
    const forms = unitIn(piece.unit, library, messages);
    const number = Number(scaled(piece.of, piece.unit, library, messages));
    return messages.gap + (typeof forms === 'string' ? forms : messages.plural(number, forms));
  }
  const names = piece.things.map((thing) => thingName(thing, library, messages.language)).join(', ');
  return [names, piece.period === undefined ? '' : messages.date(piece.period)].filter(Boolean).join(', ');
}

/** What a unit is called; as in the library where nobody has translated it. */
const unitIn = (unit: string, { translations }: Library, { language }: Messages) =>
  new Map(Object.entries(translations.get(language)?.units ?? {})).get(unit) ?? unit;

/** A number of one unit in that of the reader: 36.1 billion are 361 亿. */
function scaled(number: string, unit: string, library: Library, messages: Messages): string {
  const named = unitIn(unit, library, messages);
  const times = typeof named === 'string' ? 1 : (named.times ?? 1);
  const digits = Math.max(0, (number.split('.')[1]?.length ?? 0) - Math.log10(times));
  return times === 1 ? number : (Number(number) * times).toFixed(digits);
}
