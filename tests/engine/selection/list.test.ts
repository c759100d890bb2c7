import { describe, expect, test } from 'vitest';
import { selectEverything, selectList, selectNews } from '../../../src/engine/selection/list.js';
import { decidedBy, fact, opened } from '../decided.js';
import { harbour, LEXICON, openLibrary } from '../harbour.js';

describe('a list', () => {
  test('has what is likely enough beside the likeliest', () => {
    const told = (third: number, first = 0.8) =>
      decidedBy({ 'repairs-roof': first, 'repairs-bell': 0.5, 'repairs-stairs': third }).told(
        selectList,
        'which repairs have there been',
      );
    expect(told(0.28)).toEqual(['repairs-roof', 'repairs-bell:also', 'repairs-stairs:also']);
    expect(told(0.27)).toBeNull();
    expect([told(0.5, 0.84)?.length, told(0.5, 0.85)]).toEqual([3, null]);
  });

  test('is told by a fact that tells what asks for a list, where it is likely enough and nothing else is asked', () => {
    const lexicon = LEXICON.replace('asks: [repairs, works]', 'asks: [repairs, list, name all]');
    const listing = openLibrary(harbour({ 'lexicon.yaml': lexicon }));
    const told = (first: number, question = 'which repairs have there been') =>
      decidedBy({ 'repairs-roof': first, 'repairs-bell': 0.5, 'repairs-stairs': 0.5 }, { opened: listing }).told(
        selectList,
        question,
      )?.length ?? null;
    expect([told(0.64), told(0.65)]).toEqual([3, null]);
    expect(told(0.65, 'which repairs have there been and who paid them')).toBe(3);
  });

  const piers = (count: number, about = 'saltby') =>
    Array.from({ length: count }, (_, at) => fact(`pier-${at}`, `Pier ${at} is old.`, `about: [${about}]`)).join('');

  test('of everything has six on a page, and is of a thing that forty facts are about at most', () => {
    const everything = (count: number) =>
      decidedBy({ 'pier-0': 0.4 }, { opened: opened(piers(count)) }).reply(
        selectEverything,
        'everything you have on Saltby',
      );
    const [first, last] = [everything(8), everything(40)];
    expect([first?.facts.length, first?.further?.length]).toEqual([6, 2]);
    expect([last?.facts.length, last?.further?.length]).toEqual([6, 34]);
    expect(everything(41)).toBeNull();
  });

  test('of everything is about what the likely fact is first about, unless that is far wider', () => {
    const ASKED = 'everything about who swims';
    const swims = (wide: number, sure = 0.5) => {
      const swim = fact('swim', 'Everybody swims.', 'about: [saltby, tern-tower]');
      const told = decidedBy({ swim: sure }, { opened: opened(swim + piers(wide - 1)) }).reply(selectEverything, ASKED);
      return told && [...told.facts.map((one) => one.fact), ...(told.further ?? [])].length;
    };
    // Six facts are about Tern tower.
    expect(swims(20)).toBe(20);
    expect(swims(25)).toBe(6);
    expect(swims(20, 0.4)).toBe(20);
    expect(swims(20, 0.39)).toBeNull();
  });

  test('of news has three facts of a thing and six of all, and nothing else is asked', () => {
    const more = opened(
      fact('repairs-door', 'The door of Tern tower was repaired in 2024.', 'about: [tern-tower], date: 2024'),
    );
    const news = (question: string) => decidedBy({}, { opened: more }).told(selectNews, question);
    expect(news('any news on Tern tower')).toEqual(['repairs-door', 'repairs-bell:also', 'repairs-stairs:also']);
    expect(news('any news')).toHaveLength(6);
    expect(news('any news on Tern tower anyway')).toHaveLength(3);
    expect(news('any news on lovely Tern tower')).toBeNull();
  });
});
