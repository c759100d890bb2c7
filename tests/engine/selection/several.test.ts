import { describe, expect, test } from 'vitest';
import { selectSeveral } from '../../../src/engine/selection/several.js';
import { decidedBy, fact, opened, padded } from '../decided.js';

describe('several questions in one', () => {
  const parts = (question: string, height: number, other: number, whole = 0) =>
    decidedBy(
      (id, plain) => {
        const [isLighthouse, isTower] = [plain.includes('lighthouse'), plain.includes('tern')];
        if (isLighthouse && isTower) return id === 'lighthouse-keeper' ? whole : 0;
        if (isTower) return id === (plain.includes('roof') ? 'repairs-roof' : 'tern-height') ? other : 0;
        return id === 'lighthouse-height' ? height : 0;
      },
      { followUp: (plain) => (plain.includes('lighthouse') ? 0 : other) },
    ).told(selectSeveral, question)?.[1];

  const CLAUSES = 'what height has the lighthouse and when were repairs of the roof of Tern tower';
  const THINGS = 'height of the lighthouse and Tern tower';

  test.each([
    [CLAUSES, 'repairs-roof:also'],
    [THINGS, 'tern-height:also'],
  ])('are answered where each part is as sure as half: %s', (question, second) => {
    expect(parts(question, 0.5, 0.5)).toBe(second);
    expect(parts(question, 0.49, 0.9)).toBeUndefined();
    expect(parts(question, 0.9, 0.49)).toBeUndefined();
  });

  test('are joined by a word alone', () => {
    const ask = (joint: string) => parts(`height of the lighthouse${joint} Tern tower`, 0.9, 0.9);
    for (const joint of [' and', ' than']) expect(ask(joint), joint).toBe('tern-height:also');
    for (const joint of [',', '', ' and brass']) expect(ask(joint), joint).toBeUndefined();
  });

  test('have forty words at most', () => {
    expect(parts(padded(CLAUSES, 40), 0.9, 0.9)).toBe('repairs-roof:also');
    expect(parts(padded(CLAUSES, 41), 0.9, 0.9)).toBeUndefined();
  });

  test('are three at most', () => {
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
