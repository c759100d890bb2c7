import type { Complain, DataEntries } from './data-entries.js';
import type { Entry } from './entries.js';

/** Checks that a question said to have no answer stands there once, and nowhere with an answer; in each language for itself. */
export function checkUnanswered(entries: DataEntries, complain: Complain): void {
  const { unanswered, facts, golden, translations } = entries;
  const answered: Map<string, string> = asksOf(facts);
  for (const { value } of golden) {
    if (!value.history) answered.set(key(value.question), 'is a golden question, which would guard nothing then');
  }
  checkEach(unanswered, answered, complain);
  for (const one of translations) checkEach(one.unanswered, asksOf(one.facts), complain);
}

function checkEach(unanswered: readonly Entry<string>[], answered: ReadonlyMap<string, string>, complain: Complain) {
  const first = new Map<string, Entry<string>>();
  for (const entry of unanswered) {
    const own = key(entry.value);
    const before = first.get(own);
    const reason = before ? `is already in line ${before.line()}` : answered.get(own);
    if (reason) complain(entry, `"${entry.value}"`, [], reason);
    else first.set(own, entry);
  }
}

const asksOf = (facts: readonly Entry<{ id: string; asks: readonly string[] }>[]) =>
  new Map(
    facts.flatMap(({ value }) => value.asks.map((ask): [string, string] => [key(ask), `is an ask of "${value.id}"`])),
  );

/** Little more than the text, since a library has thousands of asks. */
const key = (question: string) => question.toLowerCase().replace(/\?$/, '');
