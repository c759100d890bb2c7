import type { Fact } from '../../knowledge/library.js';
import { ANSWER_FORMS, type AnswerType, answerTypeOf, type Language } from '../../language/language.js';
import type { Vocabulary } from '../../lib/vocabulary.js';
import type { openLexicon, Word } from '../lexicon/lexicon.js';
import { longYear, STRENGTH, tellingOf, termOf } from '../lexicon/wording.js';
import { DOCUMENT, type Text } from './documents.js';

/** The number of the form of answer that a question wants, from 1 in the order of `ANSWER_FORMS`; 0 where any will do. */
export const formNumber = (type: AnswerType): number => (ANSWER_FORMS as readonly string[]).indexOf(type) + 1;

/** Forms of answers that stand in a statement, as bits in the order of `ANSWER_FORMS`. */
export function formsIn(statement: string, { answerForms, dates }: Language): number {
  const undated = statement.replace(dates, ' ');
  return ANSWER_FORMS.reduce(
    (bits, form, at) => (answerForms[form].test(form === 'number' ? undated : statement) ? bits | (1 << at) : bits),
    0,
  );
}

/** So large a share of the phrases for an attribute that ask for a form must ask for this one. */
const FAIR = 0.25;

/** Forms of answers that the phrases for an attribute ask for, as bits: "price" and "how much is it" ask for money. Phrases are words joined by blanks. */
export function formsAsked(phrases: readonly string[], language: Language): number {
  const counts = new Map<number, number>();
  for (const phrase of phrases) {
    const form = formNumber(answerTypeOf(language, phrase));
    if (form > 0) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const least = FAIR * [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].reduce((bits, [form, count]) => (count >= least ? bits | (1 << (form - 1)) : bits), 0);
}

/** Whether the form of answer that is wanted is among those of a statement: 1, or -1 where it is not, or 0 where any will do. */
export const hasForm = (forms: number, form: number): number => (form === 0 ? 0 : (forms >> (form - 1)) & 1 ? 1 : -1);

/** Words that stand so far before or after a number say what is counted. */
const BEFORE = 3;
const AFTER = 4;

/** Stems of the words beside the numbers of a statement, those of dates left out: "1,200 racks" counts racks. */
export function countedIn(statement: string, { answerForms, dates, cut, stem, functionWords }: Language): string[] {
  const parts = statement
    .replace(dates, '; ')
    .toLowerCase()
    .split(/[.;:()]\s|, /);
  return parts.flatMap((part) => {
    const words = cut(part, () => false);
    const isNumber = (word: string) => answerForms.number.test(word);
    return words.flatMap((word, at) =>
      isNumber(word)
        ? [...words.slice(Math.max(0, at - BEFORE), at), ...words.slice(at + 1, at + 1 + AFTER)]
            .filter((one) => !functionWords.has(one) && !isNumber(one))
            .map(stem)
        : [],
    );
  });
}

interface ParserParts {
  readonly language: Language;
  /** Its place among those of the library. */
  readonly place: number;
  readonly vocabulary: Vocabulary;
  readonly lexicon: ReturnType<typeof openLexicon>;
  cut(text: string): readonly Word[];
}

/** Puts texts of one language into numbers, which are interned; `words` collects the words of facts on the way, which are no slips. */
export function createParser({ language, place, vocabulary, lexicon, cut }: ParserParts) {
  const { functionWords, frequencies } = language;
  const words = new Set<string>();
  const weightOf = (word: string) =>
    functionWords.has(word) ? 0 : frequencies ? tellingOf(frequencies.zipf(word)) : -1;
  /** Asks are written as people type: a word that only they have, and that is none, is a slip and no spelling to go by. */
  const counts = (word: string) => !frequencies || frequencies.knows(word) || !/^[a-z]+$/.test(word);
  // Most words stand in many texts with the same terms: kept once each, a library takes half of the memory while it is compiled.
  const known = new Map<string, Text['tokens'][number]>();
  const tokenOf = ({ text, stem }: Word, more: readonly { term: number; strength: number }[]) => {
    const key = more.reduce((key, { term, strength }) => `${key} ${term}:${strength}`, text);
    const found = known.get(key);
    if (found) return found;
    const year = longYear(stem);
    const all = [
      { term: vocabulary.intern(stem), strength: STRENGTH.stem },
      ...(year === null ? [] : [{ term: vocabulary.intern(year), strength: STRENGTH.word }]),
      ...more,
    ];
    const [terms, strengths] = [all.map(({ term }) => term), all.map(({ strength }) => strength)];
    const token = { weight: weightOf(text), terms, strengths };
    known.set(key, token);
    return token;
  };
  const parse = (typed: readonly Word[], kind: Text['kind']): Text => {
    const read = lexicon.respell(typed).map((word) => ({ ...word, id: vocabulary.intern(word.stem) }));
    const senses = lexicon.senses(read).filter((sense) => sense.kind !== 'measure');
    const stems = read.map(({ id }) => id);
    const beside = lexicon.beside(read, senses, vocabulary.intern);
    const plain = read.map(({ text }) => text).join(' ');
    return {
      kind,
      language: place,
      form: formNumber(answerTypeOf(language, plain)),
      stems,
      senses: senses.flatMap(({ terms }) => terms),
      tokens: read.map((word, at) => tokenOf(word, beside[at] ?? [])),
    };
  };
  return {
    words,
    statement(source: string): Text {
      const read = cut(source);
      for (const { text } of read) words.add(text);
      return parse(read, DOCUMENT.statement);
    },
    ask(source: string): Text {
      const read = cut(source);
      for (const { text } of read) if (counts(text)) words.add(text);
      return parse(read, DOCUMENT.ask);
    },
    /** A question that no fact answers. */
    unanswered: (source: string): Text => parse(cut(source), DOCUMENT.ask),
    /** What a curator says of a fact beyond its sentence: what it is about, by the names of the things, when, and what it tells. */
    label(fact: Fact, names: ReadonlyMap<string, readonly string[]>): Text {
      const things = fact.about.map((thing) => names.get(thing)?.[0] ?? '');
      const dates = (fact.date ?? '').split('/').map((date) => {
        const [year = '', month] = date.split('-');
        return `${month ? (language.months[Number(month) - 1] ?? '') : ''} ${year}`;
      });
      const text = parse(cut([...things, ...dates].join(' . ')), DOCUMENT.label);
      const marks = markTerms(fact, vocabulary).map((term) => ({ weight: MARK_WEIGHT, terms: [term], strengths: [1] }));
      return { ...text, form: 0, tokens: [...text.tokens, ...marks] };
    },
  };
}

/** What a thing that a fact is about or an attribute that it tells weighs: as much as the rarest word. */
const MARK_WEIGHT = 1.2;

/** Terms of what a fact is about and tells. */
export const markTerms = ({ about, tells }: Fact, vocabulary: Vocabulary): number[] => [
  ...about.map((name) => vocabulary.intern(termOf('entity', name))),
  ...[...tells.keys()].map((name) => vocabulary.intern(termOf('attribute', name))),
];

/** Ways to ask that are made of a fact: of so many of the things that it is about, and so many of the attributes that it tells. */
const MADE = { things: 2, attributes: 14 } as const;

/** "Capacity of the plant", for each attribute that a fact tells of the things it is about first: what nobody has to write by hand. */
export function madeAsks({ about, tells }: Fact, vocabulary: Vocabulary): Text[] {
  return about.slice(0, MADE.things).flatMap((thing) =>
    [...tells.keys()].slice(0, MADE.attributes).map((attribute): Text => {
      const senses = [termOf('entity', thing), termOf('attribute', attribute)].map((term) => vocabulary.intern(term));
      const tokens = senses.map((term) => ({ weight: 1, terms: [term], strengths: [1] }));
      return { kind: DOCUMENT.made, language: 0, form: 0, stems: [], senses, tokens };
    }),
  );
}
