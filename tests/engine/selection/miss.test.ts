import { describe, expect, test } from 'vitest';
import { answererOf, harbour } from '../harbour.js';

const painter =
  '- {id: painter, statement: The painter of Tern tower came from Saltby., about: [tern-tower, saltby], sources: [office]}\n';
const { ask } = answererOf(harbour({ 'facts/more.yaml': painter }));
const replyTo = (said: string) => {
  const questions = said.split(' / ');
  const { parts, note, miss } = ask(questions.at(-1) ?? '', questions.slice(0, -1));
  return { told: parts.map(({ fact }) => fact.id).join(' '), note: note?.kind, miss };
};

describe('where nothing answers', () => {
  test('all that is known of a thing is told, where that is little', () => {
    expect(replyTo('what did the third regatta cost')).toMatchObject({ told: 'regatta-three', note: 'only' });
    expect(replyTo('what did the lighthouse cost').told).toBe('');
  });

  test('it is not told again', () => {
    expect(replyTo('where is the third regatta / what is the prize of it').told).toBe('');
    expect(replyTo('what did the third regatta cost / who gets the prize of it').told).toBe('');
  });

  test('what is only named in a fact about something else is not told to who names other things', () => {
    expect(replyTo('how many people live in Saltby')).toMatchObject({ told: 'painter', note: 'only' });
    expect(replyTo('how many islands are there from Saltby to the North ferry').told).toBe('');
  });

  test.each([
    ['how tall is the lighthouse / what is the prize of it', 'lighthouse'],
    ['who keeps the lighthouse / how many people work there', 'lighthouse'],
    ['how tall is the lighthouse / what is the prize of Tern tower', 'tern-tower'],
    ['where was the second regatta / what is the prize there', 'second-regatta'],
  ])('%s: what is spoken of is named', (said, thing) => {
    expect(replyTo(said).miss).toMatchObject({ kind: 'thing', thing });
  });
});
