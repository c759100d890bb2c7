import type { Fact } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import { namedPlaces } from '../query/query.js';
import { spanOf } from '../rewriting/clauses.js';
import { isPlan } from '../rewriting/time.js';
import { narrowestIn, type Selector } from './reply.js';

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
    asked: null,
    note: { kind: 'newest', date: lastOf(told, today) },
  };
};

/** The last day that facts tell of, none later than today. */
const lastOf = (facts: readonly Fact[], today: string): string =>
  facts
    .flatMap(({ date }) => (date === undefined ? [] : [intervalOf(date).to]))
    .reduce((last, to) => (to > last && to <= today ? to : last), '') || today;
