import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list ("- …" lines, or [a, b])',
  tuple: 'a list',
  object: 'a set of fields ("name: …")',
  record: 'a set of fields ("name: …")',
};

/** What is wrong with a value, in plain words; the shapes' own words where they have some. */
export function reasonOf(issue: Issue, shown: (text: string) => string): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has unknown field ${issue.keys.map(shown).join(', ')}`;
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      if (issue.message.endsWith('received null')) return 'is empty';
      if (!isDefault(issue)) return issue.message;
      return issue.expected === 'string'
        ? 'must be a text; put it in double quotes'
        : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return isDefault(issue) ? tooMuch(issue.origin, Number(issue.maximum)) : issue.message;
    case 'too_small':
      return isDefault(issue) ? tooLittle(issue.origin, Number(issue.minimum)) : issue.message;
    case 'invalid_value':
      return isDefault(issue) ? `must be one of ${issue.values.map(String).join(', ')}` : issue.message;
    case 'invalid_format':
      if (issue.format === 'url') return 'must be an address that begins with https:// or http://';
      return issue.message;
    case 'invalid_key':
      return `has a name that cannot be used: ${issue.issues[0]?.message ?? issue.message}`;
    case 'invalid_union': {
      // A value of the right kind is measured by that kind alone.
      const ofKind = issue.errors.filter(
        ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0),
      );
      const branches = (ofKind.length > 0 ? ofKind : issue.errors).flatMap(([first]) =>
        first ? [reasonOf(first, shown)] : [],
      );
      return [...new Set(branches)].join(', or ') || issue.message;
    }
    default:
      return issue.message;
  }
}

function tooMuch(origin: string, most: number): string {
  if (origin === 'string') return `is too long: at most ${most} characters`;
  return origin === 'number' ? `must not be above ${most}` : `has too many entries: at most ${most}`;
}

function tooLittle(origin: string, fewest: number): string {
  if (origin === 'string') return `is too short: at least ${fewest} characters`;
  return origin === 'number' ? `must not be below ${fewest}` : `has too few entries: at least ${fewest}`;
}

const isDefault = ({ message }: Issue) => /^(?:Invalid|Too (?:big|small))/.test(message);
