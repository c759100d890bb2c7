import { expect, test } from 'vitest';
import { fact } from './decided.js';
import { libraryOf, openLibrary } from './harbour.js';

test('a thing is wide when more than forty facts are about it', () => {
  const about = (count: number) =>
    openLibrary(
      libraryOf({
        'lexicon.yaml': 'entities: { quay: { names: [quay] } }\n',
        'facts/quays.yaml': Array.from({ length: count }, (_, at) =>
          fact(`quay-${at}`, `Quay ${at} is long.`, 'about: [quay]'),
        ).join(''),
      }),
    );
  expect([about(40).isWide('quay'), about(41).isWide('quay')]).toEqual([false, true]);
  expect(about(41).isWide('saltby')).toBe(false);
});
