import type { Statements } from '../../language/statements.js';
import type { FactEntry, Finding } from './finding.js';

/** Sentences that count up what does not add up to the number it is of. */
export function apartSums(facts: readonly FactEntry[], { sums }: Statements): Finding[] {
  return facts.flatMap((entry) =>
    sums(entry.value.statement).flatMap(({ total, sum, isOpen, text }) => {
      if (isOpen ? sum <= total : sum === total) return [];
      const reason = `says ${text}, and what it counts up is ${sum}`;
      return [{ rule: 'total' as const, entry, field: ['statement'], reason }];
    }),
  );
}
