import { describe, expect, test } from 'vitest';
import { selectSeveral } from '../../../src/engine/selection/several.js';
import { decidedBy, fact, opened, padded } from '../decided.js';

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
