import type { Fact, Library } from '../../knowledge/library.js';
import type { Source } from '../../knowledge/shapes.js';
import type { AnswerPart, Citation } from '../answer.js';

/** Sources named for one sentence; the rest are a click away. */
const PER_SENTENCE = 3;
const RANK = { primary: 0, good: 1, weak: 2 } as const;

/** Sources of a fact, the best first. */
export function sourcesOf(fact: Fact, library: Library): Source[] {
  return fact.sources.flatMap((id) => library.sources.get(id) ?? []).sort((a, b) => RANK[a.quality] - RANK[b.quality]);
}

/** How well a fact is supported: independent sources, primary ones double, weak ones hardly. */
export function supportOf(fact: Fact, library: Library): number {
  const value = { primary: 2, good: 1, weak: 0.2 } as const;
  return sourcesOf(fact, library).reduce((sum, { quality, rewriteOf }) => sum + (rewriteOf ? 0.1 : value[quality]), 0);
}

/** Numbers the sources of an answer, each once, in the order of its sentences. */
export function cite(
  roles: readonly Pick<AnswerPart, 'fact' | 'role'>[],
  library: Library,
): { parts: AnswerPart[]; citations: Citation[] } {
  const citations: Citation[] = [];
  const numberOf = (source: Source) => {
    const known = citations.find((citation) => citation.source === source);
    if (known) return known.n;
    citations.push({ n: citations.length + 1, source });
    return citations.length;
  };
  const parts = roles.map(({ fact, role }) => ({
    fact,
    role,
    cites: sourcesOf(fact, library).slice(0, PER_SENTENCE).map(numberOf),
  }));
  return { parts, citations };
}
