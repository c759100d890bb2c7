import type { Fact, Library } from '../knowledge/library.js';
import type { Language, SmallTalk } from '../language/language.js';
import type { Answer, Answerer, Suggestion } from './answer.js';
import { compose } from './compose.js';
import { conversation } from './conversation.js';
import { open } from './engine-parts.js';
import type { Compiled } from './index/compile.js';
import { policyOf, type Step } from './policy.js';
import type { Query } from './query/query.js';
import { createEvaluate, rankedOnce } from './ranking/evaluate.js';
import { type Model, openLearnt } from './ranking/model.js';
import { createResolve, type Resolved, writtenFor } from './resolve.js';
import type { Tools } from './rewriting/clauses.js';
import type { Context } from './rewriting/follow-up.js';
import { readFigures } from './selection/figures.js';
import { allKnown, choicesFor, missOf, perhapsMeant, selfIn, talkIn, talkInPart } from './selection/miss.js';
import { overviewOf } from './selection/overview.js';
import type { Reply, Shelf } from './selection/reply.js';
import { createSelect } from './selection/select.js';
import { createSuggest, displayOf, relatedTo } from './selection/suggest.js';

/** What is the same for every library. */
interface EngineParts {
  readonly model: Model;
  /** Languages that are served, English among them. */
  readonly languages: readonly Language[];
  /** The language of a text among those served, by its code; `fallback` where it does not show. */
  detect(
    text: string,
    served: readonly string[],
    isOwn: (language: string, word: string) => boolean,
    fallback: string,
  ): string;
  /** Steps that are left out, to see what each is worth. */
  readonly leftOut?: ReadonlySet<Step>;
}

type AskOptions = Parameters<Answerer['ask']>[1];

/** Questions that are offered beside an answer, and facts whose confidence it carries. */
const OFFERED = 3;
const CANDIDATES = 5;
/** Other sides that are told with a fact that was asked for by its id. */
const SIDES = 2;

