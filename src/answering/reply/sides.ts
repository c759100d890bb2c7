import type { Fact, Library } from '../../knowledge/library.js';
import type { AnswerPart } from '../answer.js';
import { hasDate, withoutDates } from '../language/calendar.js';
import { isYear } from '../language/year.js';
import { disputes } from '../question/disputing.js';
import type { Kind } from '../question/kinds.js';
import type { Question } from '../question/question.js';
import { ANY_NUMBER } from '../search/form.js';
import { supportOf } from './cite.js';

export type Support = Pick<AnswerPart, 'fact' | 'role'>;

/** Other sides shown beside one answer. */
const MOST_SIDES = 2;
/** Characters that the sides of one answer may take: a side that goes beyond gives way to a likelier one. */
const ROOM = 580;

/** What is asked of the facts: in what form, and which attributes. */
export interface AskedFor {
  readonly kind: Kind;
  readonly attributes: readonly string[];
}
const ANYTHING: AskedFor = { kind: 'what', attributes: [] };

/** Who names a number or asks which of them holds ("one says 70, another 95, who is right?") wants to hear all sides. */
export function askedFor(
  text: string,
  { kind, tokens, attributes }: Pick<Question, 'kind' | 'tokens' | 'attributes'>,
): AskedFor {
  const names = tokens.some((token) => /^\d/.test(token.text) && !isYear(token.text));
  return names || disputes(text)
    ? ANYTHING
    : { kind, attributes: attributes.flatMap(({ values }) => values.map(({ name }) => name)) };
}

/**
 * Facts that answer, each followed by those that say otherwise; of two that disagree `foremost` or the better supported stands first.
 * Where there are more sides than are told, those likeliest to be asked for.
 */
export function withOtherSides(
  facts: readonly Fact[],
  library: Library,
  likely: (fact: Fact) => number = () => 0,
  foremost?: Fact,
  asked: AskedFor = ANYTHING,
): Support[] {
  const said: Support[] = [];
  facts.forEach((fact, place) => {
    if (said.some((one) => one.fact === fact)) return;
    for (const [at, side] of sidesOf(fact, library, { likely, foremost, asked }).entries()) {
      if (said.some((one) => one.fact === side)) continue;
      said.push({ fact: side, role: at > 0 ? 'disagrees' : place === 0 ? 'answer' : 'also' });
    }
  });
  return said;
}

/** A fact and the facts that disagree with it, the best supported first; the fact itself is always among the first two. */
function sidesOf(
  fact: Fact,
  library: Library,
  { likely, foremost, asked }: { likely: (fact: Fact) => number; foremost: Fact | undefined; asked: AskedFor },
): Fact[] {
  const lead = (side: Fact) => (side === foremost ? 1 : 0);
  let [room, told] = [ROOM - fact.statement.length, 0];
  const others = fact.disagreesWith
    .flatMap((id) => library.factById.get(id) ?? [])
    .filter((side) => isAsked(side, fact, asked))
    .map((side, at) => ({ side, support: supportOf(side, library), likely: likely(side), at }))
    .sort((a, b) => b.likely - a.likely || b.support - a.support || a.at - b.at)
    .filter(({ side }) => {
      const fits = room >= side.statement.length && told < MOST_SIDES;
      if (fits) [room, told] = [room - side.statement.length, told + 1];
      return fits;
    });
  const [first = fact, ...rest] = [{ side: fact, support: supportOf(fact, library), at: -1 }, ...others]
    .sort((a, b) => lead(b.side) - lead(a.side) || b.support - a.support || a.at - b.at)
    .map(({ side }) => side);
  // All others contradict the fact. Where a better supported one leads it comes second, and before what contradicts the lead as well.
  const besides = rest.filter((side) => side !== fact && first.disagreesWith.includes(side.id));
  return first === fact ? [fact, ...rest] : [first, fact, ...besides];
}

/**
 * False where the two disagree about something of another form than is asked for: who has other dates has nothing to say on who was in
 * the chair.
 */
function isAsked(side: Fact, fact: Fact, { kind, attributes }: AskedFor): boolean {
  const named = attributes.filter((name) => fact.tells.get(name));
  const isDisputed = (name: string) => {
    const [ours, theirs] = [fact.tells.get(name) ?? '', side.tells.get(name) ?? ''];
    return theirs !== '' && !ours.includes(theirs) && !theirs.includes(ours);
  };
  if (named.length > 0 && !named.some(isDisputed)) return false;
  const disputed = [...fact.tells].flatMap(([name, words]) => {
    const theirs = side.tells.get(name);
    return words && theirs && words !== theirs ? [words, theirs] : [];
  });
  return disputed.length === 0 || disputed.some((words) => hasForm(kind, words));
}

/** Who or where is a name; a currency is none. */
const NAME = /\p{Lu}/u;
const CURRENCY = /\b(?:US|U\.S\.) (?=dollars?)|\b[A-Z]{3}\b(?= ?\d)|(?<=\d ?(?:[mb]illion )?)\b[A-Z]{3}\b/g;

function hasForm(kind: Kind, words: string): boolean {
  if (kind === 'who' || kind === 'where') return NAME.test(withoutDates(words).replace(CURRENCY, ''));
  if (kind === 'when') return hasDate(words);
  return kind !== 'number' || ANY_NUMBER.test(withoutDates(words));
}
