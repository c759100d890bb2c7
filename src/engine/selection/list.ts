import type { Fact } from '../../knowledge/library.js';
import type { AnswerType } from '../../language/language.js';
import { isTelling, namedPlaces, type Query, sensesOf } from '../query/query.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without } from '../rewriting/clauses.js';
import { isOf } from './figures.js';
import { measuresIn } from './named.js';
import { overviewOf } from './overview.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/** Facts that make a list; fewer are told one by one. */
const FEWEST = 3;
/** Most facts of a list: what more share is too wide a subject to be listed. */
const MOST = 40;
/** Weight of the words of a question that the list must account for, as a share. */
const COVERED = 0.75;
/** What a fact is about first is so much likelier to be what is asked about than what else it is about. */
const FIRST = 2;

/** What a list can be asked as. */
const LISTED: readonly AnswerType[] = ['what', 'who', 'where'];

/**
 * "Everything that you have on X": all facts about the one thing that is named or that the likeliest facts are about, in its editor's order and then
 * that of time.
 */
export const selectEverything: Selector = ({ asked, language, reader }, shelf) => {
  const span = spanOf(asked, language.requests.everything);
  if (!span) return null;
  const { query, ranked, confidence } = shelf.evaluate(without(asked, span, { language, reader }));
  const named = namesIn(query, 'entity', shelf);
  const things = subjectsOf(ranked, named, shelf);
  // Where a thing is named, however little is known of it, no other is meant.
  const isNamed = named.some((one) => shelf.about(one).length <= MOST);
  const [thing] = things.filter((one) => !isNamed || named.includes(one));
  if (thing === undefined || (!isNamed && confidence < shelf.policy.answer)) return null;
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

/**
 * "All power projects in X", "which declarations were signed": every fact about the things that are named which tells what is asked, all figures of what
 * is named, each thing of a kind, or what is likely enough beside the likeliest one.
 */
export const selectList: Selector = (resolved, shelf) => {
  const { query, language, ranked, confidence } = resolved;
  if (!ranked[0]) return null;
  const isListed = language.requests.list.test(query.plain) && LISTED.includes(query.answerType);
  if (!isListed) return null;
  return (
    ofThings(resolved, shelf) ??
    allFigures(resolved, shelf) ??
    ofKind(resolved, shelf) ??
    likelyOnes(ranked, confidence, shelf)
  );
};

/** "All the lengths that are given": the facts that have a figure of what is named, of the thing that is named, where several of them are likely. */
function allFigures({ query, ranked, confidence }: Resolved, shelf: Shelf): Reply | null {
  const [first] = ranked;
  if (!first || first.confidence >= shelf.policy.listed.sure || confidence < shelf.policy.answer) return null;
  const measures = measuresIn(query, shelf);
  const named = namesIn(query, 'entity', shelf);
  const likely = ranked.filter((one) => one.confidence >= shelf.policy.listed.share * first.confidence);
  for (const of of measures)
    for (const thing of named) {
      const found = shelf.figures.sound.filter((figure) => figure.of === of && isOf(figure, thing));
      const facts = [...found].sort((a, b) => (a.period ?? '').localeCompare(b.period ?? '')).map(({ fact }) => fact);
      const all = [...new Set(facts)];
      if (likely.filter(({ fact }) => all.includes(fact)).length > 1) return replyOf(all, confidence, shelf, 2);
    }
  return null;
}

/** Names by which a thing is called first of all. */
const FOREMOST = 4;

/** "List all pipelines": what each of the things is that are called so. Where more is said than that and where, something else is asked. */
function ofKind({ query, language, ranked, confidence }: Resolved, shelf: Shelf): Reply | null {
  const isListed = (ranked[0]?.confidence ?? 0) >= shelf.policy.listed.sure;
  const [place] = query.head;
  const head = place === undefined ? undefined : query.tokens[place];
  if (isListed || !head || language.code !== shelf.language.code) return null;
  const named = namedPlaces(query);
  const isAlone = query.tokens.every(
    (token, at) => at === place || named.has(at) || !isTelling(token) || language.requests.list.test(token.text),
  );
  if (!isAlone || named.has(place ?? -1) || !namesIn(query, 'entity', shelf).every(shelf.isWide)) return null;
  const isCalledSo = (name: string) => {
    const words = name.toLowerCase().split(' ');
    return words.length > 1 && language.stem(words.at(-1) ?? '') === head.stem;
  };
  const things = Object.entries(shelf.library.lexicon.entities).filter(([, { names }]) =>
    names.slice(0, FOREMOST).some(isCalledSo),
  );
  const kinds = things.map(([, { kind }]) => kind);
  const countOf = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
  const facts = things
    .filter(([, { kind }]) => kinds.every((other) => countOf(other) <= countOf(kind)))
    .flatMap(([thing]) => overviewOf(thing, shelf).slice(0, 1));
  return replyOf([...new Set(facts)], confidence, shelf, 2);
}

function ofThings({ query, language, confidence }: Resolved, shelf: Shelf): Reply | null {
  // One fact that lists them itself is the better list; where no fact is likely, something else is asked for.
  if (confidence >= shelf.policy.alone || confidence < shelf.policy.choices) return null;
  const things = namesIn(query, 'entity', shelf);
  const attributes = namesIn(query, 'attribute', shelf);
  if (things.length === 0 || accountedFor(query, language.requests.list) < COVERED) return null;
  const isPart = (fact: Fact, thing: string) =>
    (shelf.library.lexicon.entities[thing]?.members ?? []).some((member) => fact.about.includes(member));
  const about = (fact: Fact) => things.every((thing) => fact.about.includes(thing) || isPart(fact, thing));
  const tells = (fact: Fact) => attributes.length === 0 || attributes.some((name) => fact.tells.get(name) != null);
  const found = shelf.library.facts.filter((fact) => !fact.error && fact.kind !== 'plan' && about(fact) && tells(fact));
  return replyOf(inTime(found), confidence, shelf);
}

function likelyOnes(ranked: readonly Ranked[], confidence: number, shelf: Shelf): Reply | null {
  const [first] = ranked;
  const { policy } = shelf;
  if (!first || confidence < policy.answer) return null;
  // Beside what is so likely that it lists them itself, only what could stand alone as well.
  const isSure = first.confidence >= policy.listed.sure;
  const least = isSure ? policy.alone : Math.max(policy.choices, policy.listed.share * first.confidence);
  // Where the likeliest tells the attribute that is asked for, what does not is no part of the list.
  const isKin = (one: Ranked) => first.told === 0 || one.told > 0;
  const likely = ranked.filter((one) => one.confidence >= least && !one.fact.error && isKin(one));
  return replyOf(
    likely.map(({ fact }) => fact),
    confidence,
    shelf,
    isSure ? 2 : FEWEST,
  );
}

/** Share of what is said, beside asking for a list, that names things or what is asked of them. */
function accountedFor(query: Query, listing: RegExp): number {
  const named = namedPlaces(query);
  const told = new Set(
    sensesOf(query, 'attribute').flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  let [all, met] = [0, 0];
  query.tokens.forEach((token, at) => {
    if (!isTelling(token) || listing.test(token.text)) return;
    all += token.weight;
    if (named.has(at) || told.has(at)) met += token.weight;
  });
  return all === 0 ? 0 : met / all;
}

const inTime = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));

function replyOf(facts: readonly Fact[], confidence: number, { policy }: Shelf, fewest = FEWEST): Reply | null {
  if (facts.length < fewest || facts.length > MOST) return null;
  return {
    form: 'list',
    facts: facts.slice(0, policy.page).map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: facts.slice(policy.page),
    confidence: Math.max(confidence, 0.6),
    asked: null,
  };
}
