import type { Fact } from '../../knowledge/library.js';
import { dayNumber } from '../../lib/interval.js';
import type { Piece } from '../answer.js';
import { isTelling, namedPlaces, type Query, sensesOf } from '../query/query.js';
import type { Evaluated } from '../ranking/evaluate.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without, withShared } from '../rewriting/clauses.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';
import { clausesOf } from './several.js';

const DAY = /\d{4}-\d\d-\d\d$/;
/** Places at which a question is divided, at most: each costs two rankings. */
const PLACES = 6;
/** Words of a question that is divided, at most. */
const LONGEST = 40;

/** A day that a fact tells. */
interface Told {
  readonly fact: Fact;
  readonly day: string;
}

/** "How long between X and Y": the days from one exact date to the other, of two things or of two facts, each by its fact; "how long ago was X": to today. */
export const selectBetween: Selector = (resolved, shelf, today) => {
  const { language, reader, asked, query } = resolved;
  if (!language.requests.between.test(asked.plain)) return untilNow(resolved, shelf, today);
  const daysOf = (one: Query | null) => (one === null ? null : ofThings(namesIn(one, 'entity', shelf), shelf));
  const ends = daysOf(query) ?? daysOf(withShared(query, { language, reader })) ?? ofParts(resolved, shelf, today);
  const [one, other] = ends ?? [];
  return one && other && one.day !== other.day ? replyOf(one, other) : untilNow(resolved, shelf, today);
};

/** "How long ago was X", "how long has X been working": days between today and the day of the thing, or the one that the fact says which answers when. */
function untilNow(resolved: Resolved, shelf: Shelf, today: string): Reply | null {
  const { asked, language, reader } = resolved;
  const span = spanOf(asked, language.requests.since);
  const [first] = clausesOf(resolved) ?? [];
  // In a second question the days are of something else.
  if (!span || (first && !language.requests.since.test(first.plain))) return null;
  const rest = without(asked, span, { language, reader });
  const named = namedPlaces(rest);
  const isBare = rest.tokens.every((token, at) => named.has(at) || !isTelling(token));
  const things = namesIn(rest, 'entity', shelf).flatMap((thing) => dayOf(thing, shelf) ?? []);
  const { ranked, confidence } = shelf.evaluate(rest);
  // What surely answers the question as it stands is about another day.
  const isElse = resolved.confidence >= shelf.policy.answer && resolved.ranked[0]?.fact !== ranked[0]?.fact;
  const isLikely = confidence >= shelf.policy.answer && !isElse;
  const likely = ranked.slice(0, isLikely ? 1 : 0).flatMap(({ fact }) => dayIn(fact, shelf));
  // "How long ago was that?"
  const before =
    named.size === 0 ? (resolved.before?.told ?? []).slice(0, 1).flatMap((fact) => dayIn(fact, shelf)) : [];
  const [told] = isBare ? [...before, ...(things.length === 1 ? things : likely)] : likely;
  return told === undefined || told.day === today ? null : replyOf(told, { fact: null, day: today });
}

/** The day of a fact, of several the last, where it is exact and stands in its sentence: that of a report is none of what it reports. */
function dayIn(fact: Fact, { language }: Shelf): Told[] {
  const last = fact.date?.split('/').at(-1) ?? '';
  const [year = '', , day = ''] = last.split('-');
  const dates: readonly string[] = fact.statement.match(language.dates) ?? [];
  const isSaid = dates.some((words) => {
    const numbers: readonly string[] = words.match(/\d+/g) ?? [];
    return numbers.includes(year) && numbers.includes(String(Number(day)));
  });
  return DAY.test(last) && isSaid ? [{ fact, day: last }] : [];
}

