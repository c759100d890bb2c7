import type { Fact } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { normalise } from '../../language/text.js';
import type { Shelf } from './reply.js';

/** True where a fact says again what is told before it: all its numbers are there, and so many of its words. */
export function isRepeated(fact: Fact, told: readonly Fact[], shelf: Shelf, share = shelf.policy.repeated): boolean {
  const said = new Set(told.flatMap(({ statement }) => wordsOf(statement, shelf.language)));
  const own = [...new Set(wordsOf(fact.statement, shelf.language))];
  const open = own.filter((word) => !said.has(word));
  return own.length - open.length >= own.length * share && !open.some((word) => /\d/.test(word));
}

/** Facts without those that say again what is told before them. */
export function withoutRepeats(facts: readonly Fact[], shelf: Shelf): Fact[] {
  const told: Fact[] = [];
  for (const fact of facts) if (!isRepeated(fact, told, shelf)) told.push(fact);
  return told;
}

const wordsOf = (statement: string, { functionWords, stem }: Language): string[] =>
  (normalise(statement).match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? []).filter((word) => !functionWords.has(word)).map(stem);
