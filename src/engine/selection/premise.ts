import { isYear } from '../../language/text.js';
import { namedPlaces, sensesOf } from '../query/query.js';
import { namesIn, type Selector } from './reply.js';

/** A reading that leaves out what was asked must be this sure, whatever the limit is. */
const LEAST = 0.7;

/**
 * "Was the first summit in Tashkent?": where the question without the place or the year is surely answered by a fact that tells another, that fact
 * settles it. It is first of all about something else that is named: to "did X sell gas?", what another country did settles nothing. There is no bare
 * yes or no.
 */
export const selectPremise: Selector = ({ query, asked, language, reader, confidence }, shelf) => {
  const { policy, evaluate } = shelf;
  const isAsked = asked.answerType === 'whether' || language.claims.test(asked.plain);
  if (confidence >= policy.answer || !isAsked) return null;
  const named = namedPlaces(query);
  const spans = [
    ...sensesOf(query, 'entity').map(({ start, end, terms }) => ({ start, end, terms })),
    ...query.tokens.flatMap(({ text, terms }, at) =>
      isYear(text) && !named.has(at) ? [{ start: at, end: at + 1, terms }] : [],
    ),
  ];
  if (spans.length < 2) return null;
  for (const { start, end, terms } of spans) {
    const one = evaluate(reader.of([...query.tokens.slice(0, start), ...query.tokens.slice(end)]));
    const lead = one.told[0];
    // What the fact is about too, it does not settle otherwise.
    const says = query.tokens.slice(start, end).every(({ text }) => lead?.fact.statement.toLowerCase().includes(text));
    if (!lead || one.confidence < Math.max(LEAST, policy.answer) || says || lead.thingsMet === 0) continue;
    if (terms.some((term) => shelf.isAbout(lead.place, term))) continue;
    if (!namesIn(one.query, 'entity', shelf).includes(lead.fact.about[0] ?? '')) continue;
    return { form: 'fact', facts: [{ fact: lead.fact, role: 'answer' }], confidence: one.confidence, asked: null };
  }
  return null;
};
