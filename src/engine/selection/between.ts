import type { Fact } from '../../knowledge/library.js';
import { dayNumber } from '../../lib/interval.js';
import type { Query } from '../query/query.js';
import { withShared } from '../rewriting/clauses.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/** A day that a fact tells. */
interface Told {
  readonly fact: Fact;
  readonly day: string;
}

/** "How long between X and Y": the days from one exact date to the other, each by its fact. */
export const selectBetween: Selector = ({ language, reader, asked, query }, shelf) => {
  if (!language.requests.between.test(asked.plain)) return null;
  const daysOf = (one: Query | null) => (one === null ? null : ofThings(namesIn(one, 'entity', shelf), shelf));
  const ends = daysOf(query) ?? daysOf(withShared(query, { language, reader }));
  const [first, second] = ends ? [...ends].sort((a, b) => a.day.localeCompare(b.day)) : [];
  if (!first || !second || first.day === second.day) return null;
  return replyOf(first, second);
};

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
    ({ about: [first], date }) => first === thing && date !== undefined && /\d{4}-\d\d-\d\d$/.test(date),
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
