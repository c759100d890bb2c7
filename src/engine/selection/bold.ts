import type { Fact } from '../../knowledge/library.js';
import type { Language } from '../../language/language.js';
import { normalise } from '../../language/text.js';
import { SEPARATOR } from '../answer.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { type Query, sensesOf } from '../query/query.js';
import { type BoldParts, fits, saysNothing } from './bold-fit.js';

/** Longest words in bold, in characters: beyond that the sentence itself is shorter. */
const LONGEST = 60;
/**
 * The few words of a fact that answer: what a curator marked for the attribute that is asked, fit for the asking word (a date for when, a number for
 * how many). Null where the sentence is the answer, and where the words would only say the question again.
 */
export function boldOf(query: Query, fact: Fact, parts: BoldParts): string | null {
  if (query.answerType === 'whether' || query.answerType === 'why') return null;
  if (fact.disagreesWith.length > 0 && parts.asking.disputes.test(query.plain)) return null;
  const marked = markedFor(query, fact, parts).filter((words) => words.length <= LONGEST && fits(query, words, parts));
  const chosen = [...marked, onlyOne(query, fact, parts)].find(
    (words) => words !== null && !saysNothing(words, query, parts),
  );
  if (!chosen) return null;
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

/** What a number counts stands so many words behind it, at most: "six tonnes of gold". */
const BEHIND = 3;

/**
 * Where nothing is marked for what is asked: the one date of the statement, the one length, time or amount that is marked, or the one number of what is
 * counted ("50,000 cars a year"), where that is asked for in the library's own language. Of several nothing says which.
 */
function onlyOne(query: Query, { statement, tells }: Fact, parts: BoldParts): string | null {
  const { language } = parts;
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
  return marked.size === 1 && only !== null && only.length <= LONGEST && fits(query, only, parts) ? only : null;
}

/** "More than" stays with its number. */
function withQualifier(words: string, statement: string, { qualifiers }: Language): string {
  const at = statement.indexOf(words);
  if (at < 0 || !/^[$€¥]?\d/.test(words)) return words;
  const before = qualifiers.exec(statement.slice(Math.max(0, at - 20), at));
  return before ? before[0] + words : words;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
