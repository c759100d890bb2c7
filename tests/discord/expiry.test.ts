import { expect, it } from 'vitest';
import { createExpiry } from '../../src/discord/expiry.js';

const START = Date.UTC(2026, 10, 26);
const idAt = (ms: number) => String((BigInt(Math.round(START + ms)) - 1_420_070_400_000n) << 22n);

/** A machine that has been up for `up` milliseconds, with a clock on the wall that is off by `off`. */
function expiryAt({ up = 0, off = 0 }) {
  let now = 0;
  const isOver = createExpiry(
    () => up + now,
    () => START + now + off,
  );
  return (madeAt: number, at: number) => {
    now = at;
    return isOver(idAt(madeAt));
  };
}

it.each([{}, { up: 123_456_789 }, { off: -1_800_000 }, { off: 1_800_000 }])(
  'is over what comes more than three seconds later than the quickest, whatever the clocks say: %o',
  (clocks) => {
    const isOver = expiryAt(clocks);
    expect(isOver(0, 80)).toBe(false);
    expect(isOver(1000, 4000)).toBe(false);
    expect(isOver(1000, 5000)).toBe(true);
    expect(isOver(4950, 5000)).toBe(false);
    // The quickest of them counts from here on.
    expect(isOver(5000, 8600)).toBe(true);
  },
);

it('follows a clock that drifts', () => {
  const isOver = expiryAt({});
  // An hour in which the two clocks part by ten seconds.
  for (let at = 0; at < 3_600_000; at += 5000) expect(isOver(at - at / 360, at)).toBe(false);
});

it('calls nothing over where it has nothing to compare with', () => {
  expect(expiryAt({})(0, 60_000)).toBe(false);
  const isOver = expiryAt({});
  isOver(0, 10);
  expect(isOver(1_000_000, 1_060_000)).toBe(false);
});

it('believes no date that cannot be', () => {
  const isOver = createExpiry();
  for (const id of ['', 'x', '7', '9'.repeat(30), '9'.repeat(20), idAt(10 * 365 * 86_400_000)]) {
    expect(isOver(id)).toBe(false);
  }
  expect(isOver(String((BigInt(Date.now()) - 1_420_070_400_000n) << 22n))).toBe(false);
});
