import type { Fact } from '../../knowledge/library.js';
import type { Support } from './sides.js';

/** Longest answer, in characters: a further sentence that would pass it is left out. */
export const LONGEST_ANSWER = 690;

/**
 * The sentences that fit; the first always, since the words in bold are of it, and then those that must stand there, each after what it
 * contradicts, before what others say.
 */
export function fitting(
  roles: readonly Support[],
  besides: readonly (string | null)[],
  musts: readonly Fact[],
): Support[] {
  let length = besides.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  const kept = new Set<Support>();
  const leadOf = (at: number) => roles.slice(0, at + 1).findLast(({ role }) => role !== 'disagrees');
  const standing = roles.flatMap((one, at) => (musts.includes(one.fact) ? [leadOf(at) ?? one, one] : []));
  for (const one of [...roles.slice(0, 1), ...standing, ...roles]) {
    const own = one.fact.statement.length + 30;
    if (kept.has(one) || (kept.size > 0 && length + own > LONGEST_ANSWER)) continue;
    length += own;
    kept.add(one);
  }
  // Without what they contradict, others say nothing: what must stand there stands by itself, and the rest goes.
  return roles.flatMap((one, at) => {
    const lead = leadOf(at);
    if (!kept.has(one)) return [];
    if (one === lead || (lead !== undefined && kept.has(lead))) return one;
    return musts.includes(one.fact) ? { ...one, role: 'also' as const } : [];
  });
}
