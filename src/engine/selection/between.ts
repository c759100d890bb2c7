import type { Fact } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { dayNumber } from '../../lib/interval.js';
import { isTelling, type Query } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { namesIn, type Reply, type Selector, type Shelf } from './reply.js';

/** A day that a fact tells. */
interface Told {
  readonly fact: Fact;
  readonly day: string;
}

/** From here on a fact is what one of the two ends is about. */
const SURE = 0.5;

/** "How long between X and Y": the days from one exact date to the other, each by its fact. */
export const selectBetween: Selector = (resolved, shelf) => {
  const { language, asked, ranked } = resolved;
  if (!language.requests.between.test(asked.plain)) return null;
  const own = shelf.language;
  const lead = ranked[0];
  const inOne = lead && lead.confidence >= SURE ? daysIn(lead.fact.statement, own) : [];
  const ends =
    ofThings(namesIn(resolved.query, 'entity', shelf), shelf) ??
    (lead && inOne.length === 2 ? inOne.map((day): Told => ({ fact: lead.fact, day })) : ofParts(resolved, shelf, own));
  const [first, second] = ends ? [...ends].sort((a, b) => a.day.localeCompare(b.day)) : [];
  if (!first || !second || first.day === second.day) return null;
  return replyOf(first, second);
};

/** Exact days in a statement, as YYYY-MM-DD. */
function daysIn(statement: string, { dates, months }: Language): string[] {
  const found = (statement.match(dates) ?? []).flatMap((date) => {
    const words = date.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
    const month = months.findIndex((name) => words.some((word) => word.startsWith(name)));
    const year = words.find((word) => /^\d{4}$/.test(word));
    const days = words.filter((word) => /^\d{1,2}$/.test(word));
    const day = days.at(-1);
    if (month < 0 || !year || !day) return [];
    return [`${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`];
  });
  return [...new Set(found)];
}

/** Two things that each have a day: that of the first dated fact in their overviews. */
function ofThings(things: readonly string[], { library }: Shelf): Told[] | null {
  const dated = things.flatMap((thing): Told[] => {
    const overview = (library.lexicon.entities[thing]?.overview ?? []).flatMap((id) => library.factById.get(id) ?? []);
    const fact = overview.find(
      ({ about: [first], date }) => first === thing && date !== undefined && /\d{4}-\d\d-\d\d$/.test(date),
    );
    const day = fact?.date?.split('/').at(-1);
    return fact && day ? [{ fact, day }] : [];
  });
  return dated.length === 2 ? dated : null;
}

/** The question cut in two where words join or order what it is about; each part its fact. */
function ofParts({ query, language, reader }: Resolved, shelf: Shelf, own: Language): Told[] | null {
  const { tokens } = query;
  for (let at = 2; at < tokens.length - 1; at++) {
    const isCut = language.joins.has(tokens[at]?.text ?? '') || language.order.test(tokens[at]?.text ?? '');
    if (!isCut) continue;
    const parts: Query[] = [reader.of(tokens.slice(0, at)), reader.of(tokens.slice(at + 1))];
    if (!parts.every((part) => part.tokens.some(isTelling))) continue;
    const ends = parts.flatMap((part): Told[] => {
      const { told, confidence } = shelf.evaluate(part);
      const fact = confidence >= SURE ? told[0]?.fact : undefined;
      const [day, another] = fact ? daysIn(fact.statement, own) : [];
      return fact && day !== undefined && another === undefined ? [{ fact, day }] : [];
    });
    if (ends.length === 2) return ends;
  }
  return null;
}

function replyOf(first: Told, second: Told): Reply {
  const days = String(dayNumber(second.day) - dayNumber(first.day));
  return {
    form: 'computed',
    facts: [...new Set([first.fact, second.fact])].map((fact) => ({ fact, role: 'input' })),
    confidence: 0.8,
    asked: null,
    computed: {
      operation: 'days',
      expression: `${second.day} − ${first.day} = ${days}`,
      result: days,
      unit: 'days',
      as: 'exact',
      inputs: [second, first].map(({ fact, day }) => ({ fact: fact.id, value: day, unit: 'date', label: day })),
    },
  };
}
