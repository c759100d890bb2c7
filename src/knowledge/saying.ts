import type { Complain } from './data-entries.js';
import type { Problem } from './problem.js';

/** Problems that are worth looking for what was meant. */
const WORTH_IT = 100;

/** What turns complaints into problems, with their places. */
export function saying(report: (problem: Problem) => void): Complain {
  let said = 0;
  return (entry, name, field, reason) => {
    said++;
    const words = typeof reason === 'string' ? reason : reason(said <= WORTH_IT);
    report({
      file: entry.file,
      ...entry.place(...field),
      entry: name,
      field: field.join('.') || null,
      reason: words,
      ...missingIn(words),
    });
  };
}

/** The id that a reference names in vain. */
function missingIn(reason: string): Pick<Problem, 'missing'> {
  const missing = /^no (?:fact|source) "([^"]+)"/.exec(reason)?.[1];
  return missing === undefined ? {} : { missing };
}
