import { SnowflakeUtil } from 'discord.js';

/** Discord waits three seconds for the answer to an interaction; and a little more, since clocks are not exact. */
const LIFE_MS = 3500;
const WINDOW_MS = 300_000;
/** What is further off than this from the clock on the wall has no date that can be believed. */
const BELIEVED_MS = 3_600_000;

/**
 * Tells of an interaction, by its id, which says when Discord made it, whether it is over before it begins: after a resume hundreds of
 * them may come at once, and the work for each would make those late that can still be answered.
 *
 * Discord's clock and ours may differ by any time. What counts is how much later than the quickest of the last minutes
 * one comes, by a clock that does not jump; the clock on the wall only sorts out dates that are none.
 */
export function createExpiry(now = () => performance.now(), wall = Date.now): (id: string) => boolean {
  let [current, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let begun = now();
  return (id) => {
    const madeAt = /^\d{17,20}$/.test(id) ? SnowflakeUtil.timestampFrom(id) : Number.NaN;
    // Not the other way round, which would believe what is no number.
    if (!(Math.abs(madeAt - wall()) < BELIEVED_MS)) return false;
    if (now() - begun > WINDOW_MS) {
      before = now() - begun > 2 * WINDOW_MS ? Number.POSITIVE_INFINITY : current;
      current = Number.POSITIVE_INFINITY;
      begun = now();
    }
    const took = now() - madeAt;
    current = Math.min(current, took);
    return took - Math.min(current, before) > LIFE_MS;
  };
}
