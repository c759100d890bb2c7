import { describe, expect, test } from 'vitest';
import { cite, sourcesOf, supportOf } from '../../../src/answering/reply/cite.js';
import { factIn, testLibrary } from '../../fixtures/library.js';

const library = await testLibrary();
const factOf = factIn(library);

describe('citations', () => {
  const roles = (...ids: string[]) => ids.map((id) => ({ fact: factOf(id), role: 'answer' as const }));

  test('are numbered from 1 in the order of the sentences, each source once', () => {
    const { parts, citations } = cite(roles('lighthouse-opening', 'lighthouse-height', 'ferry-fare'), library);
    expect(citations.map(({ n, source }) => [n, source.id])).toEqual([
      [1, 'coast-office'],
      [2, 'harbour-gazette'],
    ]);
    expect(parts.map(({ cites }) => cites)).toEqual([[1, 2], [2], [1]]);
  });

  test('the best source stands first, and counts most', () => {
    expect(sourcesOf(factOf('lighthouse-opening'), library).map(({ id }) => id)).toEqual([
      'coast-office',
      'harbour-gazette',
    ]);
    const support = (id: string) => supportOf(factOf(id), library);
    expect(support('ferry-passengers-office')).toBeGreaterThan(support('ferry-passengers-blog'));
  });

  test('nothing to cite is nothing', () => {
    expect(cite([], library)).toEqual({ parts: [], citations: [] });
  });
});