/** Makes a library askable; `compiled` is what `compile` made of it. */
export function createAnswerer(
  library: Library,
  compiled: Compiled,
  { model, languages, detect, leftOut }: EngineParts,
): Answerer {
  const does = (step: Step) => leftOut?.has(step) !== true;
  const opened = open(library, compiled, languages);
  const { vocabulary, tools, own, isWide, asksIn } = opened;
  const policy = policyOf(model.limits);
  const { evaluate, forget } = rankedOnce(
    createEvaluate({ ...opened, policy, judge: openLearnt(model.ranking) }),
    policy,
  );
  const resolve = createResolve(opened, { policy, evaluate, judgeFollowUp: openLearnt(model.followUp), does });
  const shelf: Shelf = {
    library,
    vocabulary,
    policy,
    about: opened.aboutThing,
    isWide,
    figures: readFigures(library.facts),
    evaluate,
    resolve: (part, { language, reader }, before, today) =>
      resolve({ text: part.plain, typed: part, tools: { language, reader }, today }, before),
    select: (part, today) => select(part, today, false),
    language: own.language,
    does,
  };
  const select = createSelect(shelf);
  const relations = { about: shelf.about, isWide, overview: (thing: string) => overviewOf(thing, shelf) };
  const suggest = createSuggest(library);
  const words = new Map(compiled.languages.map((code, place) => [code, new Set(compiled.words[place])]));

  /** A question with what reads it: in the language that is forced, else the one that it shows. */
  const asking = (text: string, { language = '', locale = '', today }: AskOptions) => {
    const fallback = tools.has(locale) ? locale : own.language.code;
    const isOwn = (code: string, word: string) => words.get(code)?.has(word) ?? false;
    const detected = () => (tools.size === 1 ? undefined : tools.get(detect(text, [...tools.keys()], isOwn, fallback)));
    const chosen = tools.get(language) ?? detected() ?? own;
    return { text, typed: chosen.reader.read(text), tools: chosen, today };
  };
  const talkOf = (asked: Query, language: Language) => (does('smallTalk') ? talkIn(asked, language) : null);
  const partOf = (asked: Query, used: Tools) => (does('smallTalk') ? talkInPart(asked, used, shelf) : null);
  const selfOf = (resolved: Resolved) => (does('smallTalk') ? selfIn(resolved.asked, resolved, shelf) : []);
  const contextOf = (history: readonly string[], options: AskOptions): Context | null =>
    conversation(history, {
      policy,
      read: (text) => asking(text, options),
      isTalk: ({ typed, tools: used }) => (talkOf(typed, used.language) ?? partOf(typed, used)) !== null,
      resolve,
      answer(resolved, isLast) {
        const reply = select(resolved, options.today, isLast);
        return (reply?.facts ?? []).flatMap(({ fact, role }) => (role === 'disagrees' ? [] : [fact]));
      },
    });
  const questionOf = (fact: Fact, language: string) => displayOf(fact, library, language);
  const related = (facts: readonly Fact[], language: string, meant?: Fact) => {
    const first = meant === undefined || meant.error || facts.includes(meant) ? [] : [meant];
    const others = relatedTo([...facts, ...first], relations, 2 * OFFERED);
    const offered = [...first, ...others].map((fact) => ({ question: questionOf(fact, language), fact: fact.id }));
    // Two facts may answer the same question: the nearer one does.
    const isFirst = ({ question }: Suggestion, at: number) =>
      offered.findIndex((one) => one.question === question) === at;
    return offered.filter(isFirst).slice(0, OFFERED);
  };
  const answer = (
    question: string,
    language: string,
    reply: Reply | null,
    rest: Partial<Answer>,
    resolved?: Resolved,
  ) =>
    compose({ question, language, reply, resolved, library, ownLanguage: own.language, term: vocabulary.term, rest });

  const answerTo = (text: string, options: AskOptions): Answer => {
    const resolved = resolve(asking(text, options), contextOf(options.history ?? [], options));
    const { asked, language, ranked, turn, before } = resolved;
    const candidates = ranked.slice(0, CANDIDATES).map(({ fact, confidence }) => ({ id: fact.id, confidence }));
    const said = (reply: Reply | null, rest: Partial<Answer>) =>
      answer(text, language.code, reply, { candidates, ...rest }, resolved);
    const talk = (topic: SmallTalk, [first, also]: readonly SmallTalk[]) =>
      said(null, { miss: { kind: 'smallTalk', topic, ...(first === topic && also !== undefined && { also }) } });
    const topic = talkOf(asked, language) ?? partOf(asked, resolved);
    // After an answer, "who keeps it?" asks of the thing and not of the bot; what a curator wrote as a way to ask asks that, whatever it sounds like.
    const isAsking = language.asks.test(asked.plain) || asked.senses.length > 0;
    const isPointing = before !== null && isAsking && language.pointing.test(asked.plain);
    const isWritten = () => writtenFor(text, ranked, language, { policy, asksIn }) !== undefined;
    if (topic !== null && turn === null && !isPointing && !isWritten()) return talk(topic, selfOf(resolved));
    const reply = select(resolved, options.today, true);
    // What is asked of the bot, where only something unsure answers what stands beside it.
    const isUnsure = before === null && (reply?.confidence ?? 0) < policy.enough;
    const topics = isUnsure ? selfOf(resolved) : [];
    if (topics[0] !== undefined) return talk(topics[0], topics);
    if (reply) {
      const facts = reply.facts.map(({ fact }) => fact);
      return said(reply, { related: related(facts, language.code, reply.meant) });
    }
    const offered = choicesFor(resolved, shelf, OFFERED, (fact) => questionOf(fact, language.code));
    const miss = missOf(resolved, shelf);
    const isNear = resolved.confidence >= policy.choices && offered.length > 0 && ranked[0]?.nowhere === 0;
    // Near enough, its best fact is told as what may be meant.
    const told = isNear ? perhapsMeant(resolved, policy) : allKnown(miss, resolved, shelf);
    if (!isNear && !told) return said(null, { choices: offered, status: 'unknown', miss });
    return said(told, {
      choices: offered.filter((one) => told?.facts.every(({ fact }) => fact.id !== one.fact)),
      status: 'choices',
      miss: miss.kind === 'nothing' ? { kind: 'unclear' } : miss,
    });
  };

  return {
    library,
    suggest: (typed, limit, language = own.language.code) => suggest(typed, limit, language),
    tell(id, language = own.language.code) {
      const fact = library.factById.get(id);
      if (!fact) return null;
      const others = fact.disagreesWith.flatMap((other) => library.factById.get(other) ?? []).slice(0, SIDES);
      const sides = others.map((other) => ({ fact: other, role: 'disagrees' as const }));
      const reply: Reply = { form: 'fact', facts: [{ fact, role: 'answer' }, ...sides], confidence: 1, asked: null };
      return answer(questionOf(fact, language), language, reply, { related: related([fact], language) });
    },
    ask(text, options) {
      try {
        return answerTo(text, options);
      } finally {
        forget();
      }
    },
  };
}
