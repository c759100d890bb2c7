import type { Fact } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import { isTelling, namedPlaces, type QueryToken } from '../query/query.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without } from '../rewriting/clauses.js';
import { questionsIn } from '../rewriting/questions.js';
import { isPlan } from '../rewriting/time.js';
import { overviewOf } from './overview.js';
import { namesIn, narrowestIn, type Reply, type Selector, type Shelf } from './reply.js';

/** Facts that make a list; fewer are told one by one. */
const FEWEST = 3;
/** Most facts of a list: what more share is too wide a subject to be listed. */
const MOST = 40;
/** What a fact is about first is so much likelier to be what is asked about than what else it is about. */
const FIRST = 2;

/**
 * "Everything that you have on X": all facts about the one thing that is named or that the likeliest facts are about, in its editor's order and then
 * that of time.
 */
export const selectEverything: Selector = ({ asked, language, reader }, shelf) => {
  const span = spanOf(asked, language.requests.everything);
  if (!span) return null;
  const { query, ranked, confidence } = shelf.evaluate(without(asked, span, { language, reader }));
  const named = namesIn(query, 'entity', shelf);
  const [thing] = subjectsOf(ranked, named, shelf);
  if (thing === undefined || confidence < shelf.policy.answer) return null;
  const first = overviewOf(thing, shelf);
  const others = shelf.about(thing).filter((fact) => !fact.error && !first.includes(fact));
  return replyOf([...first, ...inTime(others)], confidence, shelf, 1);
};

/** Things that are narrow enough to be told whole, the likeliest first. */
function subjectsOf(ranked: readonly Ranked[], named: readonly string[], shelf: Shelf): string[] {
  const worth = new Map<string, number>();
  for (const { fact, confidence } of ranked)
    fact.about.forEach((thing, at) => {
      const own = confidence * (at === 0 ? FIRST : 1);
      worth.set(thing, (worth.get(thing) ?? 0) + own / Math.sqrt(shelf.about(thing).length));
    });
  return [...worth.keys()]
    .filter(
      (thing) => shelf.about(thing).length <= MOST && (named.includes(thing) || shelf.about(thing).length >= FEWEST),
    )
    .sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}

/** "All power projects in X", "which declarations were signed": each thing of a kind, or what is likely enough beside the likeliest fact. */
export const selectList: Selector = (resolved, shelf) =>
  resolved.language.requests.list.test(resolved.query.plain)
    ? (ofKind(resolved, shelf) ?? likelyOnes(resolved, shelf))
    : null;

/** Names by which a thing is called first of all. */
const FOREMOST = 4;

/** "List all pipelines": what each of the things is that are called so. Where more is said than that, something else is asked. */
function ofKind({ query, language, ranked, confidence }: Resolved, shelf: Shelf): Reply | null {
  const [place = -1] = query.head;
  const head = query.tokens[place];
  const isElse = (ranked[0]?.confidence ?? 0) >= shelf.policy.listed.sure || language.code !== shelf.language.code;
  if (isElse || !head || query.senses.some(({ kind }) => kind === 'entity')) return null;
  const isSaid = (token: QueryToken) => isTelling(token) && !language.requests.list.test(token.text);
  if (query.tokens.some((token, at) => at !== place && isSaid(token))) return null;
  const isCalledSo = (name: string) => {
    const words = name.toLowerCase().split(' ');
    return words.length > 1 && language.stem(words.at(-1) ?? '') === head.stem;
  };
  const things = Object.entries(shelf.library.lexicon.entities).filter(([, { names }]) =>
    names.slice(0, FOREMOST).some(isCalledSo),
  );
  const facts = things.flatMap(([thing]) => overviewOf(thing, shelf).slice(0, 1));
  return replyOf([...new Set(facts)], Math.max(confidence, shelf.policy.alone.first), shelf, 2);
}

function likelyOnes(resolved: Resolved, shelf: Shelf): Reply | null {
  const { query, ranked, confidence } = resolved;
  const [first] = ranked;
  const { policy } = shelf;
  if (!first || confidence < policy.answer) return null;
  const isOneQuestion = questionsIn(query, resolved, policy.longest).length === 1;
  if (first.confidence >= policy.listed.itself && isOneQuestion && listsItself(first, shelf)) return null;
  // Beside what is so likely that it lists them itself, only what could stand alone as well.
  const isSure = first.confidence >= policy.listed.sure;
  const least = isSure ? policy.alone.first : Math.max(policy.choices, policy.listed.share * first.confidence);
  const likely = ranked.filter((one) => one.confidence >= least && !one.fact.error);
  return replyOf(
    likely.map(({ fact }) => fact),
    confidence,
    shelf,
    isSure ? 2 : FEWEST,
  );
}

/** So many ways to ask for it are words that ask for a list: one alone ("every", "example") makes none. */
const LISTING = 2;

/** True of a fact that tells what is asked for by listing it. */
const listsItself = ({ fact }: Ranked, { library, language }: Shelf): boolean =>
  [...fact.tells.keys()].some((name) => {
    const asks = library.lexicon.attributes[name]?.asks ?? [];
    return asks.filter((ask) => language.requests.list.exec(ask)?.[0] === ask).length >= LISTING;
  });

const inTime = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));

function replyOf(facts: readonly Fact[], confidence: number, { policy }: Shelf, fewest = FEWEST): Reply | null {
  if (facts.length < fewest || facts.length > MOST) return null;
  return {
    form: 'list',
    facts: facts.slice(0, policy.page).map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: facts.slice(policy.page),
    confidence,
    asked: [],
  };
}

/** Facts that are told as news, of one thing and of the whole library. */
const TOLD = { thing: 3, all: 6 } as const;
/** Weight of words beside the thing and the asking that need not be accounted for. */
const SPARE = 0.45;

/** "What's new?", "any news on X?": the newest reports, of the narrowest thing that is named or of all. */
export const selectNews: Selector = ({ asked, language }, shelf, today) => {
  const span = spanOf(asked, language.requests.news);
  if (!span) return null;
  const named = namedPlaces(asked);
  const beside = asked.tokens
    .filter((_, at) => (at < span.start || at >= span.end) && !named.has(at))
    .reduce((sum, { weight }) => sum + weight, 0);
  if (beside > SPARE) return null;
  const thing = narrowestIn(asked, shelf);
  const dayOf = ({ date }: Fact) => (date === undefined ? '' : intervalOf(date).from);
  const found = (thing === undefined ? shelf.library.facts : shelf.about(thing))
    .filter((fact) => fact.date !== undefined && dayOf(fact) <= today && !fact.error && !isPlan(fact))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  if (found.length === 0) return null;
  const told = found.slice(0, thing === undefined ? TOLD.all : TOLD.thing);
  return {
    form: 'list',
    facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence: 0.8,
    asked: [],
    note: { kind: 'newest', date: lastOf(told, today) },
  };
};

/** The last day that facts tell of, none later than today. */
const lastOf = (facts: readonly Fact[], today: string): string =>
  facts
    .flatMap(({ date }) => (date === undefined ? [] : [intervalOf(date).to]))
    .reduce((last, to) => (to > last && to <= today ? to : last), '') || today;
