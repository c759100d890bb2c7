import { describe, expect, test } from 'vitest';
import { disputes, isClaim, isOnDispute } from '../../../src/answering/question/disputing.js';

describe('speaks only of a disagreement', () => {
  test.each([
    'why does every site say something else',
    'people fight over it',
    'sources differ',
    'why do i find two different totals',
    'i see conflicting dates',
    'two numbers',
    'which one is right',
    'who should i believe',
    'is that true?',
    'can u put them side by side',
    'show me both',
  ])('%s', (part) => {
    expect(isOnDispute(part)).toBe(true);
    expect(disputes(part)).toBe(true);
  });

  test.each([
    '',
    'how long is the harbour wall',
    'how do they fight fires in the harbour',
    'is it true that the ferry runs daily',
    'how many people from different islands came',
    'list all members',
    'give me all figures of the ferries in 2024',
    'what do i use for a ticket there',
    'how many piers are there in 3 km',
  ])('"%s" asks something', (part) => {
    expect(isOnDispute(part)).toBe(false);
  });
});

test.each([
  ['others say it was one day only', true],
  ['some sources claim 40 metres', true],
  ['what did the keeper say', false],
])('%s is a claim: %s', (part, claim) => {
  expect(isClaim(part)).toBe(claim);
});
