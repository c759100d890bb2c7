import type { Suggestion } from '../answer.js';
import type { Engine } from '../judging/engine.js';
import { suggestionFor } from './phrase.js';
import type { WellWritten } from './well-written.js';

/** Asks that contain what was typed are looked for in at most this many facts; beyond, the index alone answers. */
const SCANNED = 2000;

/** Questions for what has been typed so far: first those that contain it, then the engine's own ranking. */
export function createSuggester({ index, read, weigh }: Engine, { isWellWritten, nearest }: WellWritten) {
  const scanned = index.facts.slice(0, SCANNED).map((fact) => ({ fact, asks: null as string[] | null }));
  return (typed: string, limit: number): Suggestion[] => {
    const found = new Map<string, Suggestion>();
    const add = (suggestion: Suggestion) => {
      if (found.size < limit && !found.has(suggestion.question)) found.set(suggestion.question, suggestion);
    };
    const needle = typed.trim().toLowerCase().slice(0, 100);
    if (needle === '') {
      for (const fact of index.facts.slice(0, limit)) add(suggestionFor(fact));
      return [...found.values()];
    }
    for (const starts of [true, false]) {
      for (const entry of scanned) {
        if (found.size >= Math.ceil(limit / 2)) break;
        entry.asks ??= entry.fact.asks.map((ask) => ask.toLowerCase());
        const fits = (one: string) => (starts ? one.startsWith(needle) : one.indexOf(needle) > 0);
        const ask = entry.asks.findIndex((one) => fits(one) && isWellWritten(one));
        if (ask >= 0) add(suggestionFor(entry.fact, entry.fact.asks[ask]));
      }
    }
    for (const { fact: at, match } of weigh(read(typed))) {
      const fact = index.facts[at];
      if (fact) add(suggestionFor(fact, nearest(match, 0)));
    }
    return [...found.values()];
  };
}
