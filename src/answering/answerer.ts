import type { Fact, Library } from '../knowledge/library.js';
import type { Answer, Answerer, Suggestion } from './answer.js';
import { cite } from './cite.js';
import { inContext, lastOf } from './context.js';
import { decide, type Judged, judge } from './decide.js';
import { buildEngine, type Engine, type Language } from './engine.js';
import { gather } from './gather.js';
import { groupFacts } from './groups.js';
import { createMiss } from './miss.js';
import type { Model } from './model.js';
import { sentence, suggestionFor } from './phrase.js';
import { createPool } from './pool.js';
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
  const pool = createPool(library.facts);
  const groups = groupFacts(library.facts);
  const sayMiss = createMiss(library.facts, groups, engine.lexicon);
  const compose = (question: string, roles: Support[], short: string | null) => {
    const { parts, citations } = cite(fitting(roles, short), library);
    const text = [short, parts.map(sentence).join(' ')].filter(Boolean).join('\n');
    return { question, text, short, parts, citations, version: library.version };
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
    ask(text, { history = [] }) {
      const { question, judged, pooled } = understand(text, history);
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
      return {
        ...compose(text, withOtherSides(facts, library, likely), short),
        status,
        confidence,
        choices: [],
        related: relatedTo(facts, library.facts, groups),
        why,
      };
    },
  };

  function consider(text: string) {
    const question = engine.read(text);
    const judged = judge(model, engine.weigh(question));
    return { question, judged, pooled: pool(question, judged) };
  }

  /** The question as it stands, or completed from the conversation where it leans on it or is not understood alone. */
  function understand(text: string, history: readonly string[]) {
    const alone = consider(text);
    if (history.length === 0) return alone;
    const { dependent, readings } = inContext(text, lastOf(history, engine), engine);
    if (!dependent && alone.pooled.confidence >= model.limits.answer) return alone;
    const completed = readings.map(consider);
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
function fitting(roles: readonly Support[], short: string | null): Support[] {
  let length = short?.length ?? 0;
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
