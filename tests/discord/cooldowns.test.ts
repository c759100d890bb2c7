import { describe, expect, it } from 'vitest';
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

  it('forget those who have long been full again', () => {
    const { now, pass } = clock();
    const cooldowns = createCooldowns({ count: 1, seconds: 1 }, null, now);
    for (let n = 0; n < 30_000; n += 1) {
      cooldowns.take(`user ${n}`, null);
      pass(1);
    }
    expect(cooldowns.take('user 29999', null)).toMatchObject({ ok: false });
  });
});
