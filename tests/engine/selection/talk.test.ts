import { describe, expect, test } from 'vitest';
import { NO_TALK, talkIn } from '../../../src/engine/selection/talk.js';
import { SMALL_TALK, type SmallTalk } from '../../../src/language/small-talk.js';
import { decidedBy } from '../decided.js';
import { answererOf, english, harbour, harbourInRussian, openLibrary, readerOf } from '../harbour.js';

const { shelf } = decidedBy({});
const opened = openLibrary(harbour());
const reader = readerOf(opened);

/** Talk in a message where each part of it is as likely small talk of a topic as these say; what they do not name is none. */
function talkOf(text: string, said: Readonly<Record<string, readonly [SmallTalk, number]>>) {
  const smallTalk = (words: readonly string[]) => {
    const [topic, chance] = said[words.join(' ')] ?? ['help', 0];
    return Float64Array.from([1 - chance, ...SMALL_TALK.map((one) => (one === topic ? chance : 0))]);
  };
  return talkIn(reader.read(text), { language: { ...english, smallTalk }, reader }, shelf);
}

describe('small talk', () => {
  test('is sure from nine in ten on, and likely from six in ten', () => {
    const of = (chance: number) => talkOf('who made you', { 'who made you': ['keepers', chance] });
    expect(of(0.9)).toEqual({ topics: ['keepers'], chance: expect.closeTo(0.9), isSure: true });
    expect(of(0.89)).toMatchObject({ topics: ['keepers'], isSure: false });
    expect(of(0.61).topics).toEqual(['keepers']);
    expect(of(0.59)).toEqual(NO_TALK);
  });

  test('that names a thing of the library must be sure', () => {
    const of = (chance: number) => talkOf('who made Tern tower', { 'who made @narrow': ['keepers', chance] });
    expect(of(0.89)).toEqual(NO_TALK);
    expect(of(0.91).isSure).toBe(true);
  });

  test('in two parts is both, what only is said left out, and languages last', () => {
    const said = {
      hi: ['greeting', 0.9],
      'do you speak russian': ['languages', 0.9],
      'who made you': ['keepers', 0.8],
    } as const;
    expect(talkOf('hi. do you speak russian? who made you?', said)).toMatchObject({ topics: ['keepers', 'languages'] });
    expect(talkOf('hi. who made you', said).chance).toBeCloseTo(0.8);
  });

  test('beside a question is none where it only says something, and not all where it asks', () => {
    const said = {
      thanks: ['thanks', 1],
      'who made you': ['keepers', 1],
      'answer in russian': ['languages', 1],
    } as const;
    expect(talkOf('thanks. how tall is the lighthouse?', said)).toEqual(NO_TALK);
    expect(talkOf('answer in russian. how tall is the lighthouse?', said)).toEqual(NO_TALK);
    expect(talkOf('who made you? how tall is the lighthouse?', said)).toEqual({
      topics: ['keepers'],
      chance: 0,
      isSure: false,
    });
  });

  test('goes with a few words that ask nothing, and with none of a thing', () => {
    const said = { 'who made you': ['keepers', 1] } as const;
    expect(talkOf('who made you? the council?', said).isSure).toBe(true);
    expect(talkOf('who made you? Tern tower?', said).isSure).toBe(false);
  });

  test('is no word or two behind a question, nor what points at a thing before it', () => {
    const said = { true: ['sources', 1], 'who owns it': ['keepers', 1] } as const;
    expect(talkOf('the tower is 50 metres tall, true?', said)).toEqual(NO_TALK);
    expect(talkOf('tell me about Tern tower. who owns it?', said)).toEqual(NO_TALK);
  });

  test('is nothing in a language for which none was learnt', () => {
    const tools = { language: { ...english, smallTalk: null }, reader };
    expect(talkIn(reader.read('who made you'), tools, shelf)).toEqual(NO_TALK);
  });
});

test('a few words are taken for another language where they are surely said to the bot there', () => {
  const { ask } = answererOf(harbourInRussian());
  expect(ask('спасибо')).toMatchObject({ language: 'ru', miss: { kind: 'smallTalk', topic: 'thanks' } });
});
