import type { Fact, Translation } from '../../knowledge/library.js';
import { type Language, NUMERIC } from '../../language/language.js';
import { isYear, normalise } from '../../language/text.js';
import { SEPARATOR } from '../answer.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';

interface BoldParts {
  /** Of the library's own language. */
  readonly language: Language;
  /** Where the reply is in another language. */
  readonly translation: Translation | null;
  term(number: number): string;
  /** What a thing of the lexicon is called. */
  nameOf(thing: string): string | undefined;
}

/** Longest words in bold, in characters: beyond that the sentence itself is shorter. */
const LONGEST = 60;
/**
 * The few words of a fact that answer: what a curator marked for the attribute that is asked, fit for the asking word (a date for when, a number for
 * how many). Null where the sentence is the answer, and where the words would only say the question again.
 */
export function boldOf(query: Query, fact: Fact, parts: BoldParts): string | null {
  if (query.answerType === 'whether' || query.answerType === 'why') return null;
  const marked = markedFor(query, fact, parts).filter((words) => words.length <= LONGEST && fits(query, words, parts));
  const chosen =
    marked.find(
      (words) => !isEcho(words, query) && !isNamed(words, query, parts) && !isOfOtherYear(words, query, parts),
    ) ?? onlyOne(query, fact, parts);
  if (chosen === null || chosen === undefined || isOfOtherYear(chosen, query, parts)) return null;
  const whole = withQualifier(chosen, fact.statement, parts.language);
  if (whole.length > fact.statement.length * 0.7) return null;
  if (parts.translation === null) return capital(whole);
  const said = parts.translation.facts.get(fact.id)?.tells;
  const translated = said?.get(whole) ?? said?.get(chosen);
  return translated === undefined || translated.length > LONGEST ? null : capital(translated);
}

/**
 * The words for each part of what is asked, in one line: as they stand in the sentence where they are near each other. Null where a part has none: half an
 * answer in bold passes for the whole.
 */
export function joinedBold(words: readonly (string | null)[], statement: string): string | null {
  const said = [...new Set(words)];
  const found = said.flatMap((one) =>
    one === null || said.some((other) => other !== one && other?.includes(one)) ? [] : one,
  );
  if (found.length === 0 || words.includes(null)) return null;
  const places = found.map((one) => statement.toLowerCase().indexOf(one.toLowerCase()));
  const end = Math.max(...places.map((at, one) => at + (found[one]?.length ?? 0)));
  const span = statement.slice(Math.min(...places), end);
  const isCut = places.includes(-1) || span.length > LONGEST || !isBalanced(span);
  const line = isCut ? found.join(SEPARATOR) : span;
  return line.length > LONGEST ? null : capital(line);
}

/** False where a quotation or a bracket is open: the words stand in it elsewhere than where they are meant. */
const isBalanced = (words: string): boolean =>
  ['“”', '«»', '《》', '()', '（）', '「」'].every(
    ([open = '', close = '']) => words.split(open).length === words.split(close).length,
  );

/** What is marked for the attributes asked, those of the longest wording first; of two of which one is in the other, the narrower. */
function markedFor(query: Query, fact: Fact, { language, term }: BoldParts): string[] {
  const asked = [...sensesOf(query, 'attribute')].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  // "What did they sign" asks for no date; "what is the deadline" may.
  const isAsked = (words: string, { start, end }: { start: number; end: number }) =>
    query.answerType !== 'what' ||
    query.head.some((at) => at >= start && at < end) ||
    !/^\P{L}*(?:\p{L}+\P{L}*)?$/u.test(words.replace(language.dates, '')) ||
    !language.answerForms.when.test(words);
  const found = asked.flatMap((sense) =>
    sense.terms.flatMap((one) => fact.tells.get(nameOfTerm(term(one))) ?? []).filter((words) => isAsked(words, sense)),
  );
  return [...new Set(found)].filter(
    (words) => !found.some((other) => other !== words && words.includes(other) && other.length >= 4),
  );
}

function fits({ answerType }: Query, words: string, { language }: BoldParts): boolean {
  const undated = words.replace(language.dates, ' ');
  if (answerType === 'when') return undated !== words;
  if (NUMERIC.has(answerType)) return language.answerForms.number.test(undated);
  if (answerType === 'who') return /\p{Lu}/u.test(words) && !/\d/.test(words);
  if (answerType === 'where') return /\p{Lu}/u.test(words) && undated === words;
  return true;
}

/** What a number counts stands so many words behind it, at most: "six tonnes of gold". */
const BEHIND = 3;

/**
 * Where nothing is marked for what is asked: the one date of the statement, the one length, time or amount that is marked, or the one number of what is
 * counted ("50,000 cars a year"), where that is asked for in the library's own language. Of several nothing says which.
 */
function onlyOne(query: Query, { statement, tells }: Fact, { language }: BoldParts): string | null {
  const { answerType } = query;
  const dates = statement.match(language.dates) ?? [];
  if (answerType === 'when') return dates.length === 1 ? (dates[0] ?? null) : null;
  if (answerType !== 'extent' && answerType !== 'money' && answerType !== 'number') return null;
  const form = language.answerForms[answerType];
  // Of "how many countries signed" the first word: what comes behind may be what they do.
  const counted = query.tokens[query.head[0] ?? -1]?.stem;
  const isMeant = (words: string) => {
    if (answerType !== 'number') return form.test(words);
    const undated = words.replace(language.dates, ' ');
    const number = form.exec(undated);
    const behind = number ? (undated.slice(number.index + number[0].length).match(/\p{L}+/gu) ?? []) : [];
    return behind.slice(0, BEHIND).some((word) => language.stem(normalise(word)) === counted);
  };
  const marked = new Set([...tells.values()].filter((words) => words !== null && isMeant(words)));
  const [only = null] = marked;
  return marked.size === 1 && only !== null && only.length <= LONGEST ? only : null;
}

/** True for words that only say again what was asked; what stands in brackets says it in other units. */
function isEcho(words: string, { tokens }: Query): boolean {
  const own = normalise(words.replace(/\([^)]*\)/g, '')).match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [];
  const asked = new Set(tokens.filter(isTelling).map(({ text }) => text));
  const telling = own.filter((word) => word.length > 3 || /\d/.test(word));
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
function isOfOtherYear(words: string, { tokens, answerType, plain }: Query, { language }: BoldParts): boolean {
  const { growth, share } = language.requests;
  if (answerType === 'when' || growth.test(plain) || share.test(plain)) return false;
  const dates = words.match(language.dates) ?? [];
  const years = dates.flatMap((date) => date.match(/\d+/g) ?? []).filter(isYear);
  const asked = tokens.flatMap(({ text }) => (isYear(text) ? text : []));
  return years.length > 0 && asked.length > 0 && !years.some((year) => asked.includes(year));
}

/** "More than" stays with its number. */
function withQualifier(words: string, statement: string, { qualifiers }: Language): string {
  const at = statement.indexOf(words);
  if (at < 0 || !/^[$€¥]?\d/.test(words)) return words;
  const before = qualifiers.exec(statement.slice(Math.max(0, at - 20), at));
  return before ? before[0] + words : words;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
