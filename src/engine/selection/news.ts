import type { Fact } from '../../knowledge/library.js';
import { intervalOf } from '../../lib/interval.js';
import { spanOf } from '../rewriting/reading.js';
import { isPlan } from '../rewriting/time.js';
import { namesIn, type Selector } from './reply.js';

/** Facts that are told as news, of one thing and of the whole library. */
const TOLD = { thing: 3, all: 6 } as const;
/** Weight of words beside the thing and the asking that need not be accounted for. */
const SPARE = 0.45;

/** "What's new?", "any news on X?": the newest reports, of the narrowest thing that is named or of all. */
export const selectNews: Selector = ({ asked, language }, shelf, today) => {
  const span = spanOf(asked, language.requests.news);
  if (!span) return null;
  const things = namesIn(asked, 'entity', shelf).filter((thing) => shelf.about(thing).length > 0);
  const named = asked.senses.filter(({ kind }) => kind === 'entity');
  const isBeside = (at: number) =>
    (at < span.start || at >= span.end) && !named.some(({ start, end }) => at >= start && at < end);
  const beside = asked.tokens.filter((_, at) => isBeside(at)).reduce((sum, { weight }) => sum + weight, 0);
  if (beside > SPARE) return null;
  const [thing] = [...things].sort((a, b) => shelf.about(a).length - shelf.about(b).length);
  const dayOf = ({ date }: Fact) => (date === undefined ? '' : intervalOf(date).from);
  const found = (thing === undefined ? shelf.library.facts : shelf.about(thing))
    .filter((fact) => fact.date !== undefined && dayOf(fact) <= today && !fact.error && !isPlan(fact))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const [newest] = found;
  if (!newest) return null;
  const told = found.slice(0, thing === undefined ? TOLD.all : TOLD.thing);
  return {
    form: 'list',
    facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    further: [],
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
