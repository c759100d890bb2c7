import type { Fact, Library } from '../knowledge/library.js';
import type { Considered } from './consider.js';
import { isCompared } from './coordination.js';
import type { Judged } from './decide.js';
import type { Engine } from './engine.js';
import { formsIn, kindFeatures } from './form.js';
import { ORDINALS } from './ordinals.js';
import type { Question } from './question.js';
import type { Reply } from './reply.js';
import { shortAnswer } from './short.js';
import { valuesOf } from './values.js';
import { asksWhether } from './whether.js';
import { isYear } from './year.js';

/** What asks for a value that was taken out of a question. */
type Form = 'when' | 'where' | 'who' | 'how many';

/** A stretch of a question that states a value: "in Astana" says where. */
interface Stated {
  /** Id of the thing in the lexicon that it names; null for a time, for where something is, and for a word that stands in none. */
  readonly entity: string | null;
  /** `2024` or `2024-07` where it says when. */
  readonly time: string | null;
  readonly forms: readonly Form[];
  readonly start: number;
  readonly end: number;
}

export interface PremiseParts {
  readonly engine: Pick<Engine, 'lexicon' | 'index'>;
  readonly limit: number;
  consider(text: string): Considered;
}

/** Facts whose other value is tried. */
const TRIED = 4;
/** Readings that are made, at most. */
const READINGS = 2;
/** Such a reading must be this sure, whatever the limit is: it leaves out what was asked. */
const LEAST = 0.65;
/** Below this a word of the question is not in the statement. */
const MET = 0.7;
const TELLING = 0.2;
/** From here on the question is answered as it stands. */
const SURE = 0.8;
/** The question without the wrong value must be surer by so much where it is answered with it as well. */
const MARGIN = 0.25;

const FORMS_OF_KIND: Readonly<Record<string, readonly Form[]>> = {
  time: ['when'],
  place: ['where'],
  country: ['where', 'who'],
  person: ['who'],
  organisation: ['who'],
};
const ASKED: readonly (readonly [Form, RegExp])[] = [
  ['where', /^(?:where|(?:in )?(?:which|what) (?:city|country|town|place|region)|venue|location)\b/i],
  ['who', /^(?:who|whose|by whom|(?:which|what) (?:countries|country|company|president|person|minister|nations?))\b/i],
];
const DATE = /\b(?:19|20)\d\d\b/g;
const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b/i;
/** What follows one of these says where, also a name that the library does not know. */
const BEFORE_PLACE = new Set(['in', 'at', 'to', 'from', 'near']);

/**
 * "Was the first summit in Astana?": where the question without the place is surely answered by a fact that tells another place, that fact
 * settles it. Values are exchanged only for what the fact tells in answer to the same: a place for a place, a year for a year.
 */
export function createPremise({ lexicon }: Pick<Library, 'lexicon'>) {
  const asked = new Map<string, Form[]>();
  for (const [name, { asks }] of Object.entries(lexicon.attributes)) {
    const forms = ASKED.flatMap(([form, pattern]) => (asks.some((ask) => pattern.test(ask)) ? [form] : []));
    if (forms.length > 0) asked.set(name, forms);
  }
  const tells = (fact: Fact, { forms, start }: Stated, { attributes }: Question): boolean => {
    const isAsked = (attribute: string) =>
      attributes.some((found) => found.start !== start && found.values.some(({ name }) => name === attribute));
    for (const [attribute, words] of fact.tells) {
      if (!words) continue;
      const fits = forms.some((form) => asked.get(attribute)?.includes(form) && (form !== 'who' || isAsked(attribute)));
      if (fits && isWhole(words, fact)) return true;
      if (forms.includes('when') && words.search(DATE) >= 0) return true;
      if (forms.includes('how many') && NUMBER.test(words.replace(DATE, ''))) return true;
    }
    return false;
  };

  return (whole: Considered, { engine, limit, consider }: PremiseParts): Reply | null => {
    const { question, judged, pooled, text } = whole;
    const [likeliest] = judged;
    if (!likeliest || likeliest.weighed.inVain || question.unwanted.length > 0 || !asksWhether(text)) return null;
    const stated = statedIn(question, engine);
    if (stated.length === 0 || isCompared(question)) return null;
    const about = engine.index.facts[likeliest.weighed.fact]?.about ?? [];
    const carries =
      isNumbered(likeliest, question) &&
      stated.every((one) => isSaid(one, likeliest, question) || (one.entity !== null && about.includes(one.entity)));
    const sure = carries ? pooled.confidence : 0;
    if (sure >= SURE) return null;
    const tried = new Set<string>();
    let best: Reply | null = null;
    for (const one of judged.slice(0, TRIED)) {
      const wrong = stated.filter((value) => !isSaid(value, one, question));
      const key = wrong.map(({ start }) => start).join();
      if (wrong.length === 0 || tried.has(key) || tried.size === READINGS) continue;
      tried.add(key);
      const other = consider(without(question, wrong));
      const [first] = other.judged;
      const fact = first && engine.index.facts[first.weighed.fact];
      if (!first || !fact || !wrong.every((value) => tells(fact, value, question) && knowsBy(value, fact))) continue;
      if (!isAbout(fact, question, wrong, engine)) continue;
      const least = Math.max(LEAST, limit, sure >= limit ? sure + MARGIN : 0);
      if (first.confidence < least || first.confidence <= (best?.confidence ?? 0)) continue;
      // Who it was is no answer to whether it was somebody else: only a place, time or number stands in bold.
      const short = wrong.some(({ forms }) => forms[0] === 'who') ? null : shortAnswer(other.question, fact);
      best = { facts: [fact], short, confidence: first.confidence, lacking: [] };
    }
    return best;
  };
}

