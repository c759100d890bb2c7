import { expect, test } from 'vitest';
import { groupFacts } from '../../../src/answering/conversation/groups.js';
import { relatedTo } from '../../../src/answering/reply/related.js';
import type { Fact } from '../../../src/knowledge/library.js';

const fact = (id: string, topic: string, about: string[], disagreesWith: string[] = []): Fact => ({
  id,
  topic,
  about,
  disagreesWith,
  statement: `About ${id}.`,
  asks: [],
  tells: new Map(),
  countries: [],
  sources: ['source'],
});

const facts = [
  fact('asked', 'ports', ['harbour', 'ferry'], ['other-side']),
  fact('same-topic', 'ports', []),
  fact('elsewhere', 'towns', ['mill']),
  fact('other-side', 'ports', ['harbour', 'ferry']),
  fact('shares-one', 'towns', ['ferry']),
  fact('shares-both', 'towns', ['harbour', 'ferry']),
  fact('shares-one-of-many', 'towns', ['ferry', 'mill', 'bridge', 'square']),
  fact('same-topic-too', 'ports', ['mill']),
];
const groups = groupFacts(facts);
const related = (...from: string[]) =>
  relatedTo(
    facts.filter(({ id }) => from.includes(id)),
    facts,
    groups,
  ).map((suggestion) => suggestion.fact);

test('facts about the same things come first, the nearest before the others', () => {
  expect(related('asked')).toEqual(['shares-both', 'shares-one', 'shares-one-of-many']);
});

test('the rest of the topic fills up, in the order of the library; nothing of elsewhere', () => {
  expect(related('same-topic')).toEqual(['asked', 'other-side', 'same-topic-too']);
  expect(related('elsewhere')).toEqual(['same-topic-too', 'shares-one-of-many', 'shares-one']);
});

test('what was just said is not offered again, nor what disagrees with it', () => {
  expect(related('asked', 'shares-both')).not.toContain('shares-both');
  expect(related('asked')).not.toContain('other-side');
  expect(related()).toEqual([]);
});

test('each fact stands once in its groups, in order', () => {
  const twice = groupFacts([fact('a', 'x', ['one', 'one']), fact('b', 'x', ['one'])]);
  expect(twice.about('one')).toEqual([0, 1]);
  expect(twice.inTopic('x')).toEqual([0, 1]);
  expect(twice.about('nothing')).toEqual([]);
});
