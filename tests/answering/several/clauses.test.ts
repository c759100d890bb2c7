import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/answering/several/clauses.js';
import { ask, engine, idsOf } from '../bay.js';

describe('two questions in one', () => {
  const clauses = (text: string) => clausesOf(text, engine)?.map((part) => part.text.trim()) ?? null;

  test.each([
    ['how tall is Gull tower and how much Tern bridge', ['how tall is Gull tower', 'how tall is tern bridge']],
    [
      'how much herring was caught in 2020 and how much in 2023',
      ['how much herring was caught in 2020', 'how much herring was caught in 2023'],
    ],
    [
      'how much herring was caught in 2020 and how much after the harbour fair',
      ['how much herring was caught in 2020', 'how much herring was caught after the harbour fair'],
    ],
  ])('of which the second only names another thing: %s', (text, two) => {
    expect(clauses(text)).toEqual(two);
  });

  test.each([
    ['how tall is Gull tower and when was it opened', ['how tall is Gull tower', 'when was it opened gull tower']],
    ['how tall is it, and when was Gull tower opened?', ['how tall is it gull tower', 'when was Gull tower opened?']],
  ])('take over from each other what they are about: %s', (text, two) => {
    expect(clauses(text)).toEqual(two);
  });

  test.each([
    'when and where is the harbour fair',
    'when is the harbour fair and where',
    'how tall and how wide is it',
  ])('%s is one question', (text) => {
    expect(clauses(text)).toBeNull();
  });

  test('are answered by a fact each, and not at all where one of them has none', () => {
    expect(idsOf('how tall is Gull tower and when was it opened')).toEqual(['tower-height', 'tower-opening']);
    expect(ask('how tall is Gull tower and which colour is it').status).not.toBe('answered');
  });
});
