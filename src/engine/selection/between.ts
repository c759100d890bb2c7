import type { Fact } from '../../knowledge/library.js';
import { dayNumber } from '../../lib/interval.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without, withShared } from '../rewriting/clauses.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

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

/** "How long between X and Y": the days from one exact date to the other, of two things or of two facts, each by its fact. */
export const selectBetween: Selector = (resolved, shelf) => {
  const { language, reader, asked, query } = resolved;
  if (!language.requests.between.test(asked.plain)) return null;
  const daysOf = (one: Query | null) => (one === null ? null : ofThings(namesIn(one, 'entity', shelf), shelf));
  const ends = daysOf(query) ?? daysOf(withShared(query, { language, reader })) ?? ofParts(resolved, shelf);
  const [first, second] = ends ? [...ends].sort((a, b) => a.day.localeCompare(b.day)) : [];
  if (!first || !second || first.day === second.day) return null;
  return replyOf(first, second);
};

/** What is asked before and after a word that joins or orders the two: the facts that surely answer each, where both have a day. */
function ofParts({ asked, language, reader }: Resolved, shelf: Shelf): Told[] | null {
  const span = spanOf(asked, language.requests.between);
  const { tokens } = span ? without(asked, span, { language, reader }) : asked;
  if (tokens.length > LONGEST) return null;
  let best: { readonly ends: Told[]; readonly sure: number } = { ends: [], sure: 0 };
  const joints = tokens.flatMap(({ text }, at) => (language.joins.has(text) || language.order.test(text) ? [at] : []));
  const loose = tokens.flatMap(({ text }, at) => (language.functionWords.has(text) ? [at] : []));
  // "How long after X did Y" has nothing but a word of grammar between the two.
  const [places, least] = joints.length > 0 ? [joints, shelf.policy.part] : [loose, shelf.policy.enough];
  for (const at of places.slice(0, PLACES)) {
    const sides = [tokens.slice(0, at), tokens.slice(at + 1)].map((side) => reader.of(side));
    if (!sides.every((side) => side.tokens.some(isTelling))) continue;
    const found = sides.map((side, place) => shelf.evaluate(withThings(side, sides[1 - place] ?? side)));
    const sure = Math.min(...found.map(({ confidence }) => confidence));
    const ends = found.flatMap(({ ranked: [lead] }) => {
      const day = lead?.fact.date?.split('/').at(-1);
      return lead && day !== undefined && DAY.test(day) ? [{ fact: lead.fact, day }] : [];
    });
    if (ends.length === 2 && sure >= least && sure > best.sure) best = { ends, sure };
  }
  return best.ends.length === 2 ? best.ends : null;

  /** A side that names nothing, or points at it, is about what the other names. */
  function withThings(side: Query, other: Query): Query {
    if (sensesOf(side, 'entity').length > 0 && !language.pointing.test(side.plain)) return side;
    const names = sensesOf(other, 'entity').flatMap(({ start, end }) => other.tokens.slice(start, end));
    return reader.of([...side.tokens, ...names]);
  }
}

/** Two things, or the two members of one, that each have a day. */
function ofThings(things: readonly string[], shelf: Shelf): Told[] | null {
  const ends = things.flatMap((thing) => {
    const { members } = shelf.library.lexicon.entities[thing] ?? {};
    return members?.length === 2 ? members : [thing];
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

function replyOf(first: Told, second: Told): Reply {
  const days = String(dayNumber(second.day) - dayNumber(first.day));
  const said = [{ day: second.day, input: 0 }, ' − ', { day: first.day, input: 1 }, ' = ', { days }];
  return {
    form: 'computed',
    facts: [...new Set([first.fact, second.fact])].map((fact) => ({ fact, role: 'input' })),
    confidence: 0.8,
    asked: null,
    bold: days,
    computed: {
      operation: 'days',
      expression: `${second.day} − ${first.day} = ${days}`,
      said,
      bold: [{ days }],
      result: days,
      unit: 'days',
      as: 'exact',
      inputs: [second, first].map(({ fact, day }) => ({ fact: fact.id, value: day, unit: 'date' })),
    },
  };
}
