import { expect, test } from 'vitest';
import { namesWithin, withOne } from '../../../src/engine/rewriting/exchange.js';
import { withSubject } from '../../../src/engine/rewriting/follow-up.js';
import { findEditions } from '../../../src/engine/rewriting/time.js';
import { english, harbour, libraryOf, openLibrary, readerOf } from '../harbour.js';

const library = harbour();
const opened = openLibrary(library);
const tools = { language: english, reader: readerOf(opened) };
const parts = {
  ...tools,
  vocabulary: opened.vocabulary,
  editions: findEditions(library, english),
  today: '2025-07-01',
  namesOf: (thing: string) => library.lexicon.entities[thing]?.names ?? [],
  kindOf: (thing: string) => library.lexicon.entities[thing]?.kind,
  isWide: () => false,
};

test('the name of another thing takes the place of two words, and what follows stays', () => {
  const meant = (text: string) =>
    withOne(tools.reader.read(text), tools.reader.read('passengers of the North ferry'), parts).plain;
  expect(meant('how long is the South one painted now')).toBe('how long is the south ferry painted now');
});

test('what is named within a longer name is a part of it, and not all of it', () => {
  const reader = readerOf(
    openLibrary(
      libraryOf({
        'lexicon.yaml':
          'entities: { king: { names: [king of Norland] }, land: { names: [Norland] }, house: { names: [king] } }\n',
        'facts/a.yaml': '- {id: a, statement: The king of Norland sails., about: [king], sources: [office]}\n',
      }),
    ),
  );
  const query = reader.read('who met the king of Norland');
  const within = namesWithin(query, { reader }).map(({ start, end }) =>
    query.tokens.slice(start, end).map(({ text }) => text),
  );
  expect(within).toContainEqual(['norland']);
  expect(within).toContainEqual(['king']);
  expect(within.every((words) => words.length === 1)).toBe(true);
});

test('"what is it" is about the first thing that was named, unless more is said', () => {
  const query = tools.reader.read('did Gull Point lighthouse or Tern tower have it');
  const before = { query, told: [], toldBefore: [], shown: [], confidence: 0.9, earlier: null };
  const meant = (text: string) => withSubject(tools.reader.read(text), before, parts).plain;
  expect(meant('what is it')).toBe('what is gull point lighthouse');
  expect(meant('what is it anyway')).toBe('what is gull point lighthouse anyway');
  expect(meant('what is it lovely')).toBe('what is it lovely');
  // Something wide is seldom what is spoken of.
  const isWide = (thing: string) => thing === 'lighthouse';
  const narrow = withSubject(tools.reader.read('what is it'), before, { ...parts, isWide });
  expect(narrow.plain).toBe('what is tern tower');
});
