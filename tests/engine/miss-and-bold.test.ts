import { describe, expect, test } from 'vitest';
import { boldOf } from '../../src/engine/selection/bold.js';
import { answererOf, english, harbour, harbourInRussian, openLibrary, readerOf } from './harbour.js';

const { ask } = answererOf();

describe('a miss', () => {
  test('says what is known of the thing, and what is not', () => {
    expect(ask('what does the lighthouse cost').miss).toEqual({
      kind: 'thing',
      thing: 'lighthouse',
      facts: 4,
      has: ['opening', 'keeper', 'height'],
      lacks: ['cost'],
    });
  });

  test('offers the nearest questions, and none where no word is known', () => {
    const choices = ask('what does the lighthouse cost').choices.map(({ fact }) => fact);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.every((id) => id.startsWith('lighthouse'))).toBe(true);
    expect(ask('who won the football world cup')).toMatchObject({ status: 'unknown', choices: [] });
  });

  test.each([
    ['hi', 'greeting'],
    ['thanks', 'thanks'],
    ['who made you and where do your facts come from', 'keepers'],
  ])('%s is small talk', (text, topic) => {
    expect(ask(text).miss).toEqual({ kind: 'smallTalk', topic });
  });

  test.each(['who built the lighthouse and who owns it', 'who runs the post office'])('%s is none', (text) => {
    expect(ask(text).miss?.kind).not.toBe('smallTalk');
  });

  test('gives the candidates that it did not take', () => {
    expect(ask('what does the lighthouse cost').candidates.length).toBeGreaterThan(1);
  });
});

describe('words in bold', () => {
  const library = harbour();
  const opened = openLibrary(library);
  const bold = (question: string, id: string) => {
    const fact = library.factById.get(id);
    if (!fact) throw new Error(id);
    const parts = { language: english, translation: null, term: opened.vocabulary.term };
    return boldOf(readerOf(opened).read(question), fact, parts);
  };

  test.each([
    ['how tall is the lighthouse', 'lighthouse-height', '42 metres'],
    ['where was the first regatta', 'regatta-one', 'Saltby'],
    ['when was the first regatta', 'regatta-one', '12 May 2023'],
    ['who keeps the lighthouse', 'lighthouse-keeper', 'Aida Berg'],
    ['how much did Tern tower cost', 'tern-cost', 'More than 3 million crowns'],
    ['when did Tern tower get its roof', 'repairs-roof', '2019'],
  ])('%s: %s', (question, id, words) => {
    expect(bold(question, id)).toBe(words);
  });

  test.each([
    ['yes or no', 'is the lighthouse 42 metres tall', 'lighthouse-height'],
    ['why', 'why is the lighthouse of that height', 'lighthouse-height'],
    ['another form of answer', 'when did the height of the lighthouse change', 'lighthouse-height'],
    ['what the question says itself', 'where in Saltby was the first regatta', 'regatta-one'],
    ['nothing marked', 'how many boats in the second regatta', 'boats-blog'],
  ])('none for %s', (_, question, id) => {
    expect(bold(question, id)).toBeNull();
  });

  test('are those of the translation where the reply is one', () => {
    const russian = answererOf(harbourInRussian());
    expect(russian.ask('какова высота маяка')).toMatchObject({ language: 'ru', short: '42 метра' });
  });
});
