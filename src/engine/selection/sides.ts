import type { Fact } from '../../knowledge/library.js';
import { supportOf } from '../../knowledge/support.js';
import { isNumeral, isYear } from '../../language/text.js';
import { namedPlaces } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { isPlan } from '../rewriting/time.js';
import { isSame } from './figures.js';
import { namesIn, type Shelf } from './reply.js';

/** Other sides beside one answer. */
const SIDES = 2;
/** Confidence from which a side may itself be the answer. */
const LIKELY = 0.1;
const RIVAL = 0.5;

/**
 * The fact that leads and the facts that say otherwise about what is asked, the better supported first. A plan is no dispute with the report of
 * what happened, and a known error is only told to whoever asks about it.
 */
export function sidesOf(fact: Fact, resolved: Resolved, { library, ...shelf }: Shelf): readonly Fact[] {
  const { query, language } = resolved;
  // A number in a name claims nothing.
  const named = namedPlaces(query);
  const claimed = query.tokens.flatMap(({ text }, at) =>
    isNumeral(text) && !isYear(text) && !named.has(at) ? [text] : [],
  );
  const hasNumber = claimed.length > 0;
  const isDoubted = language.disputes.test(query.plain) || language.alternatives.test(query.plain);
  const wantsAll = isDoubted || hasNumber;
  const asked = namesIn(query, 'attribute', shelf);
  const isPlaceOrTime = query.answerType === 'where' || query.answerType === 'when';
  const disputes = (other: Fact) =>
    asked.some((name) => {
      const [one, two] = [fact.tells.get(name), other.tells.get(name)];
      if (one == null || two == null || one === two) return false;
      // A town, and a house in that town, are no two answers to where.
      return !isPlaceOrTime || !(isWithin(one, two) || isWithin(two, one));
    });
  const asksOfBoth = (other: Fact) =>
    asked.some((name) => fact.tells.get(name) != null && other.tells.get(name) != null);
  /** It says nothing of what is asked, where this fact does. */
  const isAside = (other: Fact) =>
    asked.some((name) => fact.tells.get(name) != null) && !asked.some((name) => other.tells.has(name));
  /** Where no attribute says what is asked, a side that might itself be the answer. */
  const isLikely = (other: Fact) => resolved.ranked.some((one) => one.fact === other && one.confidence >= LIKELY);
  /** A known error is told to whoever says a number that the fact does not have, and where it is nearly what was asked for. */
  const own: readonly string[] = fact.statement.match(/\d+(?:\.\d+)*/g) ?? [];
  const isClaimed = claimed.some((number) => !own.includes(number));
  const isRival = (other: Fact) => resolved.ranked.some((one) => one.fact === other && one.confidence >= RIVAL);
  const years = query.tokens.map(({ text }) => text).filter(isYear);
  /** Says otherwise only of another year that the fact tells of beside the one that is asked for. */
  const isElsewhen = (other: Fact) => {
    const [ownYears, otherYears] = [yearsIn(fact.statement), yearsIn(other.statement)];
    const isOfAnother = (year: string) => ownYears.includes(year) && !years.includes(year);
    // Where it is a year that is asked for, another one is what the other side says.
    const isOfYears = asked.some((name) => yearsIn(fact.tells.get(name) ?? '').length > 0);
    const isMet = ownYears.some((year) => years.includes(year));
    return isMet && !isOfYears && otherYears.length > 0 && otherYears.every(isOfAnother);
  };
  const others = fact.disagreesWith
    .flatMap((id) => library.factById.get(id) ?? [])
    .filter((other) => isDoubted || !isElsewhen(other))
    .filter((other) => wantsAll || isPlan(other) === isPlan(fact))
    .filter((other) => !other.error || isDoubted || isClaimed || isRival(other))
    .filter(
      (other) =>
        fact.error || wantsAll || disputes(other) || (!asksOfBoth(other) && !isAside(other) && isLikely(other)),
    );
  const rank = (one: Fact) => (one.error ? -10 : 0) + supportOf(one, library) + (one === fact ? 0.25 : 0);
  const all = [fact, ...others];
  // Of plans alone the latest is the plan.
  const later = (a: Fact, b: Fact) => (all.every(isPlan) ? (b.asOf ?? '').localeCompare(a.asOf ?? '') : 0);
  const [lead = fact, ...rest] = all.sort((a, b) => later(a, b) || rank(b) - rank(a));
  // What gives the same figure as the one that leads is no other side of it.
  const given = shelf.figures.of(lead);
  const saysSo = (one: Fact) => shelf.figures.of(one).some((figure) => given.some((other) => isSame(figure, other)));
  const told = [lead, ...rest.filter((one) => one === fact || lead.disagreesWith.includes(one.id) || !saysSo(one))];
  // What was found is told, however many are better supported.
  const best = told.filter((one) => one !== fact).slice(0, SIDES);
  return told.filter((one) => one === fact || best.includes(one));
}

/** True of whole words that stand in others. */
const isWithin = (words: string, others: string) => inWords(others).includes(inWords(words));
const inWords = (text: string) => ` ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `;

const yearsIn = (words: string): readonly string[] => (words.match(/\b\d{4}\b/g) ?? []).filter(isYear);
