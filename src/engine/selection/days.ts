import type { Fact } from '../../knowledge/library.js';
import { isTelling, namedPlaces, type Query, sensesOf } from '../query/query.js';
import type { Evaluated } from '../ranking/evaluate.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without, withShared } from '../rewriting/clauses.js';
import { questionsIn } from '../rewriting/questions.js';
import { namesIn, type Shelf } from './reply.js';
import { sidesOf } from './sides.js';

const DAY = /\d{4}-\d\d-\d\d$/;
/** Places at which a question is divided, at most: each costs two rankings. */
const PLACES = 6;

/** A day that a fact tells, or today. */
export interface Day {
  readonly fact: Fact | null;
  readonly day: string;
  /** Facts that say otherwise. */
  readonly others?: readonly Fact[];
}

/** Two days of which it is asked how far they lie apart: of things, of the facts that answer each half of a question, or of one and today. */
export function daysApart(resolved: Resolved, shelf: Shelf, today: string): readonly Day[] | null {
  const { language, reader, asked, query } = resolved;
  const daysOf = (one: Query | null) => (one === null ? null : ofThings(namesIn(one, 'entity', shelf), shelf));
  const isBetween = language.requests.between.test(asked.plain);
  const ends = isBetween
    ? (daysOf(query) ?? daysOf(withShared(query, { language, reader })) ?? ofHalves(resolved, shelf, today))
    : null;
  if (ends) return ends;
  const since = dayUntilNow(resolved, shelf);
  return since === undefined || since.day === today ? null : [since, { fact: null, day: today }];
}

/** "How long ago was X", "how long has X been working": the day of the thing, or the one that the fact says which answers when. */
function dayUntilNow(resolved: Resolved, shelf: Shelf): Day | undefined {
  const { asked, language, reader } = resolved;
  const span = spanOf(asked, language.requests.since);
  if (!span) return undefined;
  // In a second question the days are of something else.
  const [first = asked] = questionsIn(asked, resolved, shelf.policy.longest);
  if (!language.requests.since.test(first.plain)) return undefined;
  const rest = without(asked, span, { language, reader });
  const named = namedPlaces(rest);
  const isBare = rest.tokens.every((token, at) => named.has(at) || !isTelling(token));
  const things = namesIn(rest, 'entity', shelf).flatMap((thing) => dayOf(thing, shelf) ?? []);
  const { ranked, confidence } = shelf.evaluate(rest);
  const isLikely = confidence >= shelf.policy.answer;
  const likely = ranked.slice(0, isLikely ? 1 : 0).flatMap(({ fact }) => dayIn(fact, shelf));
  // "How long ago was that?"
  const before =
    named.size === 0 ? (resolved.before?.told ?? []).slice(0, 1).flatMap((fact) => dayIn(fact, shelf)) : [];
  const [told] = isBare ? [...before, ...(things.length === 1 ? things : likely)] : likely;
  return told;
}

/** The last day of a fact, where it is exact and stands in its sentence: that of a report is none of what it reports. */
function dayIn(fact: Fact, { language }: Shelf): Day[] {
  const last = lastOf(fact);
  if (last === null) return [];
  const [year = '', , day = ''] = last.split('-');
  const isSaid = (fact.statement.match(language.dates) ?? []).some((words) => {
    const numbers: readonly string[] = words.match(/\d+/g) ?? [];
    return numbers.includes(year) && numbers.includes(String(Number(day)));
  });
  return isSaid ? [{ fact, day: last }] : [];
}

const lastOf = (fact: Fact | undefined): string | null => {
  const last = fact?.date?.split('/').at(-1) ?? '';
  return DAY.test(last) ? last : null;
};

