import { describe, expect, test } from 'vitest';
import { askingAlone, withoutChat } from '../../../src/answering/conversation/chat.js';

describe('what people say beside a question is left out', () => {
  test.each([
    ['hi all, who keeps the lighthouse', 'who keeps the lighthouse'],
    ['Good evening everyone! when was the harbour wall built', 'when was the harbour wall built'],
    ['genuine question, how long is the harbour wall', 'how long is the harbour wall'],
    ['for my thesis: how long is the harbour wall', 'how long is the harbour wall'],
    ['im a sailor, how deep is the harbour basin', 'how deep is the harbour basin'],
    ['how many boats moor there? need it for school, thanks', 'how many boats moor there?'],
    [
      'hello friends, i am from far away. which islands does the ferry serve? thank you',
      'which islands does the ferry serve?',
    ],
    ['what does the ferry cost, i see two numbers', 'what does the ferry cost,'],
    ['how long is the harbour wall? every site says something else', 'how long is the harbour wall?'],
    ['length of the harbour wall, why do i find two different totals', 'length of the harbour wall,'],
    ['some say it is 40 metres. how long is the harbour wall really', 'how long is the harbour wall really'],
    [
      'my teacher says the wall has six gates, my friend says the pier burnt in 2020, who is right?',
      'the wall has six gates, the pier burnt in 2020',
    ],
    ['my uncle says the harbour wall is 50 metres long, is he right?', 'the harbour wall is 50 metres long'],
  ])('%s', (text, left) => {
    expect(withoutChat(text)).toBe(left);
  });
});

test('a claim is no question where something is asked beside it', () => {
  expect(withoutChat('my friend says the wall has six gates. how much is it?')).toBeNull();
});

describe('a question stays whole', () => {
  test.each([
    'who keeps the lighthouse',
    'i wonder who keeps the lighthouse',
    'can you tell me when the ferry leaves',
    'contract value for the harbour wall, harbour office',
    'hello',
    'thanks, bye',
    'my lighthouse',
  ])('%s', (text) => {
    expect(withoutChat(text)).toBeNull();
  });
});

describe('the part that asks, by itself', () => {
  test.each([
    ['which boats moor in the harbour again? quiz tonight', 'which boats moor in the harbour again', 'quiz tonight'],
    [
      'off to the coast with the kids, when does the ferry leave',
      'when does the ferry leave',
      'off to the coast with the kids',
    ],
  ])('%s', (text, asking, beside) => {
    expect(askingAlone(text)).toEqual({ asking, beside: expect.stringContaining(beside) });
  });

  test.each([
    ['there is nothing beside it', 'when does the ferry leave'],
    ['two parts ask', 'when does the ferry leave, how much is the fare'],
    ['what stands beside it says which year', 'in 2024, how many boats moored there'],
    ['or which month', 'june only, how many boats moored there'],
    ['it asks of nothing', 'the ferry, when is it'],
  ])('is not taken where %s', (_, text) => {
    expect(askingAlone(text)).toBeNull();
  });
});
