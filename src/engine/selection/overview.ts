import type { Fact } from '../../knowledge/library.js';
import { isYear } from '../../language/text.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { type Span, spansOf } from '../rewriting/clauses.js';
import { withoutRepeats } from './repeats.js';
import { namesIn, type Selector, type Shelf } from './reply.js';

/** Facts of an overview that are told at once. */
const TOLD = 3;
/** Confidence from which a fact is what an overview is asked for. */
const LIKELY = 0.3;
/** Weight of words beside the thing and the asking that an overview need not account for. */
const SPARE = 0.3;

/** The facts that tell most of a thing, in an editor's order; empty where the lexicon has none and no fact defines it. */
export function overviewOf(thing: string, { library, about }: Pick<Shelf, 'library' | 'about'>): readonly Fact[] {
  const listed = (library.lexicon.entities[thing]?.overview ?? []).flatMap((id) => library.factById.get(id) ?? []);
  if (listed.length > 0) return listed;
  return about(thing).filter((fact) => fact.kind === 'definition' && fact.about[0] === thing);
}

/** "What is X", "tell me about X", "what happened at X", or just "X": what an editor would tell of the thing, the definition first. */
export const selectOverview: Selector = (resolved, shelf) => {
  const { asked, language, query, ranked } = resolved;
  const source = resolved.kind === 'asked' || resolved.kind === 'clause' ? query : asked;
  const things = namesIn(source, 'entity', shelf).filter((thing) => overviewOf(thing, shelf).length > 0);
  // Of two things by one name, the one whose overview has what is likeliest.
  const likely = (thing: string) => {
    const at = ranked.findIndex(({ fact }) => overviewOf(thing, shelf)[0] === fact);
    return at < 0 ? ranked.length : at;
  };
  const [thing] = things.sort(
    (a, b) => placeOf(b, source, shelf).length - placeOf(a, source, shelf).length || likely(a) - likely(b),
  );
  if (thing === undefined) return null;
  const facts = overviewOf(thing, shelf);
  const [first] = facts;
  if (!first) return null;
  const place = placeOf(thing, source, shelf);
  const { isAsked, isBare, isOf } = askingFor(place, source, facts, resolved, shelf);
  // After another question a bare name is put in the place of what that one named, unless nothing answers that, as where it is of another kind.
  const kindOf = (name: string) => shelf.library.lexicon.entities[name]?.kind;
  const isAkin = (name: string) => kindOf(name) !== undefined && kindOf(name) === kindOf(thing);
  const { answer, leaning } = shelf.policy;
  const isPut = () =>
    resolved.confidence >= Math.max(answer, leaning) ||
    place.length < asked.tokens.length ||
    namesIn(resolved.before?.query ?? source, 'entity', shelf).some(isAkin);
  if (!isAsked && (!isBare || (resolved.before !== null && isPut()))) return null;
  // Where another fact is what the words say, as with "Luban workshop Turkmenistan" or "who is the president of X", that one answers.
  const sure = ranked[0];
  const isElse = sure !== undefined && sure.confidence >= shelf.policy.enough && sure.fact !== first;
  if (isElse && (sure.told > 0 || !facts.includes(sure.fact))) return null;
  const isBrief = first.kind === 'definition' && (source.answerType === 'who' || language.briefly.test(source.plain));
  // Of what an editor would tell, what is likely.
  const isLikely = (fact: Fact) => ranked.some((one) => one.fact === fact && one.confidence >= LIKELY);
  const some = isOf ? facts.filter(isLikely) : [];
  const chosen = withoutRepeats(some.length > 0 ? some : facts, shelf);
  const told = chosen.slice(0, isBrief ? 1 : TOLD);
  return {
    form: 'overview',
    facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: facts.filter((fact) => !told.includes(fact)),
    confidence: 0.95,
    // What a thing is is the sentence itself.
    asked: source.answerType === 'what' ? [] : [source],
  };
};

/**
 * How the overview of the thing at a place is asked for: in words for that, by the name alone, or not; `isOf` where some of it is asked for, as with
 * "what did they sign at X".
 */
function askingFor(
  place: Span,
  source: Query,
  facts: readonly Fact[],
  { language, confidence, query, ranked }: Resolved,
  shelf: Shelf,
) {
  const { gist, chatter, requests, asks } = language;
  const { tokens } = source;
  const [first] = facts;
  const overviews = spansOf(source, requests.overview);
  const gists = gist ? spansOf(source, gist) : [];
  const [span = null] = [...overviews, ...gists];
  const chat = spansOf(source, chatter);
  const spans = span === null ? [place] : [place, ...overviews, ...gists, ...chat];
  const isIn = (at: number, some: readonly Span[]) => some.some(({ start, end }) => at >= start && at < end);
  const wide = sensesOf(source, 'entity').filter(({ terms }) =>
    terms.some((term) => shelf.isWide(nameOfTerm(shelf.vocabulary.term(term)))),
  );
  // A year that the definition has tells no other one: "tldr the X of 2023". Of a gist nobody minds what else its facts have.
  const known =
    source === query ? ranked.filter(({ fact }) => fact === first || (gists.length > 0 && facts.includes(fact))) : [];
  const isCovered = (at: number) =>
    (gists.length > 0 || isYear(tokens[at]?.text ?? '')) && known.some(({ match }) => (match.cover[at] ?? 0) > 0.5);
  const isOpen = (at: number) => !isIn(at, spans) && !isCovered(at) && (gists.length === 0 || !isIn(at, wide));
  const beside = tokens.reduce((sum, { weight }, at) => (isOpen(at) ? sum + weight : sum), 0);
  const ahead = tokens.slice(0, place.start).map(({ text }) => text);
  const isAskedAhead = asks.test(ahead.join(' '));
  // "5 facts about X" and "X explained" ask for X, whatever else is said before the one and behind the other.
  const part = tokens[place.start]?.part;
  const until = chat.find((one) => one.start >= place.end)?.start ?? tokens.length;
  const isQuiet = (at: number) => {
    const token = tokens[at];
    return token === undefined || !isTelling(token) || isIn(at, wide) || isCovered(at);
  };
  const isNext = ({ start, end }: Span) => {
    const [from, to] = end <= place.start ? [end, until] : [0, start];
    const own = tokens.flatMap((token, at) => (at >= from && at < to && token.part === part ? [at] : []));
    return tokens[start]?.part === part && own.every((at) => isIn(at, [place]) || isQuiet(at));
  };
  // "How did X explain it" asks for what X said.
  const isAhead = span !== null && span.start >= place.start && isAskedAhead;
  const isUnsure = confidence < shelf.policy.enough && !isAskedAhead;
  const isAlone =
    beside <= SPARE ||
    (isUnsure && (overviews.some((one) => one.end <= place.start && isNext(one)) || gists.some(isNext)));
  return {
    isAsked: span !== null && !isAhead && isAlone,
    isBare: span === null && beside === 0 && source.answerType === 'what',
    isOf: gists.length === 0 && overviews.some(({ start, end }) => tokens.slice(start, end).some(isTelling)),
  };
}

/** Where a question names a thing with most words. */
function placeOf(
  thing: string,
  source: Query,
  { vocabulary }: Shelf,
): { readonly start: number; readonly end: number; readonly length: number } {
  const places = sensesOf(source, 'entity')
    .filter(({ terms }) => terms.some((term) => nameOfTerm(vocabulary.term(term)) === thing))
    .map(({ start, end }) => ({ start, end, length: end - start }));
  return places.sort((a, b) => b.length - a.length)[0] ?? { start: 0, end: 0, length: 0 };
}