/** What is asked before and after a word that joins or orders the two: the facts that surely answer each, where both have a day. */
function ofParts(resolved: Resolved, shelf: Shelf, today: string): Told[] | null {
  const { asked, language, reader } = resolved;
  const span = spanOf(asked, language.requests.between);
  const { tokens } = span ? without(asked, span, { language, reader }) : asked;
  if (tokens.length > LONGEST) return null;
  const divided = new Map<string, { readonly ends: Told[]; sure: number }>();
  const joints = tokens.flatMap(({ text }, at) => (language.joins.has(text) || language.order.test(text) ? [at] : []));
  const loose = tokens.flatMap(({ text }, at) => (language.functionWords.has(text) ? [at] : []));
  // "How long after X did Y" has nothing but a word of grammar between the two.
  const [places, least] = joints.length > 0 ? [joints, shelf.policy.part] : [loose, shelf.policy.enough];
  for (const at of places.slice(0, PLACES)) {
    const sides = [tokens.slice(0, at), tokens.slice(at + 1)].map((side) => reader.of(side));
    if (!sides.every((side) => side.tokens.some(isTelling))) continue;
    const found = sides.map((side, place) => shelf.evaluate(withThings(side, sides[1 - place] ?? side)));
    const isOther = (one: Evaluated | null | undefined) =>
      dayOfLead(one) !== null && dayOfLead(one) !== dayOfLead(found[0]) && (one?.confidence ?? 0) >= least;
    const goneOn = isOther(found[1]) ? null : onFrom(found[0], sides[1]);
    if (goneOn && isOther(goneOn)) found[1] = goneOn;
    const sure = Math.min(...found.map(({ confidence }) => confidence));
    const ends = found.flatMap((one) => {
      const [fact, day] = [one.ranked[0]?.fact, dayOfLead(one)];
      return fact && day !== null ? [{ fact, day }] : [];
    });
    if (ends.length < 2 || ends[0]?.day === ends[1]?.day || sure < least) continue;
    const key = ends.map(({ fact }) => fact.id).join();
    const known = divided.get(key) ?? { ends, sure: 0 };
    divided.set(key, { ends, sure: known.sure + sure });
  }
  // The two that most places agree on.
  const [surest] = [...divided.values()].sort((a, b) => b.sure - a.sure);
  return surest?.ends ?? null;

  function dayOfLead(one: Evaluated | null | undefined): string | null {
    const day = one?.ranked[0]?.fact.date?.split('/').at(-1) ?? '';
    return DAY.test(day) ? day : null;
  }

  /** The second side as what goes on from the first: "the one in X", "it opening". */
  function onFrom(before: Evaluated | undefined, side: Query | undefined): Evaluated | null {
    if (!before || !side || before.confidence < shelf.policy.answer) return null;
    const isOne = side.tokens.some(({ text }) => language.ones?.has(text));
    if (!isOne && !language.pointing.test(side.plain)) return null;
    const told = before.told.map(({ fact }) => fact);
    return shelf.resolve(side, resolved, { ...before, told, toldBefore: told }, today);
  }

  /** A side that names nothing, or points at it, is about what the other names. */
  function withThings(side: Query, other: Query): Query {
    if (sensesOf(side, 'entity').length > 0 && !language.pointing.test(side.plain)) return side;
    const names = sensesOf(other, 'entity').flatMap(({ start, end }) => other.tokens.slice(start, end));
    return reader.of([...side.tokens, ...names]);
  }
}

/** Two things, or the two members of one, that each have a day; beside a single other thing one of the members is meant. */
function ofThings(things: readonly string[], shelf: Shelf): Told[] | null {
  const ends = things.flatMap((thing) => {
    const { members } = shelf.library.lexicon.entities[thing] ?? {};
    return members?.length === 2 && things.length !== 2 ? members : [thing];
  });
  const dated = ends.flatMap((thing) => dayOf(thing, shelf) ?? []);
  return dated.length === 2 ? dated : null;
}

/** That of the first dated fact in its overview; without one, the only day that facts about it tell. */
function dayOf(thing: string, { library, about }: Shelf): Told | null {
  const dated = about(thing).filter(
    ({ about: [first], date }) => first === thing && date !== undefined && DAY.test(date),
  );
  const overview = library.lexicon.entities[thing]?.overview ?? [];
  const [led] = overview.flatMap((id) => dated.find((fact) => fact.id === id) ?? []);
  const fact = led ?? (new Set(dated.map(({ date }) => date)).size === 1 ? dated[0] : undefined);
  const day = fact?.date?.split('/').at(-1);
  return fact && day ? { fact, day } : null;
}

/** A day of a fact, or today. */
type End = Told | { readonly fact: null; readonly day: string };
const isTold = (end: End): end is Told => end.fact !== null;

function replyOf(one: Told, other: End): Reply {
  const [later, earlier] = other.day > one.day ? [other, one] : [one, other];
  const days = String(dayNumber(later.day) - dayNumber(earlier.day));
  const inputs = [later, earlier].filter(isTold);
  const piece = (end: End): Piece => (isTold(end) ? { day: end.day, input: inputs.indexOf(end) } : { day: end.day });
  return {
    form: 'computed',
    facts: [...new Set(inputs.map(({ fact }) => fact).reverse())].map((fact) => ({ fact, role: 'input' })),
    confidence: 0.8,
    asked: null,
    bold: days,
    computed: {
      operation: 'days',
      expression: `${later.day} − ${earlier.day} = ${days}`,
      said: [piece(later), ' − ', piece(earlier), ' = ', { days }],
      bold: [{ days }],
      result: days,
      unit: 'days',
      as: 'exact',
      inputs: inputs.map(({ fact, day }) => ({ fact: fact.id, value: day, unit: 'date' })),
    },
  };
}
