import type { Fact, Library } from '../../knowledge/library.js';
import type { Language, Turn } from '../../language/language.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, namedPlaces, plainParts, type Query, type QueryToken, sensesOf } from '../query/query.js';

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
  told: readonly Fact[],
  { library, vocabulary }: { readonly library: Library; readonly vocabulary: Vocabulary },
): boolean {
  const sides = told.flatMap(({ disagreesWith }) => disagreesWith.flatMap((id) => library.factById.get(id) ?? []));
  const things = new Set([...told, ...sides].flatMap(({ about }) => about));
  return !sensesOf(query, 'entity').every(({ terms }) =>
    terms.some((term) => things.has(nameOfTerm(vocabulary.term(term)))),
  );
}

/** "And Norland?" asks what was asked before; where that was not answered, nothing that is known of Norland is meant. */
export function isName(own: Query, { asks }: Language): boolean {
  const places = namedPlaces(own);
  return (
    places.size > 0 && !asks.test(own.plain) && own.tokens.every((token, at) => places.has(at) || !isTelling(token))
  );
}

/** "What is X?": what names a thing, or somebody where it asks who, and says nothing else goes on from nothing. */
export function asksWhatItIs(
  own: Query,
  { briefly, pointing }: Language,
  isPerson: (sense: Sense) => boolean,
): boolean {
  const [thing, another] = sensesOf(own, 'entity');
  if (!thing || another || !briefly.test(own.plain) || pointing.test(own.plain)) return false;
  const isOther = (token: QueryToken, at: number) => isTelling(token) && (at < thing.start || at >= thing.end);
  return !own.tokens.some(isOther) && (own.answerType !== 'who' || isPerson(thing));
}
