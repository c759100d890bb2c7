import type { Translation } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { isYear, normalise } from '../../language/text.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';

export interface BoldParts {
  /** Of the library's own language; and of the question. */
  readonly language: Language;
  readonly asking: Language;
  /** Where the reply is in another language. */
  readonly translation: Translation | null;
  term(number: number): string;
  /** What a thing of the lexicon is called. */
  nameOf(thing: string): string | undefined;
}

/** True where growth or a share is asked for: what is said of one year is held against another, or against a whole. */
export const isRelative = (plain: string, { requests }: Language): boolean =>
  requests.growth.test(plain) || requests.share.test(plain);

/** True for words of the kind that is asked for: a date, a number, money, a length, a name; how much something grew. */
export function fits(query: Query, words: string, { language, asking }: BoldParts): boolean {
  const { answerType } = query;
  const undated = words.replace(language.dates, ' ');
  if (answerType === 'when') return undated !== words;
  if (answerType === 'number' || answerType === 'money' || answerType === 'extent') {
    const { growth, share, compare } = language.requests;
    const plain = normalise(words);
    const isShare = share.test(plain) || words.includes('%');
    if (!language.answerForms.number.test(undated)) return false;
    if (asking.requests.growth.test(query.plain)) return isShare || growth.test(plain) || compare.test(plain);
    const form = answerType === 'number' ? unitOf(query, asking) : answerType;
    return form === null || isShare || language.answerForms[form].test(words);
  }
  if (answerType === 'who') return /\p{Lu}/u.test(words) && !/\d/.test(words);
  if (answerType === 'where') return /\p{Lu}/u.test(words) && undated === words;
  return true;
}

/** Letters that an ending has, at most, behind the beginning of a unit: "kilomet", "километр". */
const ENDING = 3;

/** "How many kilometres" and "how many dollars" ask for a length and for money, whatever else there is a number of. */
function unitOf({ head, tokens }: Query, { answerForms }: Language): 'extent' | 'money' | null {
  const counted = `5 ${tokens[head[0] ?? -1]?.text ?? ''}`;
  const isUnit = (form: 'extent' | 'money') => {
    const found = answerForms[form].exec(counted);
    return found !== null && counted.length - found.index - found[0].length <= ENDING;
  };
  return (['extent', 'money'] as const).find(isUnit) ?? null;
}

/** True for words that answer nothing: they say again what was asked, who was named, or what holds of another year. */
export const saysNothing = (words: string, query: Query, parts: BoldParts): boolean =>
  isEcho(words, query) || isNamed(words, query, parts) || isOfOtherYear(words, query, parts);

/** True for words that only say again what was asked, or whose numbers all were; what stands in brackets says it in other units. */
function isEcho(words: string, { tokens, answerType }: Query): boolean {
  const found = normalise(words.replace(/\([^)]*\)/g, '')).match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [];
  const own = found.map((word) => word.replace(/(?<=\d),(?=\d{3})/g, ''));
  const asked = new Set(tokens.filter(isTelling).map(({ text }) => text));
  // "10 or 30?" asks which of the two it is. A year is that of which something is asked.
  const isNumber = (word: string) => word.length > 1 && /\d/.test(word) && !isYear(word);
  const numbers = answerType === 'when' ? [] : own.filter(isNumber);
  const isOnly = tokens.every(({ text }) => !/\d/.test(text) || isYear(text) || numbers.includes(text));
  const telling = numbers.length > 0 && isOnly ? numbers : own.filter((word) => word.length > 3 || /\d/.test(word));
  return telling.length > 0 && telling.every((word) => asked.has(word));
}

/** Who asks "who met Berg" or "what did Berg offer" does not ask for Aida Berg. */
function isNamed(words: string, query: Query, { term, nameOf }: BoldParts): boolean {
  const isWho = query.answerType === 'who';
  if (!isWho && query.answerType !== 'what') return false;
  return sensesOf(query, 'entity').some(({ start, end, terms }) => {
    const said = query.tokens
      .slice(start, end)
      .filter(isTelling)
      .map(({ text }) => text);
    const names = terms
      .flatMap((one) => nameOf(nameOfTerm(term(one))) ?? [])
      .filter((name) => (isWho ? words.endsWith(name) : words === name));
    const isSaid = (name: string) => said.every((word) => normalise(name).split(' ').includes(word));
    return said.length > 0 && names.some(isSaid);
  });
}

/** Of 2025, where 2024 is asked about: the sentence may have that year as well. What has grown is held against another year. */
function isOfOtherYear(words: string, { tokens, answerType, plain }: Query, { language, asking }: BoldParts): boolean {
  if (answerType === 'when' || isRelative(plain, asking)) return false;
  const dates = words.match(language.dates) ?? [];
  const years = dates.flatMap((date) => date.match(/\d+/g) ?? []).filter(isYear);
  const asked = tokens.flatMap(({ text }) => (isYear(text) ? text : []));
  return years.length > 0 && asked.length > 0 && !years.some((year) => asked.includes(year));
}
