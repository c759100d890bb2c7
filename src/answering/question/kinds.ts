/** What form the answer has to have, as far as the words of asking show it. */
export type Kind = 'when' | 'where' | 'who' | 'number' | 'why' | 'yesno' | 'list' | 'what';

/** What asks for a form of answer; of several what stands first ("who chose the date" wants a person). */
const ASKING: readonly [Kind, RegExp][] = [
  [
    'when',
    /\b(when|what (date|day|year|month|time)|which (date|day|year|month|weekday)|in what (year|month)|how long ago|since when|(?<!\bto )dates?)\b/,
  ],
  ['number', /\b(how (many|much|big|large)|what (number|amount|volume|percentage|share)|number of|count of)\b/],
  [
    'where',
    /\b(where|whereabouts|(what|which) (city|place|town|country|region|location|venue|capital)|location|venue)\b/,
  ],
  [
    'who',
    /\b(who|whom|whose|which (person|president|leader|minister|ministry|expert|company|organisation|organization))\b/,
  ],
  ['why', /\b(why|how come|what for|reason|purpose)\b/],
];
/** What may stand beside. */
const OTHERS: readonly [Kind, RegExp][] = [
  ['list', /\b(list|all|every|everything|which (ones|countries|nations|projects|fields|sectors|areas))\b/],
  ['yesno', /^(is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isnt|arent|wasnt|didnt|doesnt)\b/],
];

const PLAIN = /^[a-z\d]+$/;
const SHOWING: ReadonlySet<string> = new Set(
  [...ASKING, ...OTHERS].flatMap(([, { source }]) => source.replaceAll('\\b', ' ').match(/[a-z]{2,}/g) ?? []),
);

/** False for a word that stands in no pattern: any other word in its place leaves the kind the same. */
export const showsKind = (word: string): boolean => SHOWING.has(word) || !PLAIN.test(word);

/** Of words in lower case. */
export function kindOf(words: readonly string[]): Kind {
  const text = words.join(' ');
  let first: { kind: Kind; at: number } | null = null;
  for (const [kind, pattern] of ASKING) {
    const at = text.search(pattern);
    if (at >= 0 && (first === null || at < first.at)) first = { kind, at };
  }
  return first?.kind ?? OTHERS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'what';
}

/** Kinds that only a certain form of answer satisfies. */
export const FORMS = ['when', 'where', 'who', 'number', 'why'] as const satisfies readonly Kind[];

/** A number for a kind that only a certain form of answer satisfies; 0 for the others. */
export const formOf = (kind: Kind): number => (FORMS as readonly Kind[]).indexOf(kind) + 1;
