import type { Fact, Library } from '../knowledge/library.js';
import type { Language, SmallTalk } from '../language/language.js';
import type { Answer, Answerer, Miss } from './answer.js';
import { compose } from './compose.js';
import { open } from './engine-parts.js';
import type { Compiled } from './index/compile.js';
import { policyOf, type Step } from './policy.js';
import { createEvaluate } from './ranking/evaluate.js';
import { type Model, openLearnt } from './ranking/model.js';
import { contextAfter, createResolve, type Resolved, writtenFor } from './resolve.js';
import type { Tools } from './rewriting/clauses.js';
import type { Context } from './rewriting/follow-up.js';
import { findEditions } from './rewriting/time.js';
import { selectBetween } from './selection/between.js';
import { selectComputed } from './selection/compute.js';
import { selectEverything, selectList, selectNews } from './selection/list.js';
import { choicesFor, missOf, perhapsMeant, selfIn, talkIn } from './selection/miss.js';
import { overviewOf, selectApart, selectOverview } from './selection/overview.js';
import type { Reply, Selector, Shelf } from './selection/reply.js';
import { selectInPart, selectSeveral } from './selection/several.js';
import { selectPremise, selectSingle } from './selection/single.js';
import { createSuggest, displayOf, relatedTo } from './selection/suggest.js';
import { selectTurn } from './selection/turns.js';
import { selectWithin } from './selection/within.js';

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

/** The first that has something to say says it. */
const SELECTORS: readonly (readonly [Step, Selector])[] = [
  ['turn', selectTurn],
  ['between', selectBetween],
  ['computed', selectComputed],
  ['list', selectEverything],
  ['news', selectNews],
  ['apart', selectApart],
  ['overview', selectOverview],
  ['list', selectList],
  ['several', selectSeveral],
  ['within', selectWithin],
  ['single', selectSingle],
  ['premise', selectPremise],
  ['inPart', selectInPart],
];

/** A thing that more facts are about (a country, the region) is no subject of a conversation. */
const WIDE = 40;
const MOST_OFFERED = 3;

