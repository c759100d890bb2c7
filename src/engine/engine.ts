import type { Fact, Library } from '../knowledge/library.js';
import type { Language } from '../language/language.js';
import type { Answer, Answerer, Suggestion } from './answer.js';
import { compose } from './compose.js';
import { conversation } from './conversation.js';
import { open } from './engine-parts.js';
import type { Compiled } from './index/compile.js';
import { policyOf, type Step } from './policy.js';
import type { Query } from './query/query.js';
import { createEvaluate, rankedOnce } from './ranking/evaluate.js';
import { type Model, openLearnt } from './ranking/model.js';
import { type CrossEncoder, createRerank, keyOf, type Pair, type Readings } from './ranking/rerank.js';
import { type Asking, createResolve, type Resolved, writtenFor } from './resolve.js';
import type { Tools } from './rewriting/clauses.js';
import { type Context, turnOf } from './rewriting/follow-up.js';
import { readFigures } from './selection/figures.js';
import { allKnown, choicesFor, missOf, perhapsMeant } from './selection/miss.js';
import { overviewOf } from './selection/overview.js';
import type { Reply, Shelf } from './selection/reply.js';
import { createSelect } from './selection/select.js';
import { createSuggest, displayOf, relatedTo } from './selection/suggest.js';
import { NO_TALK, talkIn } from './selection/talk.js';

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
  readonly reader?: CrossEncoder | undefined;
}

type AskOptions = Parameters<Answerer['ask']>[1];

/** Questions that are offered beside an answer, and facts whose confidence it carries. */
const OFFERED = 3;
const CANDIDATES = 5;
/** Words that may be in another language than they seem to be, at most. */
const FEW = 5;
/** A message is read so many times at most: each time another reading of it may have come to the fore. */
const ROUNDS = 4;
/** Other sides that are told with a fact that was asked for by its id. */
const SIDES = 2;