/** The days of the facts that surely answer what is asked before and after a word that joins or orders the two: those that most places agree on. */
function ofHalves(resolved: Resolved, shelf: Shelf, today: string): readonly Day[] | null {
  const { asked, language, reader } = resolved;
  const span = spanOf(asked, language.requests.between);
  const { tokens } = span ? without(asked, span, { language, reader }) : asked;
  const placesOf = (is: (text: string) => boolean) => tokens.flatMap(({ text }, at) => (is(text) ? [at] : []));
  const joints = placesOf((text) => language.joins.has(text) || language.order.test(text));
  // "How long after X did Y" has nothing but a word of grammar between the two.
  const isJoined = joints.length > 0;
  const places = isJoined ? joints : placesOf((text) => language.functionWords.has(text));
  const least = isJoined ? shelf.policy.part : shelf.policy.enough;
  const divided = new Map<string, { readonly ends: readonly Day[]; readonly sure: number }>();
  for (const at of places.slice(0, PLACES)) {
    const sides = [tokens.slice(0, at), tokens.slice(at + 1)].map((side) => reader.of(side));
    if (!sides.every((side) => side.tokens.some(isTelling))) continue;
    const found = sides.map((side, place) => shelf.evaluate(withThings(side, sides[1 - place] ?? side)));
    const dayOfLead = (one: Evaluated | null | undefined) => lastOf(one?.ranked[0]?.fact);
    const isOther = (one: Evaluated | null | undefined) =>
      dayOfLead(one) !== null && dayOfLead(one) !== dayOfLead(found[0]) && (one?.confidence ?? 0) >= least;
    const goneOn = isOther(found[1]) ? null : onFrom(found[0], sides[1]);
    if (goneOn && isOther(goneOn)) found[1] = goneOn;
    const sure = Math.min(...found.map(({ confidence }) => confidence));
    const ends = found.flatMap((one): Day[] => {
      const [fact = null, day] = [one.ranked[0]?.fact, dayOfLead(one)];
      return day === null ? [] : [{ fact, day }];
    });
    if (ends.length < 2 || ends[0]?.day === ends[1]?.day || sure < least) continue;
    const key = ends.map(({ fact }) => fact?.id).join();
    divided.set(key, { ends, sure: (divided.get(key)?.sure ?? 0) + sure });
  }
  const [surest] = [...divided.values()].sort((a, b) => b.sure - a.sure);
  // Of two accounts the better supported one is meant.
  const told = surest?.ends.map((end): Day => {
    const [fact = null, ...others] = end.fact ? sidesOf(end.fact, resolved, shelf) : [];
    const day = lastOf(fact ?? undefined);
    return fact && day !== null ? { fact, day, others } : end;
  });
  return told && told[0]?.day !== told[1]?.day ? told : null;

  /** The second side as what goes on from the first: "the one in X", "it opening". */
  function onFrom(before: Evaluated | undefined, side: Query | undefined): Evaluated | null {
    if (!before || !side || before.confidence < shelf.policy.answer) return null;
    const isOne = side.tokens.some(({ text }) => language.ones?.has(text));
    if (!isOne && !language.pointing.test(side.plain)) return null;
    const told = before.told.map(({ fact }) => fact);
    return shelf.resolve(side, resolved, { ...before, told, toldBefore: told, shown: [], earlier: null }, today);
  }

  /** A side that names nothing, or points at it, is about what the other names. */
  function withThings(side: Query, other: Query): Query {
    if (sensesOf(side, 'entity').length > 0 && !language.pointing.test(side.plain)) return side;
    const names = sensesOf(other, 'entity').flatMap(({ start, end }) => other.tokens.slice(start, end));
    return reader.of([...side.tokens, ...names]);
  }
}

/** Two things, or the two members of one, that each have a day; beside a single other thing one of the members is meant. */
function ofThings(things: readonly string[], shelf: Shelf): readonly Day[] | null {
  const ends = things.flatMap((thing) => {
    const { members } = shelf.library.lexicon.entities[thing] ?? {};
    return members?.length === 2 && things.length !== 2 ? members : [thing];
  });
  const dated = ends.flatMap((thing) => dayOf(thing, shelf) ?? []);
  const [one, other, third] = dated;
  if (!one || !other || third || one.day === other.day) return null;
  // What names only what one of them is about asks for two days of that.
  const apart = things.flatMap((thing) => {
    const about = dayOf(thing, shelf) ? [] : dated.filter(({ fact }) => fact?.about.includes(thing));
    return about.length === 1 ? about : [];
  });
  return new Set(apart).size === 1 ? null : dated;
}

/** That of the first dated fact in its overview; without one, the only day that facts about it tell. What very many facts are about has none. */
function dayOf(thing: string, { library, about, isWide }: Shelf): Day | null {
  if (isWide(thing)) return null;
  const dated = about(thing).filter((fact) => fact.about[0] === thing && lastOf(fact) !== null);
  const overview = library.lexicon.entities[thing]?.overview ?? [];
  const [led] = overview.flatMap((id) => dated.find((fact) => fact.id === id) ?? []);
  const fact = led ?? (new Set(dated.map(({ date }) => date)).size === 1 ? dated[0] : undefined);
  const day = lastOf(fact);
  return fact && day ? { fact, day } : null;
}
