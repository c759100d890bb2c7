import { expect, test } from 'vitest';
import { createCompose } from '../../../src/answering/reply/compose.js';
import type { Support } from '../../../src/answering/reply/sides.js';
import type { Fact } from '../../../src/knowledge/library.js';
import { testLibrary } from '../../fixtures/library.js';
import { testEngine } from '../engine.js';
import { factAbout } from '../model.js';

const [library, engine] = [await testLibrary(), await testEngine()];
const compose = createCompose(library);
const long = (id: string, height: string) =>
  factAbout(id, [], {
    statement: `The lighthouse of ${id} is ${height} tall, ${'as the harbour office wrote in its yearly report '.repeat(7).trim()}.`,
    tells: new Map([['height', height]]),
    sources: ['coast-office'],
  });
const asked = (fact: Fact, label: string) => ({ question: engine.read('how tall is the lighthouse'), fact, label });
const role = (fact: Fact, role: Support['role'] = 'answer'): Support => ({ fact, role });

test('nothing stands in bold whose sentence was left out for its length', () => {
  const [a, b] = [long('a', '42 metres'), long('b', '30 metres')];
  const both = { question: 'how tall', asked: [asked(a, 'A'), asked(b, 'B')], musts: [a, b] };
  const { parts, short } = compose({ ...both, roles: [role(a), role(b, 'also')] });
  expect(parts.map(({ fact }) => fact.id)).toEqual(['a']);
  expect(short).toBeNull();
});

test('what is contradicted stands before who contradicts it, where one of them has to go', () => {
  const [a, b, c] = [factAbout('a', [], { sources: ['coast-office'] }), long('b', '42 metres'), long('c', '30 metres')];
  const { parts, short } = compose({
    question: 'how tall',
    roles: [role(a), role(b, 'also'), role(c, 'disagrees')],
    asked: [asked(c, 'C')],
    musts: [a, c],
  });
  expect(parts.map(({ fact }) => fact.id)).toEqual(['a', 'b']);
  expect(short).toBe('C: 42 metres');
});