/** What comes after all that a fact tells is only settled by one that looks ahead. */
function knowsBy({ time }: Stated, { date, asOf }: Fact): boolean {
  const last = date?.split('/').at(-1) ?? '';
  return time === null || time.slice(0, 4) <= last.slice(0, 4) || (asOf !== undefined && last > asOf);
}

/** One value, or a list that is counted: another list may leave out what was asked. */
const isWhole = (words: string, fact: Fact): boolean =>
  !/,| and /.test(words) || kindFeatures('number', formsIn(fact)).kindMet > 0;

/** Values of the question that may be wrong, each by itself; some of them are what it is about. */
function statedIn(question: Question, engine: Pick<Engine, 'lexicon'>): Stated[] {
  const { tokens } = question;
  const stated: Stated[] = valuesOf(question, engine).flatMap(({ kind, start, end, time, entity, within }) => {
    const forms = FORMS_OF_KIND[kind];
    const where = BEFORE_PLACE.has(tokens[start - 1]?.text ?? '');
    return forms && within === null
      ? [{ forms: where ? forms : [...forms].reverse(), start, end, time, entity: where ? null : entity }]
      : [];
  });
  tokens.forEach(({ text, weight, foreign }, at) => {
    if (weight < TELLING || stated.some(({ start, end }) => at >= start && at < end)) return;
    if (question.entities.some(({ start, end }) => at >= start && at < end)) return;
    if (/^\d/.test(text) && !isYear(text))
      stated.push({ forms: ['how many'], start: at, end: at + 1, time: null, entity: null });
    else if (BEFORE_PLACE.has(tokens[at - 1]?.text ?? ''))
      stated.push({ forms: foreign ? ['where', 'who'] : ['where'], start: at, end: at + 1, time: null, entity: null });
    else if (foreign) stated.push({ forms: ['who', 'where'], start: at, end: at + 1, time: null, entity: null });
  });
  return stated;
}

/** True where the fact is about something that the question names rightly. What persons do, they may do elsewhere and again. */
function isAbout(fact: Fact, { entities }: Question, wrong: readonly Stated[], { lexicon }: Pick<Engine, 'lexicon'>) {
  const lasting = entities
    .filter(({ start }) => !wrong.some((value) => start >= value.start && start < value.end))
    .flatMap(({ values }) => values.map(({ name }) => name))
    .filter((name) => lexicon.entityKinds.get(name) !== 'person');
  return lasting.some((name) => fact.about.includes(name));
}

const isSaid = ({ start, end }: Stated, { weighed }: Judged, { tokens }: Question): boolean =>
  tokens
    .slice(start, end)
    .every(({ weight }, at) => weight < TELLING || (weighed.match.stated[start + at] ?? 0) >= MET);

/** False where the question says "the first" and the statement does not. */
const isNumbered = ({ weighed }: Judged, { tokens }: Question): boolean =>
  tokens.every(({ text }, at) => !ORDINALS.includes(text) || (weighed.match.stated[at] ?? 0) >= MET);

/** The question with its values replaced by what asks for them. */
function without({ tokens }: Question, wrong: readonly Stated[]): string {
  const left = tokens.filter((_, at) => !wrong.some(({ start, end }) => at >= start && at < end));
  const asking = new Set(wrong.map(({ forms }) => forms[0] ?? ''));
  return [...asking, ...left.map(({ text }) => text)].join(' ');
}