/** Makes a library askable; `compiled` is what `compile` made of it. */
export function createAnswerer(
  library: Library,
  compiled: Compiled,
  { model, languages, detect, leftOut }: EngineParts,
): Answerer {
  const does = (step: Step) => leftOut?.has(step) !== true;
  const selectors = SELECTORS.filter(([step]) => does(step));
  const opened = open(library, compiled, languages);
  const { vocabulary, readers, languages: served, about, tells, forms } = opened;
  const policy = policyOf(model.limits);
  const [own = 'en'] = compiled.languages;
  const ownLanguage = served.get(own);
  if (!ownLanguage) throw new Error(`there is no language pack for "${own}"`);
  const byThing = factsByThing(library.facts);
  const aboutThing = (thing: string) => byThing.get(thing) ?? [];
  const isWide = (thing: string) => aboutThing(thing).length > WIDE;
  const evaluate = createEvaluate({
    facts: library.facts,
    policy,
    describe: opened.describe,
    judge: openLearnt(model.ranking),
  });
  const editions = findEditions(library, ownLanguage);
  const asksOf = ({ id, asks }: Fact, language: string) => [
    ...asks,
    ...(library.translations.get(language)?.facts.get(id)?.asks ?? []),
  ];
  const resolve = createResolve({
    policy,
    vocabulary,
    editions,
    about,
    tells,
    forms,
    evaluate,
    judgeFollowUp: openLearnt(model.followUp),
    kindOf: (thing) => library.lexicon.entities[thing]?.kind,
    asksOf,
    namesOf: (thing) => library.lexicon.entities[thing]?.names ?? [],
    isWide,
    does,
  });
  const shelf: Shelf = {
    library,
    vocabulary,
    policy,
    about: aboutThing,
    isWide,
    evaluate,
    resolve: (part, { language, reader }, before, today) =>
      resolve({ text: part.plain, typed: part, tools: { language, reader }, today }, before),
    isAbout: (place, term) => about[place]?.has(term) ?? false,
    language: ownLanguage,
    does,
  };
  const relations = { about: aboutThing, isWide, overview: (thing: string) => overviewOf(thing, shelf) };
  const suggest = createSuggest(library);
  const words = new Map(compiled.languages.map((code, place) => [code, new Set(compiled.words[place])]));
  const isOwn = (code: string, word: string) => words.get(code)?.has(word) ?? false;

  const toolsFor = (text: string, { language, locale = own }: AskOptions): Tools => {
    const codes = [...served.keys()];
    const forced = language !== undefined && served.has(language) ? language : undefined;
    const fallback = served.has(locale) ? locale : own;
    const code = forced ?? (codes.length === 1 ? own : detect(text, codes, isOwn, fallback));
    const [chosen, reader] = [served.get(code), readers.get(code)];
    if (!chosen || !reader) throw new Error(`there is no language pack for "${code}"`);
    return { language: chosen, reader };
  };
  const select = (resolved: Resolved, today: string): Reply | null => {
    // Where there is no more, no other fact is what was meant by "more".
    if (resolved.turn === 'more' && (resolved.before?.told.length ?? 0) > 0) return selectTurn(resolved, shelf, today);
    const once = { ...shelf, evaluate: onceEach(evaluate) };
    for (const [, selector] of selectors) {
      const reply = selector(resolved, once, today);
      if (reply) return reply;
    }
    return null;
  };
  const talkOf = ({ asked, language }: Pick<Resolved, 'asked' | 'language'>) =>
    does('smallTalk') ? talkIn(asked, language) : null;
  const selfOf = ({ asked, language, reader }: Resolved) => (does('smallTalk') ? selfIn(asked, language, reader) : []);
  const talk = (topic: SmallTalk, topics: readonly SmallTalk[]): Miss => {
    const also = topics[0] === topic ? topics[1] : undefined;
    return { kind: 'smallTalk', topic, ...(also === undefined ? {} : { also }) };
  };
  /** True of what a curator wrote as a way to ask, however much it sounds like small talk. */
  const isAsked = ({ ranked, language }: Resolved, text: string) =>
    writtenFor(text, ranked, language.code, { policy, asksOf }) !== undefined;
  /** The conversation so far, question by question. */
  const contextOf = (history: readonly string[], options: AskOptions): Context | null => {
    let context: Context | null = null;
    // What is no question takes no place of one.
    const said = history
      .slice(-2 * policy.history)
      .map((text) => asking(text, options))
      .filter(({ typed, tools: { language } }) => talkOf({ asked: typed, language }) === null)
      .slice(-policy.history);
    const wordsFrom = (place: number) => said.slice(place).reduce((sum, { typed }) => sum + typed.tokens.length, 0);
    const isRead = (place: number) => place === said.length - 1 || wordsFrom(place) <= policy.longest;
    for (const one of said.filter((_, place) => isRead(place))) {
      const resolved = resolve(one, context);
      if (resolved.asked.tokens.length === 0) continue;
      const told = select(resolved, options.today)?.facts.filter(({ role }) => role !== 'disagrees');
      context = contextAfter(
        resolved,
        (told ?? []).map(({ fact }) => fact),
        context,
      );
    }
    return context;
  };
  const answer = (
    question: string,
    language: string,
    reply: Reply | null,
    resolved: Resolved | null,
    rest: Partial<Answer>,
  ): Answer => compose({ question, language, reply, resolved, library, ownLanguage, term: vocabulary.term, rest });

  return {
    library,
    suggest: (typed, limit, language = own) => suggest(typed, limit, language),
    tell(id, language = own) {
      const fact = library.factById.get(id);
      if (!fact) return null;
      const others = fact.disagreesWith.flatMap((other) => library.factById.get(other) ?? []);
      const reply: Reply = {
        form: 'fact',
        facts: [
          { fact, role: 'answer' },
          ...others.slice(0, 2).map((other) => ({ fact: other, role: 'disagrees' as const })),
        ],
        confidence: 1,
        asked: null,
      };
      return answer(displayOf(fact, library, language), language, reply, null, { related: related([fact], language) });
    },
    ask(text, options) {
      const asked = asking(text, options);
      const { tools } = asked;
      const language = tools.language.code;
      const resolved = resolve(asked, contextOf(options.history ?? [], options));
      const candidates = resolved.ranked.slice(0, 5).map(({ fact, confidence }) => ({ id: fact.id, confidence }));
      const topic = talkOf(resolved);
      // After an answer, "who keeps it?" asks of the thing and not of the bot.
      const isPointing = resolved.before !== null && tools.language.pointing.test(resolved.asked.plain);
      if (topic !== null && resolved.turn === null && !isPointing && !isAsked(resolved, text))
        return answer(text, language, null, resolved, { miss: talk(topic, selfOf(resolved)), candidates });
      const found = select(resolved, options.today);
      // What is asked of the bot, where only something unsure answers what stands beside it.
      const isUnsure = resolved.before === null && (found?.confidence ?? 0) < policy.enough;
      const topics = isUnsure ? selfOf(resolved) : [];
      const [self] = topics;
      const reply = self === undefined ? found : null;
      if (reply) {
        const facts = reply.facts.map(({ fact }) => fact);
        return answer(text, language, reply, resolved, { candidates, related: related(facts, language, reply.meant) });
      }
      return self === undefined
        ? missed(text, resolved, { candidates })
        : answer(text, language, null, resolved, { miss: talk(self, topics), candidates });
    },
  };

  function asking(text: string, options: AskOptions) {
    const tools = toolsFor(text, options);
    return { text, typed: tools.reader.read(text), tools, today: options.today };
  }

  function related(facts: readonly Fact[], language: string, meant?: Fact) {
    const first = meant === undefined || meant.error || facts.includes(meant) ? [] : [meant];
    const others = relatedTo([...facts, ...first], relations, MOST_OFFERED);
    return [...first, ...others].slice(0, MOST_OFFERED).map((fact) => ({
      question: displayOf(fact, library, language),
      fact: fact.id,
    }));
  }

  /** Near enough, its best fact is told as what may be meant; otherwise it says what is known of the thing, and offers what is closest. */
  function missed(text: string, resolved: Resolved, rest: Partial<Answer>): Answer {
    const language = resolved.language.code;
    const offered = choicesFor(resolved, shelf, MOST_OFFERED, (fact) => displayOf(fact, library, language));
    const miss = missOf(resolved, shelf);
    const isNear =
      resolved.confidence >= policy.choices && offered.length > 0 && (resolved.ranked[0]?.nowhere ?? 0) === 0;
    const reply = isNear ? perhapsMeant(resolved, policy) : null;
    const choices = offered.filter(({ fact }) => fact !== reply?.facts[0]?.fact.id);
    return answer(text, language, reply, resolved, {
      ...rest,
      choices,
      status: isNear ? 'choices' : 'unknown',
      miss: isNear && miss.kind === 'nothing' ? { kind: 'unclear' } : miss,
    });
  }
}

/** Selectors ask for the same parts of a question: each is ranked once. */
function onceEach(evaluate: Shelf['evaluate']): Shelf['evaluate'] {
  const known = new Map<string, ReturnType<typeof evaluate>>();
  return (query) => {
    const words = query.tokens.map(({ text, thing }) => thing ?? text).join(' ');
    const found = known.get(words) ?? evaluate(query);
    known.set(words, found);
    return found;
  };
}

function factsByThing(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const by = new Map<string, Fact[]>();
  for (const fact of facts) for (const thing of fact.about) by.set(thing, [...(by.get(thing) ?? []), fact]);
  return by;
}
