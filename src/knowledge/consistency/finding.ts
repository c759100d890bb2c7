import type { Entry } from '../entries.js';
import type { FactData } from '../shapes.js';

export type FactEntry = Entry<FactData>;

/** Two things that cannot both be so, at the fact where a curator should begin to look. */
export interface Finding {
  readonly rule: Rule;
  readonly entry: FactEntry;
  readonly field: readonly (string | number)[];
  /** What is apart, with the other fact and where it stands. */
  readonly reason: string;
}

/** What is looked for, why, and how to settle a finding. */
export const RULES = {
  quantity:
    'Two facts have figures of one measure, thing and time that differ by more than rounding. Correct one, or name each in the other’s disagreesWith.',
  total:
    'A total is not the sum of its parts: of the members of a thing, of the parts of a measure, or of what a sentence counts up after a colon.',
  number:
    'Two facts about one thing tell the same attribute at the same time with different numbers of one unit. Correct one, or name each in the other’s disagreesWith.',
  date: 'Two facts say the same in nearly the same words and with the same names, and give different days. Correct one, or name each in the other’s disagreesWith.',
  office: 'Two facts name different holders of one office at one time. Give the earlier holder the time in office.',
  weekday: 'The calendar has another day of the week for that date.',
  'own-date': 'The one full date of the statement is not within the date of the fact.',
  'source-day': 'All sources of a report are older than what it reports. The date, a source, or “kind: plan” is wrong.',
  passed:
    'The statement speaks of the future, and its day has passed. Say what came of it, or write “was to” with the day on which that was said, and set reviewBy.',
} as const;

export type Rule = keyof typeof RULES;

/** `trade-2024 (facts/trade.yaml:12)` */
export const named = ({ value, file, line }: FactEntry): string => `"${value.id}" (${file}:${line()})`;

/** Whether one of them says that they disagree. */
export const areDisputed = (a: FactEntry, b: FactEntry): boolean =>
  a.value.disagreesWith.includes(b.value.id) || b.value.disagreesWith.includes(a.value.id);
