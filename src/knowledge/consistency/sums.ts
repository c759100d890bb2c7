import type { FactEntry, Finding } from './finding.js';

/** `106 students: 42 undergraduates, 60 masters and 4 doctoral students` */
const COUNTED = /(?<![\d.,-])(\d{1,3}(?:,\d{3})+|\d+) [^:.;]{1,60}: ([^.;]+)/g;
const PART = /^(?:and )?(\d{1,3}(?:,\d{3})+|\d+) (?!percent|per cent)\p{L}/u;

/** Sentences that count up after a colon what does not add up to the number before it. */
export function apartSums(facts: readonly FactEntry[]): Finding[] {
  return facts.flatMap((entry) =>
    [...entry.value.statement.matchAll(COUNTED)].flatMap(([, total = '', list = '']) => {
      const parts = list.split(/,(?!\d{3})\s*|\s+and\s+(?=\d)/).map((part) => PART.exec(part.trim())?.[1]);
      if (parts.length < 2 || !parts.every((part) => part !== undefined)) return [];
      const sum = parts.reduce((all, part) => all + count(part ?? ''), 0);
      if (sum === count(total)) return [];
      return [
        {
          rule: 'total' as const,
          entry,
          field: ['statement'],
          reason: `says ${total}, and what it counts up is ${sum}`,
        },
      ];
    }),
  );
}

const count = (digits: string) => Number(digits.replaceAll(',', ''));
