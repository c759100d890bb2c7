import type { Answerer } from '../engine/answer.js';
import { explain, type Inconsistency } from '../knowledge/consistency/consistency.js';
import type { Library } from '../knowledge/library.js';
import { formatProblem } from '../knowledge/problem.js';
import type { Reading } from '../knowledge/read.js';

/** Lines of contradictions; nobody settles more at once. */
const MOST = 100;

/** Contradictions as lines, at most `MOST`; with `why`, the rule behind each kind follows the first of it. */
export function contradictionLines(found: readonly Inconsistency[], why: boolean): string[] {
  const told = new Set<string>();
  const lines = found.slice(0, MOST).flatMap((one) => {
    const line = `look at ${formatProblem(one)}`;
    if (!why || told.has(one.rule)) return [line];
    told.add(one.rule);
    return [line, `  ${one.rule}: ${explain(one.rule)}`];
  });
  const more = found.length - MOST;
  return more > 0 ? [...lines, `… and ${more} more contradictions`] : lines;
}

/** The asks that lead to another fact than the one they stand under, although they stand there; the other side of a disagreement will do. */
export function strayingAsks(
  { facts }: Pick<Library, 'facts'>,
  placeOf: Reading['placeOf'],
  ask: Answerer['ask'],
  today: string,
): string[] {
  const lines = facts.flatMap(({ id, asks, disagreesWith }) =>
    asks.flatMap((question, nth) => {
      const { status, parts } = ask(question, { today });
      const told = parts.map(({ fact }) => fact.id);
      if (told.some((one) => one === id || disagreesWith.includes(one))) return [];
      const place = placeOf(id, 'asks', nth);
      const what = status === 'answered' ? `is answered by "${told[0]}"` : 'gets no answer';
      return [`look at ${place?.file}:${place?.line} ${id} asks.${nth}: "${question}" ${what}`];
    }),
  );
  return [...lines, lines.length === 0 ? 'every ask leads to its fact' : `${lines.length} ask(s) lead elsewhere`];
}
