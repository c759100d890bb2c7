import type { Language } from '../../language/language.js';
import { isTelling, type Query, type QueryToken, sensesOf } from '../query/query.js';
import { partsOf, spanOf, type Tools } from './clauses.js';

/** Questions that a message is taken apart into: each costs a ranking. */
const MOST = 3;
/** Words of grammar before the word of asking in a second question, at most: "and since when", "and also in which". */
const LEAD_IN = 2;

/** Several steps ask for the questions of the same message: they are forgotten with it. */
const divided = new WeakMap<Query, readonly Query[]>();

/**
 * The questions of a message, in order: it is divided at its marks, and where a joining word is followed by one of asking ("how long is it and who
 * pays"). What has no word of asking is read with the question that comes after it; what is said last is left out. A message that asks once is itself, and
 * one of more words than `longest` is what asks in it.
 */
export function questionsIn(query: Query, tools: Tools, longest: number): readonly Query[] {
  const found = divided.get(query) ?? divide(query, tools, longest);
  divided.set(query, found);
  return found;
}

function divide(query: Query, { language, reader }: Tools, longest: number): readonly Query[] {
  // "Compared with when …, how many times …" and "how many times … than when …" are one question.
  if (language.requests.times.test(query.plain)) return [query];
  const isLong = query.tokens.length > longest;
  const isNaming = (part: readonly QueryToken[]) => sensesOf(reader.of(part), 'entity').length > 0;
  // "Tell me about X. Who owns it?" asks twice; "I read a summary of X" asks nothing.
  const isToBeTold = (part: readonly QueryToken[]) =>
    language.requests.overview.exec(reader.of(part).plain)?.index === 0 && isNaming(part);
  // In a short message what is said with a word of asking ("X was the first, when was that?") gets its fact, too, which puts a wrong belief right. What is
  // told at length has such words that ask nothing.
  const isAsking = (part: readonly QueryToken[]) =>
    language.asks.test(reader.of(part).plain) ||
    (!isLong && (part.some(({ text }) => language.asks.test(text)) || isToBeTold(part)));
  const questions: QueryToken[][] = [];
  const said: QueryToken[] = [];
  for (const piece of piecesOf(query, language)) {
    const isJoined = piece[0] !== undefined && language.joins.has(piece[0].text);
    const part = isJoined ? piece.slice(1) : piece;
    if (!isAsking(part)) {
      said.push(...part);
      continue;
    }
    // What stands before "and what about …" asks as well, whatever its words are.
    if (!isLong && isJoined && said.some(isTelling)) questions.push(said.splice(0));
    const own = isLong && isNaming(part) ? part : [...said, ...part];
    said.length = 0;
    // "What kind?" asks of what was asked or said before it.
    if (questions.length === 0 || own.some(isTelling) || isJoined) questions.push([...own]);
    else questions.at(-1)?.push(...own);
  }
  const isDivided = questions.length > (isLong ? 0 : 1) && questions.length <= MOST;
  return isDivided ? questions.map((own) => reader.of(own)) : [query];
}

/**
 * True of what is said beside a question ("my cousin says yes, but I don't believe it"): words of asking stand only in the middle of it. What has none at all
 * was cut off as a question by what follows it.
 */
export function isOnlySaid(query: Query, tools: Tools): boolean {
  const { asks, goesOn, requests } = tools.language;
  const isAsked = (part: Query) => asks.test(part.plain) || requests.overview.exec(part.plain)?.index === 0;
  const behindFront = (part: Query) => {
    const front = spanOf(part, goesOn);
    return front?.start === 0 ? tools.reader.of(part.tokens.slice(front.end)) : part;
  };
  if (partsOf(query, tools).some((part) => isAsked(part) || isAsked(behindFront(part)))) return false;
  return query.tokens.some(({ text }) => asks.test(text));
}

/** A message cut at its marks, and before each joining word that is followed by one of asking. */
function piecesOf(query: Query, language: Language): readonly (readonly QueryToken[])[] {
  const { tokens } = query;
  const isAskedBehind = (at: number) => {
    const next = tokens.slice(at + 1, at + 2 + LEAD_IN);
    // Behind another word an auxiliary begins no question: "and in which", not "and it is".
    const place = next.findIndex(({ text }, behind) =>
      language.asks.test(behind === 0 ? text : `${language.code} ${text}`),
    );
    return place >= 0 && next.slice(0, place).every(({ text }) => language.functionWords.has(text));
  };
  const isJoint = ({ text }: QueryToken, at: number) => at > 1 && language.joins.has(text) && isAskedBehind(at);
  // "What did A, B and C say" names three things, and is no question about A with something said after it.
  const named = sensesOf(query, 'entity');
  const isListed = (at: number) => named.some(({ end }) => end === at) && named.some(({ start }) => start === at);
  const isMark = ({ part }: QueryToken, at: number) => part !== tokens[at - 1]?.part && !isListed(at);
  const starts = tokens.flatMap((token, at) => (at === 0 || isMark(token, at) || isJoint(token, at) ? [at] : []));
  return starts.map((start, at) => tokens.slice(start, starts[at + 1]));
}
