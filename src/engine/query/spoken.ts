import { NAMED } from '../../language/signs-of-talk.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { type Query, sensesOf } from './query.js';

/** The words of a message as they were typed, in the place of each name of a thing what kind of name it is: small talk is the same in every library. */
export function spokenWords(
  query: Query,
  { vocabulary, isWide }: { readonly vocabulary: Pick<Vocabulary, 'term'>; isWide(thing: string): boolean },
): string[] {
  const names: (string | undefined)[] = [];
  for (const { start, end, terms } of sensesOf(query, 'entity')) {
    const isAllWide = terms.every((term) => isWide(nameOfTerm(vocabulary.term(term))));
    for (let at = start; at < end; at++) names[at] = isAllWide ? NAMED.wide : NAMED.narrow;
  }
  return query.tokens.flatMap(({ text, from }, at) => {
    const before = query.tokens[at - 1];
    const name = names[at];
    if (name !== undefined) return name === names[at - 1] ? [] : [name];
    // One word that was read as two.
    if (from !== undefined && from === before?.from) return [];
    return from ?? (text === '' ? [] : text);
  });
}
