import { describe, expect, test } from 'vitest';
import { selectApart, selectSeveral } from '../../../src/engine/selection/several.js';
import { decidedBy, fact, opened, padded } from '../decided.js';
import { LEXICON } from '../harbour.js';

describe('a question for several things', () => {
  const parts = (question: string, height: number, other: number) =>
    decidedBy((id, plain) => {
      const [isLighthouse, isTower] = [plain.includes('lighthouse'), plain.includes('tern')];
      if (isLighthouse && isTower) return 0;
      return id === (isTower ? 'tern-height' : 'lighthouse-height') ? (isTower ? other : height) : 0;
    }).told(selectSeveral, question)?.[1];

  const THINGS = 'height of the lighthouse and Tern tower';

  test('is answered where each part is as sure as half', () => {
    expect(parts(THINGS, 0.5, 0.5)).toBe('tern-height:also');
    expect(parts(THINGS, 0.49, 0.9)).toBeUndefined();
    expect(parts(THINGS, 0.9, 0.49)).toBeUndefined();
  });

  test('has them joined by a word alone', () => {
    const ask = (joint: string) => parts(`height of the lighthouse${joint} Tern tower`, 0.9, 0.9);
    for (const joint of [' and', ' than']) expect(ask(joint), joint).toBe('tern-height:also');
    for (const joint of [',', '', ' and brass']) expect(ask(joint), joint).toBeUndefined();
  });

  test('has forty words at most', () => {
    expect(parts(padded(THINGS, 40), 0.9, 0.9)).toBe('tern-height:also');
    expect(parts(padded(THINGS, 41), 0.9, 0.9)).toBeUndefined();
  });

  test('has three parts at most', () => {
    const years = [2021, 2022, 2023, 2024];
    const lamps = opened(
      years
        .map((year) => fact(`lamps-${year}`, `Saltby had lamps in ${year}.`, `about: [saltby], date: ${year}`))
        .join(''),
    );
    const told = (...asked: number[]) =>
      decidedBy(
        (id, plain) => (asked.filter((year) => plain.includes(String(year))).join() === id.slice(6) ? 0.9 : 0),
        {
          opened: lamps,
        },
      ).told(selectSeveral, `lamps of Saltby in ${asked.join(' and ')}`);
    expect(told(2022, 2023, 2024)).toEqual(['lamps-2022', 'lamps-2023:also', 'lamps-2024:also']);
    expect(told(...years)).toBeNull();
  });
});

describe('what is compared', () => {
  const names = ['moon', 'star', 'sun'];
  const many = opened(
    ['tern-tower', ...names]
      .map((id) => fact(`${id}-is`, `${id} is an old beacon.`, `about: [${id}], kind: definition`))
      .join('')
      .concat(fact('both', 'One beacon is older than the other.', 'about: [lighthouse, tern-tower]')),
    LEXICON.replace('  saltby:', `${names.map((id) => `  ${id}: { names: [${id} beacon] }\n`).join('')}  saltby:`),
  );
  const apart = (question: string, sure = 0.1, id = 'both') =>
    decidedBy({ [id]: sure }, { opened: many }).told(selectApart, question);
  const two = ['lighthouse-is', 'tern-tower-is:also'];

  test('is told apart where nothing is sure to compare it', () => {
    expect(apart('compare the lighthouse with Tern tower', 0.79)).toEqual(two);
    expect(apart('compare the lighthouse with Tern tower', 0.8)).toBeNull();
    const reply = decidedBy({}, { opened: many }).reply(selectApart, 'compare the lighthouse with Tern tower');
    expect(reply?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(reply?.confidence).toBeLessThanOrEqual(1);
  });

  test('is told apart where hardly more is said', () => {
    expect(apart('compare the lighthouse with Tern tower anyway')).toEqual(two);
    expect(apart('compare the lighthouse with lovely Tern tower')).toBeNull();
  });

  test('is two things at least, each of which is defined', () => {
    expect(apart('compare the lighthouse')).toBeNull();
    expect(apart('compare the lighthouse with the North ferry')).toBeNull();
  });
});
