import { describe, expect, test } from 'vitest';
import { answererOf, libraryOf } from './harbour.js';

const FACTS = `
- id: salt-1950
  statement: The Salt Pans gave 2 tonnes of salt in 1950, when the first pan was dug.
  asks: [how much salt did the salt pans give when the first pan was dug, salt when the first pan was dug]
  figures: [{ of: salt, for: salt-pans, period: 1950, value: 2, unit: tonnes }]
  about: [salt-pans]
  sources: [office]
- id: salt-2024
  statement: The Salt Pans gave 90 tonnes of salt in 2024.
  asks: [how much salt did the salt pans give in 2024]
  figures: [{ of: salt, for: salt-pans, period: 2024, value: 90, unit: tonnes }]
  about: [salt-pans]
  sources: [office]
- id: fair-deals
  statement: The Lent Fair closed 9 sales worth 40 crowns and 3 leases worth 11 crowns.
  asks: [what were the sales and leases of the lent fair worth, sales and leases at the lent fair]
  figures:
    - { of: sales, for: lent-fair, value: 9, unit: sales }
    - { of: sales-value, for: lent-fair, value: 40, unit: crowns }
    - { of: leases, for: lent-fair, value: 3, unit: leases }
    - { of: leases-value, for: lent-fair, value: 11, unit: crowns }
  about: [lent-fair]
  sources: [office]
- id: loans
  statement: In 2024 the East Bank lent 30 crowns, and the West Bank had a quarter, 25 percent, of all that was lent.
  asks: [what share of the loans did the west bank have, how much did the west bank lend]
  figures:
    - { of: loans, for: east-bank, period: 2024, value: 30, unit: crowns }
    - { of: share-of-loans, for: west-bank, period: 2024, value: 25, unit: percent }
  about: [west-bank, east-bank]
  sources: [office]
- id: all-loans
  statement: All banks of the quay lent 120 crowns in 2024.
  asks: [how much did all banks of the quay lend]
  figures: [{ of: loans, for: banks, period: 2024, value: 120, unit: crowns }]
  about: [banks]
  sources: [office]
`;
const LEXICON = `
entities:
  salt-pans: { names: [Salt Pans] }
  lent-fair: { names: [Lent Fair] }
  east-bank: { names: [East Bank] }
  west-bank: { names: [West Bank] }
  banks: { names: [banks of the quay], members: [east-bank, west-bank] }
measures:
  salt: { label: salt, names: [salt] }
  sales: { label: sales, names: [sales] }
  sales-value: { label: worth of sales, names: [worth of the sales] }
  leases: { label: leases, names: [leases] }
  leases-value: { label: worth of leases, names: [worth of the leases] }
  loans: { label: loans, names: [loans] }
  share-of-loans: { label: share of loans, names: [share of the loans] }
`;
const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': FACTS }));
const told = (question: string) => ask(question).computed?.expression ?? null;

describe('a figure of another time', () => {
  test('is the newest, for how many times more it is now than it was', () => {
    expect(told('how many times more salt do the salt pans give now than when the first pan was dug')).toBe(
      '90 ÷ 2 = 45.0×',
    );
  });
});

test('what two things that are named are worth is added up', () => {
  expect(told('what were the sales and leases of the lent fair worth in total')).toBe('40 + 11 = 51 crowns');
});

test('a share in percent is told in the unit of the whole, where that is asked for', () => {
  expect(told('what share of the loans did the west bank have, in crowns')).toBe('120 × 25 ÷ 100 = 30.0 crowns');
  expect(told('what share of the loans did the west bank have')).toBeNull();
});
