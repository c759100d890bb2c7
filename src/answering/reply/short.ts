import type { Fact } from '../../knowledge/library.js';
import { datesIn, hasDate, isOfYear, withoutDates } from '../language/calendar.js';
import { FUNCTION_WORDS } from '../language/english.js';
import { wordsOf } from '../language/words.js';
import { isYear } from '../language/year.js';
import type { Kind } from '../question/kinds.js';
import type { Question } from '../question/question.js';
import { ANY_NUMBER } from '../search/form.js';
import type { Asked } from './reply.js';
import type { Support } from './sides.js';

/** Longest short answer, in characters: beyond that the sentence itself is shorter. */
const LONGEST = 120;
const MOST = 3;

/**
 * The few words in bold: of each fact that was asked, or of the better supported side that stands before it. Null where one of them has none, or is not among
 * the sentences that are kept.
 */
export function shortOf(
  asked: readonly Asked[],
  roles: readonly Support[],
  kept: readonly Support[] = roles,
): string | null {
  const shorts = asked.map(({ question, fact, label }) => {
    const at = roles.findIndex((one) => one.fact === fact);
    const lead = roles.slice(0, at + 1).findLast(({ role }) => role !== 'disagrees');
    const isTold = kept.some((one) => one.fact === lead?.fact);
    const short = lead && isTold ? shortAnswer(question, lead.fact) : null;
    return short && label && !short.toLowerCase().includes(label.toLowerCase()) ? `${label}: ${short}` : short;
  });
  const known = shorts.flatMap((short) => short ?? []);
  return known.length > 0 && known.length === shorts.length ? [...new Set(known)].join(' · ') : null;
}

/**
 * The few words of the fact that answer: what the curator marked for the attributes asked, or else what the form of the question
 * wants (a date, a number). Null where the sentence is the answer, as where it is asked whether something is so.
 */
export function shortAnswer(question: Question, fact: Fact): string | null {
  if (question.kind === 'yesno') return null;
  const found = markedFor(question, fact).filter((words) => !isEcho(words, question));
  const marked = (asksOnce(question) ? ofForm(question.kind, found) : found).map((words) =>
    ofYear(words, question, fact),
  );
  if (marked.length > 0) {
    const inOrder = marked.slice(0, MOST).sort((a, b) => fact.statement.indexOf(a) - fact.statement.indexOf(b));
    const joined = inOrder.join(' · ');
    return joined.length <= LONGEST ? joined : (inOrder[0] ?? null);
  }
  return byKind(question.kind, fact.statement);
}

/** What the curator marked for each of the attributes asked, the longest ways to ask first; of two of which one is in the other, the narrower. */
function markedFor(question: Question, fact: Fact): string[] {
  let marked: string[] = [];
  const asked = [...question.attributes].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { values } of asked) {
    for (const { name } of values) {
      const words = fact.tells.get(name);
      if (!words || marked.some((other) => words.includes(other))) continue;
      marked = [...marked.filter((other) => !other.includes(words)), words];
    }
  }
  return marked;
}

/** Capitals all through: no list, and nothing said of somebody. */
const ONE_NAME = /^(?:\p{Lu}[^\s,]* ?)+$/u;
/** Zipf value from which a word is common English and no surname. */
const COMMON = 3;

/**
 * True for words that only say again what was asked: "which workshop was the first" is not answered by "the first workshop", nor "who is Falk" by
 * the name that ends so.
 */
function isEcho(words: string, { kind, tokens }: Question): boolean {
  const telling = wordsOf(words).filter(({ text }) => !FUNCTION_WORDS.has(text));
  const isAsked = ({ stem }: { stem: string }) => tokens.some((token) => token.stem === stem);
  const surname =
    kind === 'who' && ONE_NAME.test(words) ? tokens.find(({ stem }) => stem === telling.at(-1)?.stem) : undefined;
  return telling.length > 0 && (telling.every(isAsked) || (surname !== undefined && surname.zipf < COMMON));
}

/** Of figures of several years the one of the year that is asked for; as they stand where it names no year, or several. */
function ofYear(words: string, { tokens, kind }: Question, { statement, date = '' }: Fact): string {
  const [year, another] = new Set(tokens.map(({ text }) => text).filter(isYear));
  if (year === undefined || another !== undefined) return words;
  const figure = new RegExp(
    `(?:(?:about|over|nearly|almost|some|more than) )?\\b\\d[\\d.,]*(?: (?:thousand|million|billion|trillion))?(?: \\p{L}+){0,2}(?= (?:in|of) ${year}\\b)`,
    'u',
  );
  const years = datesIn(words).filter(isOfYear).length;
  if (years > 1) return figure.exec(words)?.[0] ?? words;
  const isElsewhere = kind === 'number' && years === 0 && ANY_NUMBER.test(words) && !date.includes(year);
  return isElsewhere ? (figure.exec(statement)?.[0] ?? words) : words;
}

const ASKING = /^(?:who|whom|whose|when|where|why|how|what|which)$/;
/** False for "who signed it and when". */
const asksOnce = ({ tokens }: Question): boolean => tokens.filter(({ text }) => ASKING.test(text)).length < 2;

/** Where a date or a number is asked for and one of these has it, those that have none are not what was asked. */
function ofForm(kind: Kind, marked: readonly string[]): readonly string[] {
  const has = kind === 'when' ? hasDate : (words: string) => kind === 'number' && ANY_NUMBER.test(withoutDates(words));
  const fitting = marked.filter(has);
  return fitting.length > 0 ? fitting : marked;
}

const NUMBER =
  /(?:[$€¥] ?)?\b\d[\d.,]*\d*(?: ?(?:%|per ?cent|percent))?(?: (?:thousand|million|billion|trillion))?(?: (?:US dollars|dollars|yuan|cubic metres|kilometres|km|tonnes|MW|GW|years|days|people|hectares))?/gi;

/** Of several dates or numbers nothing says which is meant. */
function byKind(kind: Kind, statement: string): string | null {
  if (kind === 'when') return onlyOne(datesIn(statement).filter(isOfYear));
  if (kind !== 'number') return null;
  const found = onlyOne(withoutDates(statement).match(NUMBER))?.replace(/[.,]+$/, '') ?? null;
  return found && statement.includes(found) ? found : null;
}

const onlyOne = (found: readonly string[] | null): string | null => (found?.length === 1 ? (found[0] ?? null) : null);
