import type { Suggestion } from './answer.js';
import type { Engine } from './engine.js';
import { suggestionFor } from './phrase.js';

/** Asks that contain what was typed are looked for in at most this many facts; beyond, the index alone answers. */
const SCANNED = 2000;

/** Questions for what has been typed so far: first those that contain it, then the engine's own ranking. */
export function createSuggester({ index, read, weigh }: Engine) {
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
        const ask = entry.asks.findIndex((one) => (starts ? one.startsWith(needle) : one.indexOf(needle) > 0));
        if (ask >= 0) add(suggestionFor(entry.fact, entry.fact.asks[ask]));
      }
    }
    for (const { fact: at, match } of weigh(read(typed))) {
      const fact = index.facts[at];
      const best = match.asks[0];
      if (fact) add(suggestionFor(fact, best ? fact.asks[best.doc - (index.firstDoc[at] ?? 0) - 2] : undefined));
    }
    return [...found.values()];
  };
}
