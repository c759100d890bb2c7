import type { Fact } from '../knowledge/library.js';
import { type Analysis, type Token, termOf } from './analysis.js';
import type { Lexicon } from './lexicon.js';
import { monthName } from './phrase.js';

/**
 * What a curator says of a fact beyond its sentence, as a document: names of what it is about, its countries, its date, and the
 * attributes it tells, so that "output of the plant" is accounted for where `capacity` is told.
 */
export function createLabels(lexicon: Lexicon, analyse: (text: string) => Analysis): (fact: Fact) => Token[] {
  const regions = new Intl.DisplayNames(['en'], { type: 'region' });
  return (fact) => {
    const text = [
      ...fact.about.map((entity) => lexicon.entityNames.get(entity) ?? ''),
      ...fact.countries.map((country) => regions.of(country) ?? ''),
      ...monthsOf(fact.date ?? ''),
    ].join(' . ');
    const senses = [
      ...fact.about.map((name) => ({ kind: 'entity', name }) as const),
      ...[...fact.tells.keys()].map((name) => ({ kind: 'attribute', name }) as const),
    ];
    const marks = senses.map((sense): Token => ({ text: '', stem: '', terms: [{ name: termOf(sense), weight: 1 }] }));
    return [...analyse(text).tokens, ...marks];
  };
}

/** `2025-06-17` → June 2025. */
function monthsOf(date: string): string[] {
  return date.split('/').map((part) => {
    const [year, month] = part.split('-');
    return `${month ? monthName(month) : ''} ${year ?? ''}`;
  });
}
