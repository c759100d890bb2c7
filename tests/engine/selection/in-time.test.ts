import { describe, expect, test } from 'vitest';
import { selectSingle } from '../../../src/engine/selection/single.js';
import { type Chances, decidedBy, fact, opened } from '../decided.js';

const RULE = fact('hours', 'The lighthouse is open on Fridays.', 'about: [lighthouse], tells: { opening: on Fridays }');
const CLOSED = fact(
  'closed',
  'The lighthouse is closed from 1 to 6 March 2026.',
  'about: [lighthouse], tells: { opening: from 1 to 6 March 2026 }, date: 2026-03-01/2026-03-06, asOf: 2026-02-20',
);
const price = (year: string, crowns: number) =>
  fact(
    `price-${year}`,
    `In ${year} Tern tower costs ${crowns} crowns to visit.`,
    `about: [tern-tower], tells: { cost: ${crowns} crowns }, date: ${year}, asOf: ${Number(year) - 1}-11-01`,
  );

const ask = (facts: string, chances: Chances, question: string, today: string) => {
  const { reply } = decidedBy(chances, { opened: opened(facts) });
  const said = reply(selectSingle, question, null, today);
  return { told: said?.facts.map(({ fact: { id } }) => id), bold: said?.asked.length !== 0, note: said?.note };
};

describe('what holds on the day', () => {
  const closed = (today: string, second = 0.5) =>
    ask(RULE + CLOSED, { hours: 0.9, closed: second }, 'when is the opening of the lighthouse', today);

  test('goes before the rule that it breaks, without words in bold that answer otherwise than was asked', () => {
    expect(closed('2026-03-06')).toMatchObject({ told: ['closed', 'hours'], bold: false });
    expect(closed('2026-03-07')).toMatchObject({ told: ['hours'], bold: true });
    expect(closed('2026-02-28')).toMatchObject({ told: ['hours'], bold: true });
  });

  test('must be likely enough itself', () => {
    expect(closed('2026-03-06', 0.45).told).toEqual(['closed', 'hours']);
    expect(closed('2026-03-06', 0.44).told).toEqual(['hours']);
  });

  test('is the price of this year, whatever comes after and was before', () => {
    const chances = { 'price-2026': 0.9, 'price-2027': 0.8 };
    const cost = (question: string, today: string) =>
      ask(price('2026', 40) + price('2027', 50), chances, question, today);
    expect(cost('what does Tern tower cost', '2026-05-01').told).toEqual(['price-2026']);
    expect(cost('what does Tern tower cost now', '2026-05-01').told).toEqual(['price-2026']);
    expect(cost('what does Tern tower cost', '2027-05-01').told?.[0]).toBe('price-2027');
    expect(cost('what does Tern tower cost now', '2027-05-01')).toMatchObject({ bold: true, note: null });
    expect(cost('what did Tern tower cost in 2026', '2027-05-01').told).toEqual(['price-2026']);
  });

  test('is not what begins later', () => {
    const later = fact(
      'later',
      'From 1 June 2026 Tern tower costs 60 crowns to visit.',
      'about: [tern-tower], tells: { cost: 60 crowns }, date: 2026-06-01, asOf: 2026-05-20',
    );
    const since = fact(
      'since',
      'Tern tower costs 40 crowns to visit.',
      'about: [tern-tower], tells: { cost: 40 crowns }, asOf: 2026-01-10',
    );
    const chances = { later: 0.7, since: 0.6 };
    expect(ask(since + later, chances, 'what does Tern tower cost now', '2026-05-25').told?.[0]).toBe('since');
    expect(ask(since + later, chances, 'what does Tern tower cost', '2026-05-25').told?.[0]).toBe('later');
  });

  test('is the rule again once what broke it is over', () => {
    const moved = fact(
      'moved',
      'The opening of the lighthouse in March is moved to 8 March 2026.',
      'about: [lighthouse], tells: { opening: 8 March 2026 }, date: 2026-03-08, asOf: 2026-02-20',
    );
    const at = (today: string) =>
      ask(RULE + moved, { moved: 0.9, hours: 0.6 }, 'when is the opening of the lighthouse', today).told?.[0];
    expect(at('2026-03-08')).toBe('moved');
    expect(at('2026-03-09')).toBe('hours');
  });
});
