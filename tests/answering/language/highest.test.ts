import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highest } from '../../../src/answering/language/highest.js';

test('the highest values above 0, highest first, of two alike the first', () => {
  const values = fc.array(fc.integer({ min: -3, max: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (list, limit) => {
      const wanted = [...list.keys()]
        .filter((at) => (list[at] ?? 0) > 0)
        .sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b)
        .slice(0, limit);
      expect(highest(Float64Array.from(list), limit)).toEqual(wanted);
    }),
  );
});
