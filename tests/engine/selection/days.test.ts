import { describe, expect, test } from 'vitest';
import { selectComputed } from '../../../src/engine/selection/compute.js';
import { decidedBy, fact, opened } from '../decided.js';

describe('days between two facts', () => {
  const tern = opened(
    fact('tern-begun', 'Tern tower was begun on 1 May 2001.', 'about: [tern-tower], date: 2001-05-01') +
      fact('tern-blessed', 'Tern tower was blessed on 31 May 2002.', 'about: [tern-tower], date: 2002-05-31'),
  );
  const days = (sure: number, question: string) =>
    decidedBy((id, plain) => (plain.includes(id.slice(5)) ? sure : 0), { opened: tern }).reply(selectComputed, question)
      ?.computed?.result;

  test('are counted where each half is as sure as a part has to be', () => {
    const ASKED = 'how long from when Tern tower was begun to when it was blessed';
    expect(days(0.5, ASKED)).toBe('395');
    expect(days(0.49, ASKED)).toBeUndefined();
  });

  test('are counted with no word that joins them where both halves are sure', () => {
    expect(days(0.8, 'how long after Tern tower was begun was it blessed')).toBe('395');
    expect(days(0.79, 'how long after Tern tower was begun was it blessed')).toBeUndefined();
  });
});

describe('days from one fact to today', () => {
  const events = opened(
    fact('fair', 'A fair was held in Saltby from 3 to 5 May 2024.', 'about: [saltby], date: 2024-05-03/2024-05-05') +
      fact('fog', 'The fog of 2 June 2024 came to Saltby.', 'about: [saltby], date: 2024-06-01'),
  );
  const ago = (id: string, sure: number) =>
    decidedBy({ [id]: sure }, { opened: events }).reply(selectComputed, `how long ago was the ${id} in Saltby`)
      ?.computed?.expression;

  test('are counted from the last day that its sentence says, where it answers when', () => {
    expect(ago('fair', 0.4)).toBe('2025-07-01 − 2024-05-05 = 422');
    expect(ago('fair', 0.39)).toBeUndefined();
    expect(ago('fog', 0.9)).toBeUndefined();
  });
});

describe('days between two things', () => {
  /** A day for the harbour itself, about which `count` more facts are. */
  const harbourDay = (count: number) =>
    opened(
      fact('lit', 'The lighthouse of Saltby was lit on 1 March 2024.', 'about: [north-ferry], date: 2024-03-01') +
        fact('charter', 'Saltby got its charter on 1 March 2023.', 'about: [saltby], date: 2023-03-01') +
        Array.from({ length: count }, (_, at) =>
          fact(`s${at}`, `House ${at} of Saltby is old.`, 'about: [saltby]'),
        ).join(''),
    );
  const days = (count: number) =>
    decidedBy({}, { opened: harbourDay(count) }).reply(selectComputed, 'how many days between Saltby and North ferry')
      ?.computed?.result;

  test('are not counted from what very many facts are about', () => {
    expect(days(1)).toBe('366');
    expect(days(40)).toBeUndefined();
  });
});
