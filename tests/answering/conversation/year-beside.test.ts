import { expect, test } from 'vitest';
import { withYearBeside } from '../../../src/answering/conversation/year-beside.js';
import { testEngine } from '../engine.js';

const engine = await testEngine();
const meant = (text: string, earlier: string) => withYearBeside(text, engine.read(text), engine.read(earlier));

test.each([
  ['the year after', 'ferry passengers in 2023', 'ferry passengers in 2024'],
  ['one year on?', 'ferry passengers in 2023', 'ferry passengers in 2024'],
  ['the year before that', 'ferry passengers in 2023', 'ferry passengers in 2022'],
  ['how many boats a year later', 'ferry passengers in 2023', 'ferry passengers in 2024 how many boats'],
])('%s after %s', (text, earlier, whole) => {
  expect(meant(text, earlier)).toBe(whole);
});

test.each([
  ['and in winter', 'ferry passengers in 2023'],
  ['the year after', 'ferry passengers'],
  ['the year after', 'from 2021 to 2023'],
  ['how many tonnes a year on the new ferry', 'ferry passengers in 2023'],
  ['what was built in 2018 and closed the following year', 'ferry passengers in 2023'],
  ['which boats were sold, painted and named the year after', 'ferry passengers in 2023'],
])('none: %s after %s', (text, earlier) => {
  expect(meant(text, earlier)).toBeNull();
});
