import type { Fact, Library } from '../knowledge/library.js';
import type { Answerer } from './answer.js';
import { leadsInTime } from './conversation/chronology.js';
import { createConsider } from './conversation/consider.js';
import { createUnderstand } from './conversation/conversation.js';
import { findEditions } from './conversation/editions.js';
import { groupFacts } from './conversation/groups.js';
import { decide, type Judged, limitOf } from './judging/decide.js';
import { engineSteps, type Language } from './judging/engine.js';
import type { Model } from './judging/model.js';
import { atOnce, type Steps } from './language/steps.js';
import { asTyped, remembered } from './language/words.js';
import { inYears } from './language/years.js';
import { cite } from './reply/cite.js';
import { declined, NO_REASON } from './reply/declined.js';
import { fitting } from './reply/fitting.js';
import { gather } from './reply/gather.js';
import { createHappenings } from './reply/happenings.js';
import { createMiss } from './reply/miss.js';
import { newestKnown } from './reply/newest.js';
import { offers } from './reply/offers.js';
import { sayLacking, sentence, suggestionFor } from './reply/phrase.js';
import { createPremise } from './reply/premise.js';
import { relatedTo } from './reply/related.js';
import { shortOf } from './reply/short.js';
import { askedFor, type Support, withOtherSides } from './reply/sides.js';
import { smallTalk } from './reply/small-talk.js';
import { createSuggester } from './reply/suggest.js';
import { createWellWritten } from './reply/well-written.js';
import { explain } from './reply/why.js';
import type { Compiled } from './search/compile.js';
import { answerSeveral, isHalf } from './several/several.js';

/** Confidence in half of what was asked: enough to be offered. */
const HALF = 0.2;
/** Answers of which the related questions are remembered. */
const RELATED = 5000;
/** Ways to read one question that are remembered. */
const PARTS = 100;

export const createAnswerer = (library: Library, language: Language, model: Model): Answerer =>
  atOnce(answererSteps(library, language, model));

export function* answererSteps(library: Library, language: Language, model: Model, before?: Compiled): Steps<Answerer> {
  const engine = yield* engineSteps(library, language, before);
  yield;
  const wellWritten = createWellWritten(engine);
  const suggest = createSuggester(engine, wellWritten);
  const groups = groupFacts(library.facts);
  const settle = createPremise(library);
  const happenings = createHappenings(library.facts);
  yield;
  const sayMiss = createMiss(library.facts, groups, engine.lexicon);
  yield;
  const editions = findEditions(library, engine.lexicon, groups);
  yield;
  const related = remembered(RELATED, (ids: string) => {
    const from = ids.split(' ').flatMap((id) => library.factById.get(id) ?? []);
    return relatedTo(from, library.facts, groups);
  });
  const considerOn = createConsider({ engine, model, groups, editions });
  const understand = createUnderstand({ engine, model });
  const factsOf = (some: readonly Judged[]) => some.flatMap(({ weighed }) => engine.index.facts[weighed.fact] ?? []);
  const compose = (
    question: string,
    roles: Support[],
    short: string | null,
    note: string | null = null,
    musts: readonly Fact[] = [],
  ) => {
    const { parts, citations } = cite(fitting(roles, [short, note], musts), library);
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
        related: related(fact.id),
        why: NO_REASON,
      };
    },
    ask(text, { today, history = [] }) {
      const isQuestion = (words: string) => smallTalk(words, 0) === null;
      const said = (words: string) => inYears(asTyped(words), today);
      const chat = smallTalk(text, library.facts.length);
      if (chat !== null) return declined(text, chat, library.version);
      // Parts of a question come up more than once; nothing is kept until the next one, or it would be garbage that is old by then.
      const consider = remembered(PARTS, (part) => considerOn(part, today));
      const whole = understand(said(text), history.filter(isQuestion).map(said), consider);
      const { asked, question, time, judged, pooled } = whole;
      const limit = limitOf(model, question.translated);
      const parts = { engine, limit, consider };
      const reply = happenings(said(text), engine, today) ?? answerSeveral(whole, parts) ?? settle(whole, parts);
      const confidence = reply?.confidence ?? Math.min(pooled.confidence, isHalf(whole, engine) ? HALF : 1);
      const status = reply ? 'answered' : decide(model, confidence, judged[0], question.translated);
      const why = explain(question, judged, engine);
      if (status !== 'answered') {
        const choices = offers(question, judged, engine, wellWritten);
        const unsure = status === 'choices' && choices.length > 0;
        const words = unsure ? 'I’m not sure what you mean. Is it one of these?' : sayMiss(question);
        return declined(text, words, library.version, {
          status: unsure ? status : 'unknown',
          confidence,
          choices,
          why,
        });
      }
      const facts = reply?.facts ?? factsOf(gather(question, pooled.judged, judged, engine));
      const likely = (fact: Fact) =>
        judged.find(({ weighed }) => engine.index.facts[weighed.fact] === fact)?.confidence ?? 0;
      const [first] = facts;
      // Of a list in the order of time, the few words of whatever comes first would pass for the answer.
      const leads = first && first === engine.index.facts[pooled.judged[0]?.weighed.fact ?? -1];
      const foremost = first && leadsInTime(first, time, today) ? first : undefined;
      const newest = first ? newestKnown(asked, time, first, { facts: library.facts, groups, today }) : null;
      const note = sayLacking(reply?.lacking ?? []) ?? newest;
      // What was likeliest is told, wherever it stands in the order of time.
      const musts = reply?.facts ?? factsOf(judged.slice(0, 1));
      const roles = withOtherSides(facts, library, likely, foremost, askedFor(said(text), asked));
      const short = shortOf(reply?.asked ?? (leads ? [{ question, fact: first }] : []), roles);
      return {
        ...compose(text, roles, short, note, musts),
        status,
        confidence,
        choices: [],
        related: related(facts.map(({ id }) => id).join(' ')),
        why,
      };
    },
  };
}
