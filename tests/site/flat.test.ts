import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../src/site/ask/flat.js';

const there = (value: unknown) => fromBytes(toBytes(value));

test('maps, sets, arrays of numbers and objects with any key are what they were', () => {
  const value = {
    rising: Int32Array.from({ length: 300 }, (_, at) => at * 7 - 900),
    falling: Int32Array.from([2_147_483_647, -2_147_483_648, 0, 5]),
    small: Uint8Array.from([0, 255]),
    exact: Float64Array.from([0.1, Number.NaN, -1e300]),
    rough: new Float32Array([0, 0.5, 1e20]).subarray(1),
    none: new Int32Array(),
    map: new Map<string, unknown>([['a', new Set(['峰会', 'qosh'])]]),
    marked: { $: 'map', of: [['a', 1]] },
    list: [null, true, 'text', [1.5]],
  };
  expect(there(value)).toEqual(value);
});

test('a key that means something to JavaScript is a key', () => {
  const value = JSON.parse('{"__proto__": {"evil": 1}, "constructor": "text"}');
  expect(JSON.stringify(there(value))).toBe(JSON.stringify(value));
  expect(there(value)).not.toHaveProperty('evil');
});

test('whatever JSON can say comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      isDeepStrictEqual(there(JSON.parse(JSON.stringify(value))), JSON.parse(JSON.stringify(value))),
    ),
  );
});

test('arrays of whole numbers come back, whatever their steps', () => {
  const numbers = fc.array(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }));
  fc.assert(fc.property(numbers, (list) => isDeepStrictEqual(there(Int32Array.from(list)), Int32Array.from(list))));
});
