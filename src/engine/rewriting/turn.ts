import type { Library } from '../../knowledge/library.js';
import type { Language, Turn } from '../../language/language.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { plainParts, type Query, sensesOf } from '../query/query.js';
import type { Context } from './follow-up.js';

const TURNS: readonly Turn[] = ['more', 'source', 'doubt'];

/** The turn that a message is, or that a part of it is where no other part asks anything: "hmm, i thought it was less. really?" */
export function turnOf(query: Query, { turns, asks }: Language): Turn | null {
  const of = (plain: string) => TURNS.find((turn) => turns[turn].test(plain)) ?? null;
  const whole = of(query.plain);
  if (whole !== null) return whole;
  const said = plainParts(query);
  const turn = said.map(of).find((one) => one !== null) ?? null;
  return said.some((plain) => of(plain) === null && asks.test(plain)) ? null : turn;
}

/** True of a message that names a thing which nothing that was told is about, nor another side of it: what doubts that is a question. */
export function namesOther(
  query: Query,
  before: Context | null,
  { library, vocabulary }: { readonly library: Library; readonly vocabulary: Vocabulary },
): boolean {
  const told = before?.toldBefore ?? [];
  const sides = told.flatMap(({ disagreesWith }) => disagreesWith.flatMap((id) => library.factById.get(id) ?? []));
  const things = new Set([...told, ...sides].flatMap(({ about }) => about));
  return !sensesOf(query, 'entity').every(({ terms }) =>
    terms.some((term) => things.has(nameOfTerm(vocabulary.term(term)))),
  );
}
