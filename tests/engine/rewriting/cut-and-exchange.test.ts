import { describe, expect, test } from 'vitest';
import { clauseReadings } from '../../../src/engine/rewriting/clauses.js';
import { namesWithin, withOne } from '../../../src/engine/rewriting/exchange.js';
import { type Context, withSubject } from '../../../src/engine/rewriting/follow-up.js';
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

describe('the part before the one that asks', () => {
  const readings = (text: string) => clauseReadings(tools.reader.read(text), tools).map(({ plain }) => plain);

  test('is kept where the question points at it, and names nothing itself', () => {
    expect(readings('hello friends. we heard of a brass bell. where is that kept')).toContain(
      'we heard of a brass bell where is that kept',
    );
    expect(readings('we saw the iron bridge. where is that Tern tower kept')).toContain(
      'where is that tern tower kept',
    );
    expect(readings('we saw the iron bridge. how tall grows purple grass')).toContain('how tall grows purple grass');
  });
});

test('"who is he" is a person that was named, "what is it" the first thing', () => {
  const context: Context = {
    query: tools.reader.read('did Gull Point lighthouse or Tern tower have it'),
    told: [],
    toldBefore: [],
    confidence: 0.9,
  };
  const meant = (text: string, person: string) =>
    withSubject(tools.reader.read(text), context, {
      ...parts,
      kindOf: (thing) => (thing === person ? 'person' : 'tower'),
    }).plain;
  expect(meant('who is he', 'tern-tower')).toBe('who is tern tower');
  expect(meant('what is it', 'tern-tower')).toBe('what is gull point lighthouse');
});
