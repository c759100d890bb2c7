import type { Fact, Library } from '../knowledge/library.js';
import { atOnce, type Steps } from '../lib/steps.js';
import type { Answer, Answerer } from './answer.js';
import { leadsInTime } from './conversation/chronology.js';
import { type Considered, createConsider } from './conversation/consider.js';
import { createUnderstand } from './conversation/conversation.js';
import { findEditions } from './conversation/editions.js';
import { groupFacts } from './conversation/groups.js';
import { decide, type Judged, limitOf, type Status } from './judging/decide.js';
import { engineSteps, type Language } from './judging/engine.js';
import type { Model } from './judging/model.js';
import { asTyped, remembered } from './language/words.js';
import { inYears } from './language/years.js';
import { asksForOthers } from './question/negated.js';
import { createCompose } from './reply/compose.js';
import { declined, NO_REASON } from './reply/declined.js';
import { gather } from './reply/gather.js';
import { createHappenings } from './reply/happenings.js';
import { createIntroduce } from './reply/introduce.js';
import { createMiss } from './reply/miss.js';
import { newestKnown } from './reply/newest.js';
import { offers } from './reply/offers.js';
import { sayLacking, suggestionFor } from './reply/phrase.js';
import { createPremise } from './reply/premise.js';
import { relatedTo } from './reply/related.js';
import type { Reply } from './reply/reply.js';
import { askedFor, withOtherSides } from './reply/sides.js';
import { smallTalk } from './reply/small-talk.js';
import { createSuggester } from './reply/suggest.js';
import { createWellWritten } from './reply/well-written.js';
import { explain } from './reply/why.js';
import type { Compiled } from './search/compile.js';
import { answerSeveral, isHalf, type SeveralParts } from './several/several.js';

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
  const introduce = createIntroduce(library.facts, groups);
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
  const compose = createCompose(library);
  /** What answers beside the judge, or where it is several questions or a false premise; null where the judge has it. */
  const replyTo = (text: string, whole: Considered, parts: SeveralParts, today: string): Reply | null =>
    happenings(text, engine, today) ?? answerSeveral(whole, parts) ?? settle(whole, parts);
  /** How sure the judge is that its facts answer the whole of it. */
  const sureOf = (text: string, whole: Considered): number => {
    const [first] = factsOf(whole.pooled.judged);
    const isLess = isHalf(whole, engine) || (first !== undefined && asksForOthers(text, first.statement));
    return Math.min(whole.pooled.confidence, isLess ? HALF : 1);
  };
  const told = (
    text: string,
    whole: Considered,
    { reply, confidence, today, said }: { reply: Reply | null; confidence: number; today: string; said: string },
  ): Answer => {
    const { asked, question, time, judged, pooled } = whole;
    const facts = reply?.facts ?? factsOf(gather(question, pooled.judged, judged, engine));
    const likely = (fact: Fact) =>
      judged.find(({ weighed }) => engine.index.facts[weighed.fact] === fact)?.confidence ?? 0;
    const [first] = facts;
    // Of a list in the order of time, the few words of whatever comes first would pass for the answer.
    const leads = first && first === engine.index.facts[pooled.judged[0]?.weighed.fact ?? -1];
    const foremost = first && leadsInTime(first, time, today) ? first : undefined;
    const newest = first ? newestKnown(asked, time, first, { facts: library.facts, groups, today }) : null;
    return {
      ...compose({
        question: text,
        roles: withOtherSides(facts, library, likely, foremost, askedFor(said, asked)),
        asked: reply?.asked ?? (leads ? [{ question, fact: first }] : []),
        note: sayLacking(reply?.lacking ?? []) ?? newest,
        // What was likeliest is told, wherever it stands in the order of time.
        musts: reply?.facts ?? factsOf(judged.slice(0, 1)),
      }),
      status: 'answered',
      confidence,
      choices: [],
      related: related(facts.map(({ id }) => id).join(' ')),
      why: explain(question, judged, engine),
    };
  };
  const missed = (text: string, { question, judged }: Considered, status: Status, confidence: number): Answer => {
    const choices = offers(question, judged, engine, wellWritten);
    const unsure = status === 'choices' && choices.length > 0;
    const words = unsure ? 'I’m not sure what you mean. Is it one of these?' : sayMiss(question);
    const why = explain(question, judged, engine);
    return declined(text, words, library.version, { status: unsure ? status : 'unknown', confidence, choices, why });
  };
  return {
    library,
    suggest,
    tell(id) {
      const fact = library.factById.get(id);
      if (!fact) return null;
      return {
        ...compose({ question: suggestionFor(fact).question, roles: withOtherSides([fact], library) }),
        status: 'answered',
        confidence: 1,
        choices: [],
        related: related(fact.id),
        why: NO_REASON,
      };
    },
    ask(text, { today, history = [] }) {
      const chat = smallTalk(text, library.facts.length);
      if (chat !== null) return declined(text, chat, library.version);
      const isQuestion = (words: string) => smallTalk(words, 0) === null;
      const meant = (words: string) => inYears(asTyped(words), today);
      const said = meant(text);
      // Parts of a question come up more than once; nothing is kept until the next one, or it would be garbage that is old by then.
      const consider = remembered(PARTS, (part) => considerOn(part, today));
      const whole = understand(said, history.filter(isQuestion).map(meant), consider);
      const { translated } = whole.question;
      const reply = replyTo(said, whole, { engine, limit: limitOf(model, translated), consider }, today);
      const sure = reply?.confidence ?? sureOf(said, whole);
      const status = reply ? 'answered' : decide(model, sure, whole.judged[0], translated);
      if (status === 'answered') return told(text, whole, { reply, confidence: sure, today, said });
      const named = history.length === 0 ? introduce(whole) : null;
      if (named) return told(text, whole, { reply: named, confidence: named.confidence, today, said });
      return missed(text, whole, status, sure);
    },
  };
}
