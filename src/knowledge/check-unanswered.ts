import type { Complain, DataEntries } from './data-entries.js';
import type { Entry } from './entries.js';

/** Checks that a question said to have no answer stands there once, and nowhere with an answer; in each language for itself. */
export function checkUnanswered(entries: DataEntries, complain: Complain): void {
  const { unanswered, facts, golden, translations } = entries;
  if (unanswered.length > 0) {
    const answered = asksOf(facts);
    for (const { value } of golden) {
      if (!value.history)
        answered.set(
          questionKey(value.question),
          'is a golden question, which would guard nothing then; take it out here, or out of golden.yaml',
        );
    }
    checkEach(unanswered, answered, complain);
  }
  for (const one of translations) if (one.unanswered.length > 0) checkEach(one.unanswered, asksOf(one.facts), complain);
}

function checkEach(
  unanswered: readonly Entry<string>[],
  answered: ReadonlyMap<string, string>,
  complain: Complain,
): void {
  const first = new Map<string, Entry<string>>();
  for (const entry of unanswered) {
    const own = questionKey(entry.value);
    const before = first.get(own);
    const reason = before ? `is already in line ${before.line()}` : answered.get(own);
    if (reason) complain(entry, `"${entry.value}"`, [], reason);
    else first.set(own, entry);
  }
}

const asksOf = (facts: readonly Entry<{ id: string; asks: readonly string[] }>[]): Map<string, string> =>
  new Map(
    facts.flatMap(({ value }) =>
      value.asks.map(
        (ask) => [questionKey(ask), `is an ask of "${value.id}"; take it out here, or out of those asks`] as const,
      ),
    ),
  );

/** The same for questions that differ in capitals and the question mark only. Little more than the text, since a library has thousands of asks. */
export const questionKey = (question: string): string =>
  question
    .trim()
    .toLowerCase()
    .replace(/[?？]$/, '');
