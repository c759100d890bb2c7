import type { Complain, DataEntries } from './data-entries.js';
import type { Entry } from './entries.js';

/** Checks that a question said to have no answer stands there once, and nowhere with an answer. */
export function checkUnanswered({ unanswered, facts, golden }: DataEntries, complain: Complain): void {
  if (unanswered.length === 0) return;
  const answered = new Map<string, string>();
  for (const { value } of facts) for (const ask of value.asks) answered.set(key(ask), `is an ask of "${value.id}"`);
  for (const { value } of golden) {
    if (!value.history) answered.set(key(value.question), 'is a golden question, which would guard nothing then');
  }
  const first = new Map<string, Entry<string>>();
  for (const entry of unanswered) {
    const own = key(entry.value);
    const before = first.get(own);
    const reason = before ? `is already in line ${before.line()}` : answered.get(own);
    if (reason) complain(entry, `"${entry.value}"`, [], reason);
    else first.set(own, entry);
  }
}

/** Little more than the text, since a library has thousands of asks. */
const key = (question: string) => question.toLowerCase().replace(/\?$/, '');