/** Makes a library askable; `compiled` is what `compile` made of it. */
export function createAnswerer(
  library: Library,
  compiled: Compiled,
  { model, languages, detect, leftOut, reader }: EngineParts,
): Answerer {
  const does = (step: Step) => leftOut?.has(step) !== true;
  const opened = open(library, compiled, languages);
  const { vocabulary, tools, own, isWide, asksIn } = opened;
  const policy = policyOf(model.limits);
  const rerank =
    reader &&
    createRerank({
      reader,
      asksIn,
      nameOf: (thing) => library.lexicon.entities[thing]?.names[0] ?? '',
    });
  // What the reader said of the message that is being answered, and what it is yet to be asked: none of it outlives the message.
  let readings: Readings | null = null;
  const unread: Pair[] = [];
  const { evaluate, forget } = rankedOnce(
    createEvaluate({
      ...opened,
      policy,
      judge: openLearnt(model.ranking),
      rerank:
        rerank &&
        ((query, ranked) => (readings ? rerank(query, ranked, readings) : { ranked: [...ranked], unread: [] })),
    }),
    policy,
  );
  const resolving = createResolve(opened, { policy, evaluate, judgeFollowUp: openLearnt(model.followUp), does });
  const resolve: typeof resolving = (one, before) => {
    const resolved = resolving(one, before);
    unread.push(...resolved.unread);
    return resolved;
  };
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
  const talkOf = (asked: Query, used: Tools) => (does('smallTalk') ? talkIn(asked, used, shelf) : NO_TALK);
  /** The language in which a few words are surely said to the bot, where that need not be the one that they were read in. */
  const otherTalk = ({ text, typed, tools: read }: Asking, { language }: AskOptions): string | undefined => {
    if (language !== undefined || typed.tokens.length > FEW) return undefined;
    return [...tools].find(([, other]) => other !== read && talkOf(other.reader.read(text), other).isSure)?.[0];
  };
  const questionOf = (fact: Fact, language: string) => displayOf(fact, library, language);
  /** What is told and offered where nothing answers; near enough, the best fact as what may be meant. */
  const insteadOf = (resolved: Resolved) => {
    const { language, ranked, confidence } = resolved;
    const offered = choicesFor(resolved, shelf, OFFERED, (fact) => questionOf(fact, language.code));
    const miss = missOf(resolved, shelf);
    const isNear = confidence >= policy.choices && offered.length > 0 && ranked[0]?.nowhere === 0;
    const meant = isNear ? perhapsMeant(resolved, policy) : null;
    return { offered, miss, isNear, told: meant ?? allKnown(miss, resolved, shelf) };
  };
  const contextOf = (history: readonly string[], options: AskOptions): Context | null =>
    conversation(history, {
      policy,
      read: (text) => asking(text, options),
      isTalk: ({ typed, tools: used }) => turnOf(typed, used) === null && talkOf(typed, used).isSure,
      resolve,
      answer(resolved, isLast) {
        const reply = select(resolved, options.today, isLast);
        const told = (reply?.facts ?? []).flatMap(({ fact, role }) => (role === 'disagrees' ? [] : [fact]));
        const shown = reply === null ? (insteadOf(resolved).told?.facts ?? []).map(({ fact }) => fact) : [];
        return { told, shown };
      },
    });
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
    const one = asking(text, options);
    const context = contextOf(options.history ?? [], options);
    options.onStep?.('understood');
    const resolved = resolve(one, context);
    options.onStep?.('candidates');
    const { asked, language, ranked, turn, before } = resolved;
    const candidates = ranked.slice(0, CANDIDATES).map(({ fact, confidence }) => ({ id: fact.id, confidence }));
    const said = (reply: Reply | null, rest: Partial<Answer>) =>
      answer(text, language.code, reply, { candidates, ...rest }, resolved);
    const talk = talkOf(one.typed, one.tools);
    const [topic, also] = talk.topics;
    const talked = () => topic && said(null, { miss: { kind: 'smallTalk', topic, ...(also && { also }) } });
    // After an answer, "who keeps it?" asks of the thing and not of the bot; what a curator wrote as a way to ask asks that, whatever it sounds like.
    const isAsking = language.asks.test(asked.plain) || asked.senses.length > 0;
    const isPointing = before !== null && isAsking && language.pointing.test(asked.plain);
    const isWritten = () => writtenFor(text, ranked, language, { policy, asksIn }) !== undefined;
    const first = talk.isSure && turn === null && !isPointing && !isWritten() ? talked() : undefined;
    if (first) return first;
    const reply = select(resolved, options.today, true);
    // What is asked of the bot is told where no fact is likelier to be meant.
    const isUnsure = reply === null || (reply.confidence < policy.enough && reply.confidence <= talk.chance);
    const second = before === null && isUnsure ? talked() : undefined;
    if (second) return second;
    if (reply) {
      const facts = reply.facts.map(({ fact }) => fact);
      return said(reply, { related: related(facts, language.code, reply.meant) });
    }
    const { offered, miss, isNear, told } = insteadOf(resolved);
    // A few words often do not show which language they are in.
    const spoken = miss.kind === 'nothing' && before === null ? otherTalk(one, options) : undefined;
    if (spoken) return answerTo(text, { ...options, language: spoken });
    if (!isNear && !told) return said(null, { choices: offered, status: 'unknown', miss });
    return said(told, {
      choices: offered.filter((one) => !told?.facts.some(({ fact }) => fact.id === one.fact)),
      status: 'choices',
      miss: miss.kind === 'nothing' ? { kind: 'unclear' } : miss,
    });
  };

  const ask = (text: string, options: AskOptions): Answer => {
    try {
      return answerTo(text, options);
    } finally {
      forget();
    }
  };
  const withReadings = (known: Readings, work: () => Answer) => {
    readings = known;
    try {
      const answer = work();
      const isTalk = answer.miss?.kind === 'smallTalk';
      return { answer, wanted: isTalk ? [] : [...new Map(unread.map((pair) => [keyOf(pair), pair])).values()] };
    } finally {
      readings = null;
      unread.length = 0;
    }
  };

  return {
    library,
    suggest: (typed, limit, language = own.language.code) => suggest(typed, limit, language),
    tell(id, language = own.language.code) {
      const fact = library.factById.get(id);
      if (!fact) return null;
      const others = fact.disagreesWith.flatMap((other) => library.factById.get(other) ?? []).slice(0, SIDES);
      const sides = others.map((other) => ({ fact: other, role: 'disagrees' as const }));
      const reply: Reply = { form: 'fact', facts: [{ fact, role: 'answer' }, ...sides], confidence: 1, asked: [] };
      return answer(questionOf(fact, language), language, reply, { related: related([fact], language) });
    },
    ask,
    async consider(text, options) {
      const alone = ask(text, options);
      // What leans on an earlier question is no question in words that could be read; what is counted, listed, worked out or told by two is no single fact's
      // to answer.
      const isOne = alone.parts.filter(({ role }) => role !== 'disagrees').length <= 1;
      const isReadable = !options.history?.length && isOne && (alone.form === 'fact' || alone.form === 'miss');
      if (!reader || !isReadable) return alone;
      const { onStep, ...quietly } = options;
      const known: Readings = new Map();
      for (let round = 0; round < ROUNDS; round++) {
        const { answer, wanted } = withReadings(known, () => ask(text, quietly));
        if (wanted.length === 0) return answer;
        const odds = await reader.read(wanted);
        onStep?.('read');
        if (!odds) return alone;
        for (const [place, pair] of wanted.entries()) known.set(keyOf(pair), odds[place] ?? 0);
      }
      return withReadings(known, () => ask(text, quietly)).answer;
    },
  };
}
