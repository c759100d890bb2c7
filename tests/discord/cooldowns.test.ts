import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCooldowns } from '../../src/discord/cooldowns.js';

function clock() {
  let at = 0;
  return {
    now: () => at,
    pass(ms: number) {
      at += ms;
    },
  };
}

describe('cooldowns', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('let through so many, then say how long to wait, and once that it is the first time', () => {
    const { now, pass } = clock();
    const cooldowns = createCooldowns({ count: 2, seconds: 10 }, null, now);
    const turns = [1, 2, 3, 4].map(() => cooldowns.take('a', null));
    expect(turns).toEqual([
      { ok: true },
      { ok: true },
      { ok: false, wait: 5, first: true },
      { ok: false, wait: 5, first: false },
    ]);
    expect(cooldowns.take('b', null)).toEqual({ ok: true });
    pass(5000);
    expect(cooldowns.take('a', null)).toEqual({ ok: true });
    expect(cooldowns.take('a', null)).toEqual({ ok: false, wait: 5, first: true });
  });

  it('hold a channel to its own pace', () => {
    const cooldowns = createCooldowns(null, { count: 1, seconds: 10 }, clock().now);
    expect(cooldowns.take('a', 'x')).toEqual({ ok: true });
    expect(cooldowns.take('b', 'x')).toMatchObject({ ok: false });
    expect(cooldowns.take('b', 'y')).toEqual({ ok: true });
    expect(cooldowns.take('b', null)).toEqual({ ok: true });
  });

  it('forget those who are full again', () => {
    vi.useFakeTimers();
    const cooldowns = createCooldowns({ count: 2, seconds: 20 }, null, clock().now);
    cooldowns.take('a', null);
    cooldowns.take('a', null);
    expect(cooldowns.take('a', null)).toMatchObject({ ok: false });
    vi.advanceTimersByTime(19_999);
    expect(cooldowns.take('a', null)).toMatchObject({ ok: false });
    vi.advanceTimersByTime(20_000);
    expect(cooldowns.take('a', null)).toEqual({ ok: true });
  });

  it('hold forms and typing to a pace of their own, and to none where there is none for questions', () => {
    const cooldowns = createCooldowns({ count: 1, seconds: 10 }, null, clock().now);
    const taken = (take: (user: string) => { ok: boolean }) => {
      let turns = 0;
      while (turns < 1000 && take('a').ok) turns += 1;
      return turns;
    };
    expect([taken(cooldowns.form), taken(cooldowns.typing)]).toEqual([10, 40]);
    expect(taken(createCooldowns(null, null, clock().now).form)).toBe(1000);
  });
});
