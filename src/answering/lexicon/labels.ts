import type { Fact } from '../../knowledge/library.js';
import { monthName } from '../language/calendar.js';
import type { Lexicon, Sense } from './lexicon.js';

/** What a curator says of a fact beyond its sentence: names and dates as a text, and senses that stand there without words. */
export interface Labels {
  readonly text: string;
  readonly marks: readonly Sense[];
}

/**
 * Labels of facts: names of what it is about, its countries, its date, and the attributes it tells, so that "output of the plant" is
 * accounted for where `capacity` is told.
 */
export function createLabels(lexicon: Lexicon): (fact: Fact) => Labels {
  const regions = new Intl.DisplayNames(['en'], { type: 'region' });
  return (fact) => ({
    text: [
      ...fact.about.map((entity) => lexicon.entityNames.get(entity) ?? ''),
      ...fact.countries.map((country) => regions.of(country) ?? ''),
      ...monthsOf(fact.date ?? ''),
    ].join(' . '),
    marks: [
      ...fact.about.map((name): Sense => ({ kind: 'entity', name })),
      ...[...fact.tells.keys()].map((name): Sense => ({ kind: 'attribute', name })),
    ],
  });
}

/** `2025-06-17` → June 2025. */
function monthsOf(date: string): string[] {
  return date.split('/').map((part) => {
    const [year, month] = part.split('-');
    return `${month ? monthName(month) : ''} ${year ?? ''}`;
  });
}
