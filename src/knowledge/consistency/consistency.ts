import type { Statements } from '../../language/statements.js';
import type { DataEntries } from '../data-entries.js';
import type { Problem } from '../problem.js';
import { apartClaims } from './claims.js';
import { inconsistentDays } from './days.js';
import { RULES, type Rule } from './finding.js';
import { apartOffices } from './offices.js';
import { apartQuantities, apartTotals, quantitiesOf } from './quantities.js';
import { apartStatedDays } from './stated-days.js';
import { apartStatedFigures } from './stated-figures.js';
import { apartSums } from './sums.js';

/** A contradiction, with where to look and which rule found it. */
export interface Inconsistency extends Problem {
  readonly rule: Rule;
}

/**
 * What cannot all be so in a library, in the order of its facts: a warning to a curator, who knows what is meant, and never a reason not to
 * serve. `today` is YYYY-MM-DD. Without a reader of statements, only the figures and dates given as data count.
 */
export function inconsistencies(
  { facts, sources, lexicon }: DataEntries,
  today: string,
  statements: Statements | null,
): Inconsistency[] {
  const byId = new Map(sources.map(({ value }) => [value.id, value]));
  const quantities = quantitiesOf(facts);
  const data = [...apartQuantities(quantities), ...apartTotals(quantities, lexicon?.value)];
  const found =
    statements === null
      ? data
      : [
          ...data,
          ...apartSums(facts, statements),
          ...apartClaims(facts, statements),
          ...apartStatedFigures(facts, quantities, lexicon?.value, statements),
          ...apartStatedDays(facts, statements),
          ...apartOffices(facts, lexicon?.value, statements),
          ...inconsistentDays(facts, byId, today, statements),
        ];
  return found
    .map(({ rule, entry, field, reason }) => ({
      rule,
      file: entry.file,
      ...entry.place(...field),
      entry: entry.value.id,
      field: field.join('.'),
      reason,
    }))
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}

/** What a rule looks for and how to settle it. */
export const explain = (rule: Rule): string => RULES[rule];
