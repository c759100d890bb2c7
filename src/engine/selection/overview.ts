import type { Fact } from '../../knowledge/library.js';
import { isTelling, namedPlaces, sensesOf } from '../query/query.js';
import { spanOf } from '../rewriting/reading.js';
import { namesIn, type Selector, type Shelf } from './reply.js';

/** Facts of an overview that are told at once. */
const TOLD = 3;
/** Words beside the thing and the asking that an overview need not account for. */
const SPARE = 0.7;

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
  const [thing] = things.sort((a, b) => lengthOf(b, source, shelf) - lengthOf(a, source, shelf));
  if (thing === undefined) return null;
  const span = spanOf(source, language.requests.overview);
  const named = namedPlaces(source);
  const beside = source.tokens.filter(
    (token, at) => isTelling(token) && !named.has(at) && !(span && at >= span.start && at < span.end),
  );
  const weight = beside.reduce((sum, token) => sum + token.weight, 0);
  const attributes = sensesOf(source, 'attribute').filter(
    ({ start, end }) =>
      !(span && start >= span.start && end <= span.end + 1) && ![...named].some((at) => at >= start && at < end),
  );
  const isAsked = span !== null && weight <= SPARE && attributes.length === 0;
  const isBare = span === null && weight === 0 && attributes.length === 0 && source.answerType === 'what';
  if (!isAsked && !isBare) return null;
  const facts = overviewOf(thing, shelf);
  const [first] = facts;
  if (!first) return null;
  // "Who is the president of X" names a thing whose definition is beside the point where another fact answers surely.
  const sure = ranked[0];
  if (
    sure &&
    sure.confidence >= shelf.policy.enough &&
    sure.fact !== first &&
    !facts.includes(sure.fact) &&
    source.answerType === 'who'
  )
    return null;
  const isBrief = source.answerType === 'who' || /^(?:what|who)\b/.test(source.plain);
  const told = facts.slice(0, isBrief && first.kind === 'definition' ? 1 : TOLD);
  return {
    form: 'overview',
    facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: facts.slice(told.length),
    confidence: 0.95,
    asked: null,
  };
};

/** How many words of a question name a thing. */
function lengthOf(thing: string, source: Parameters<typeof sensesOf>[0], { vocabulary }: Shelf): number {
  return Math.max(
    0,
    ...sensesOf(source, 'entity')
      .filter(({ terms }) => terms.some((term) => vocabulary.term(term).slice(1) === thing))
      .map(({ start, end }) => end - start),
  );
}
