import type { Fact, Library } from './library.js';
import type { Source } from './shapes.js';

const RANK = { primary: 0, good: 1, weak: 2 } as const;

/** Sources of a fact, the best first. */
export function sourcesOf(fact: Fact, library: Pick<Library, 'sources'>): Source[] {
  return fact.sources.flatMap((id) => library.sources.get(id) ?? []).sort((a, b) => RANK[a.quality] - RANK[b.quality]);
}

/** How well a fact is supported: independent sources, primary ones double, weak ones hardly. */
export function supportOf(fact: Fact, library: Pick<Library, 'sources'>): number {
  const value = { primary: 2, good: 1, weak: 0.2 } as const;
  return sourcesOf(fact, library).reduce((sum, { quality, rewriteOf }) => sum + (rewriteOf ? 0.1 : value[quality]), 0);
}
