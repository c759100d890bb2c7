import { expect, test } from 'vitest';
import { isOfTime } from '../../../src/answering/conversation/values.js';

test('a fact is of a time by its statement or date, and not for lying in a span of years', () => {
  const of = (date: string | undefined, time: string, statement = '') => isOfTime({ date, statement }, time);
  expect(of('2024-07-03', '2024')).toBe(true);
  expect(of('2024-07-03', '2024-07')).toBe(true);
  expect(of('2024-07-03', '2024-08')).toBe(false);
  expect(of('2024', '2024-07')).toBe(false);
  expect(of('2024-06/2024-09', '2024-07')).toBe(true);
  expect(of('2020/2024', '2022')).toBe(false);
  expect(of('2020/2024', '2022', 'It was 5 in 2022.')).toBe(true);
  expect(of(undefined, '2022-03', 'It was 5 in March 2022.')).toBe(true);
  expect(of(undefined, '2022-04', 'It was 5 in March 2022.')).toBe(false);
});
