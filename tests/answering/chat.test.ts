import { describe, expect, test } from 'vitest';
import { withoutChat } from '../../src/answering/chat.js';

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
  ])('%s', (text, left) => {
    expect(withoutChat(text)).toBe(left);
  });
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
