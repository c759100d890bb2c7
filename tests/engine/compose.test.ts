import { expect, test } from 'vitest';
import { answererOf, harbour } from './harbour.js';

const SOURCES = ['one', 'two', 'three', 'four', 'five'];
const more = (facts: string) =>
  answererOf(
    harbour({
      'facts/more.yaml': facts,
      'sources.yaml': ['gazette', 'office', 'blog', ...SOURCES]
        .map((id) => `- { id: ${id}, title: ${id}, publisher: ${id} }\n`)
        .join(''),
    }),
  );
const mast = (id: string, sources: readonly string[], rest = '') =>
  `- {id: ${id}, statement: The mast ${id} of Tern tower is ${id}., asks: [which is mast ${id}], about: [tern-tower], sources: [${sources.join(', ')}]${rest}}\n`;

test('a sentence cites four sources at most, each of an answer numbered once', () => {
  const { answerer } = more(
    mast('oak', SOURCES, ', disagreesWith: [elm]') + mast('elm', ['two', 'five'], ', disagreesWith: [oak]'),
  );
  const answer = answerer.tell('oak');
  expect(answer?.parts.map(({ cites }) => cites)).toEqual([
    [1, 2, 3, 4],
    [2, 5],
  ]);
  expect(answer?.citations.map(({ n, source }) => `${n} ${source.id}`)).toEqual([
    '1 one',
    '2 two',
    '3 three',
    '4 four',
    '5 five',
  ]);
});

test('a fact that is asked for by its id is told with two other sides at most, and is sure', () => {
  const others = ['elm', 'ash', 'fir'];
  const { answerer } = more(
    mast('oak', ['one'], `, disagreesWith: [${others.join(', ')}]`) +
      others.map((id) => mast(id, ['two'], ', disagreesWith: [oak]')).join(''),
  );
  const answer = answerer.tell('oak');
  expect(answer?.parts.map(({ fact, role }) => `${fact.id}:${role}`)).toEqual([
    'oak:answer',
    'elm:disagrees',
    'ash:disagrees',
  ]);
  expect(answer).toMatchObject({ confidence: 1, status: 'answered', candidates: [], choices: [] });
  expect(answerer.tell('nothing-such')).toBeNull();
});

test('an answer carries five candidates and three questions that lead on', () => {
  const { ask } = answererOf();
  const answer = ask('how tall is the lighthouse');
  expect(answer.candidates.map(({ id }) => id)[0]).toBe('lighthouse-height');
  expect(answer.candidates).toHaveLength(5);
  expect(answer.related).toHaveLength(3);
});

test('an answer says which words it accounts for, and what was recognised', () => {
  const { ask } = answererOf();
  expect(ask('how tall is the lihgthouse, is it purple').why).toEqual({
    matched: ['tall', 'lighthouse'],
    unmatched: ['purple'],
    corrected: [{ from: 'lihgthouse', to: 'lighthouse' }],
    subjects: ['Gull Point lighthouse'],
    attributes: ['height'],
  });
});
