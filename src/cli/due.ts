import type { Library } from '../knowledge/library.js';
import { isOverdue } from '../knowledge/shelf-life.js';
import { intervalOf } from '../lib/interval.js';

/** What the day says of a library, in lines: facts that are due for review, the longest first, and those from the future. */
export function dueLines({ facts }: Pick<Library, 'facts'>, today: string): string[] {
  const due = facts
    .filter((fact) => isOverdue(fact, today))
    .map(({ id, reviewBy = '' }) => ({ id, day: reviewBy }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const ahead = facts.flatMap(({ id, asOf }) =>
    asOf !== undefined && intervalOf(asOf).from > today ? [{ id, day: asOf }] : [],
  );
  return [
    ...lines(['is due for review', 'are due for review'], 'since', due),
    ...lines(['has an asOf that is still to come', 'have an asOf that is still to come'], 'on', ahead),
  ];
}

/** Facts that are named; the rest are counted. */
const NAMED = 10;

function lines(
  [one, many]: readonly [string, string],
  when: string,
  found: readonly { readonly id: string; readonly day: string }[],
): string[] {
  if (found.length === 0) return [];
  const named = found.slice(0, NAMED).map(({ id, day }) => `  ${id}, ${when} ${day}`);
  const more = found.length > NAMED ? [`  … and ${found.length - NAMED} more`] : [];
  return [found.length === 1 ? `1 fact ${one}:` : `${found.length} facts ${many}:`, ...named, ...more];
}
