import type { Fact, Library } from '../knowledge/library.js';
import type { Answer, Answerer, Suggestion } from './answer.js';
import { leadsInTime } from './chronology.js';
import { cite } from './cite.js';
import { createConsider } from './consider.js';
import { inContext, lastOf } from './context.js';
import { decide, type Judged } from './decide.js';
import { findEditions } from './editions.js';
import { buildEngine, type Engine, type Language } from './engine.js';
import { gather } from './gather.js';
import { groupFacts } from './groups.js';
import { createMiss } from './miss.js';
import type { Model } from './model.js';
import { newestKnown } from './newest.js';
import { sentence, suggestionFor } from './phrase.js';
import type { Question } from './question.js';
import { relatedTo } from './related.js';
import { shortAnswer } from './short.js';
import { type Support, withOtherSides } from './sides.js';
import { createSuggester } from './suggest.js';
import { explain } from './why.js';

/** Longest answer, in characters: a further sentence that would pass it is left out. */
export const LONGEST_ANSWER = 680;
/** Offers under a miss or a choice. */
const OFFERS = 3;
/** A fact less likely than this is not even offered. */
const OFFERED = 0.02;

export function createAnswerer(library: Library, language: Language, model: Model): Answerer {
  const engine = buildEngine(library, language);
  const suggest = createSuggester(engine);
  const groups = groupFacts(library.facts);
  const sayMiss = createMiss(library.facts, groups, engine.lexicon);
  const editions = findEditions(library, engine.lexicon, groups);
  const consider = createConsider({ engine, model, groups, editions });
  const compose = (question: string, roles: Support[], short: string | null, note: string | null = null) => {
    const { parts, citations } = cite(fitting(roles, [short, note]), library);
    const text = [short, [...parts.map(sentence), note ?? []].flat().join(' ')].filter(Boolean).join('\n');
    return { question, text, short, note, parts, citations, version: library.version };
  };
  return {
    library,
    suggest,
    tell(id) {
      const fact = library.factById.get(id);
      if (!fact) return null;
      return {
        ...compose(suggestionFor(fact).question, withOtherSides([fact], library), null),
        status: 'answered',
        confidence: 1,
        choices: [],
        related: relatedTo([fact], library.facts, groups),
        why: { matched: [], unmatched: [], corrected: [], subjects: [], attributes: [], candidates: [] },
      };
    },
    ask(text, { today, history = [] }) {
      const { asked, question, time, judged, pooled } = understand(text, history, today);
      const { confidence } = pooled;
      const status = decide(model, confidence, judged[0], question.translated);
      const why = explain(question, judged, engine);
      if (status !== 'answered') return miss(text, status, confidence, question, judged, why);
      const facts = gather(question, pooled.judged, judged, engine).flatMap(
        ({ weighed }) => engine.index.facts[weighed.fact] ?? [],
      );
      const likely = (fact: Fact) =>
        judged.find(({ weighed }) => engine.index.facts[weighed.fact] === fact)?.confidence ?? 0;
      const [first] = facts;
      const short = first ? shortAnswer(question, first) : null;
      const foremost = first && leadsInTime(first, time, today) ? first : undefined;
      const note = first ? newestKnown(asked, time, first, { facts: library.facts, groups, today }) : null;
      return {
        ...compose(text, withOtherSides(facts, library, likely, foremost), short, note),
        status,
        confidence,
        choices: [],
        related: relatedTo(facts, library.facts, groups),
        why,
      };
    },
  };

  /** The question as it stands, or completed from the conversation where it leans on it or is not understood alone. */
  function understand(text: string, history: readonly string[], today: string) {
    const alone = consider(text, today);
    if (history.length === 0) return alone;
    const { dependent, readings } = inContext(text, lastOf(history, engine), engine);
    if (!dependent && alone.pooled.confidence >= model.limits.answer) return alone;
    const completed = readings.map((reading) => consider(reading, today));
    const sure = completed.find(({ pooled }) => pooled.confidence >= model.limits.answer);
    return sure ?? (dependent ? (completed[0] ?? alone) : alone);
  }

  function miss(
    text: string,
    status: 'choices' | 'unknown',
    confidence: number,
    question: Question,
    judged: readonly Judged[],
    why: Answer['why'],
  ): Answer {
    const choices = offers(question, judged, engine);
    const words =
      status === 'choices' && choices.length > 0
        ? 'I’m not sure what you mean. Is it one of these?'
        : sayMiss(question);
    return {
      question: text,
      status: choices.length > 0 ? status : 'unknown',
      text: words,
      short: null,
      note: null,
      confidence,
      parts: [],
      citations: [],
      choices,
      related: [],
      why,
      version: library.version,
    };
  }
}

/** The sentences that fit; the first always does. */
function fitting(roles: readonly Support[], besides: readonly (string | null)[]): Support[] {
  let length = besides.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return roles.filter(({ fact }, at) => {
    const own = fact.statement.length + 30;
    if (at > 0 && length + own > LONGEST_ANSWER) return false;
    length += own;
    return true;
  });
}

function offers(question: Question, judged: readonly Judged[], { index }: Engine): Suggestion[] {
  if (question.tokens.every(({ weight }) => weight < 0.2)) return [];
  return judged
    .filter(({ confidence }) => confidence >= OFFERED)
    .slice(0, OFFERS)
    .flatMap(({ weighed }) => {
      const fact: Fact | undefined = index.facts[weighed.fact];
      const best = weighed.match.asks[0];
      const first = index.firstDoc[weighed.fact] ?? 0;
      return fact ? suggestionFor(fact, best && best.overlap > 0.3 ? fact.asks[best.doc - first - 2] : undefined) : [];
    });
}
