import type { Fact } from '../../knowledge/library.js';
import { type Language, NUMERIC } from '../../language/language.js';
import { dayNumber, intervalOf } from '../../lib/interval.js';
import { at } from '../../lib/numbers.js';
import type { Answer } from '../answer.js';
import { isTelling, type Query } from '../query/query.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { partsOf } from '../rewriting/clauses.js';
import { questionsIn } from '../rewriting/questions.js';
import { isPlan } from '../rewriting/time.js';
import { givenOf } from './given.js';
import { inTime, isInForce, isStanding } from './in-time.js';
import { isRepeated } from './repeats.js';
import type { Selector, Shelf } from './reply.js';
import { attributesOf } from './several.js';
import { sidesOf } from './sides.js';

/** One fact by default; a second one where it answers a part that the first leaves open. */
export const selectSingle: Selector = (resolved, shelf, today) => {
  const { confidence, query, ranked } = resolved;
  const { answer, leaning } = shelf.policy;
  const isLeaning = resolved.dependent || (resolved.before !== null && resolved.before.isWithin !== true);
  if (confidence < (isLeaning ? Math.max(leaning, answer) : answer)) return null;
  const told = shelf.does('inTime') ? inTime(resolved, shelf, today) : resolved.told;
  const [first] = told;
  if (!first) return null;
  const [lead = first.fact, ...others] = shelf.does('sides') ? sidesOf(first.fact, resolved, shelf) : [first.fact];
  const isHeld = resolved.language.requests.compare.test(query.plain);
  const compared = isHeld ? otherOfTwo(first, ranked) : undefined;
  const { alone, enough, longest, further: limits } = shelf.policy;
  const isUnsure = first.confidence < (resolved.before === null ? alone.first : alone.after);
  const least = first.confidence * limits.twin;
  const twin = isUnsure && (told[1]?.confidence ?? 0) >= least ? told[1] : undefined;
  const second = compared ?? (twin ?? (isUnsure ? furtherPart(first, ranked) : undefined))?.fact;
  const further = second ? [second] : [];
  // What was told just before is told again where it may be what is meant, not beside what surely is.
  const isKnown = (fact: Fact) => confidence >= enough && resolved.before?.told.includes(fact) === true;
  const also = further.filter(
    (fact) =>
      fact !== lead &&
      !others.includes(fact) &&
      !lead.disagreesWith.includes(fact.id) &&
      !fact.error &&
      !isRepeated(fact, [lead], shelf) &&
      !(resolved.dependent && compared === undefined && isKnown(fact)),
  );
  // Of two that share the likelihood, the words of one would pass for the answer.
  const isClear = confidence >= shelf.policy.bold && !(isUnsure && also.length > 0);
  const [beside] = also;
  // What is said again beside it is told once.
  const isSaid =
    beside?.about[0] === lead.about[0] && others.length === 0 && isRepeated(lead, also, shelf, shelf.policy.contained);
  const main = isSaid && beside ? beside : lead;
  return {
    form: 'fact',
    facts: [
      { fact: main, role: 'answer' },
      ...others.map((fact: Fact) => ({ fact, role: 'disagrees' as const })),
      ...also.flatMap((fact) => (fact === main ? [] : { fact, role: 'also' as const })),
    ],
    ...(told[1] && !also.includes(told[1].fact) ? { meant: told[1].fact } : {}),
    confidence,
    asked: isClear && !isException(main, resolved, today) ? askedOf(resolved, longest) : [],
    note: noteOn(main, resolved, today, shelf),
    ...(isClear && givenOf(main, resolved, shelf)),
  };

  /** The likeliest fact beside the first that tells something of the same kind. */
  function otherOfTwo(best: Ranked, all: readonly Ranked[]): Fact | undefined {
    const isKin = (fact: Fact) =>
      fact !== best.fact && [...fact.tells.keys()].some((name) => best.fact.tells.has(name));
    const isLikely = ({ confidence: chance }: Ranked) => chance >= shelf.policy.further.least;
    return all.find((other) => isLikely(other) && isKin(other.fact))?.fact;
  }

  /** A fact that accounts for telling words which the first leaves open. */
  function furtherPart(best: Ranked, all: readonly Ranked[]): Ranked | undefined {
    return all.find((other) => {
      if (other === best || other.confidence < Math.max(limits.least, best.confidence * limits.share)) return false;
      const gained = query.tokens.reduce((sum, token, place) => {
        const isTaken = at(best.match.cover, place) < 0.5 && at(other.match.cover, place) > 0.6 && isTelling(token);
        return isTaken ? sum + token.weight : sum;
      }, 0);
      return gained >= shelf.policy.further.weight;
    });
  }
};

/** What words in bold are to fit, all of it: of two questions put together the second, even where it asks for nothing that could stand in bold. */
function askedOf(resolved: Resolved, longest: number): readonly Query[] {
  const { kind, asked, query } = resolved;
  if (kind === 'joined') return [asked];
  const questions = questionsIn(query, resolved, longest);
  if (questions.length > 1) return questions;
  const isWhether =
    query.answerType === 'what' && partsOf(query, resolved).some((part) => part.answerType === 'whether');
  return attributesOf(resolved) ?? (isWhether || asksTwice(query, resolved.language) ? [] : [query]);
}

/** "Where does it start when it is built", "how many km, how much money": words in bold for one of the two would pass for all. */
function asksTwice({ plain }: Query, { answerTypes, asks }: Language): boolean {
  const places = answerTypes.flatMap(([type, pattern]) => {
    const found = pattern.exec(plain);
    // "The cost" and "the venue" may stand in a question for something else.
    if (found === null || type === 'whether' || !asks.test(found[0])) return [];
    return { type: NUMERIC.has(type) ? 'number' : type, at: found.index };
  });
  return new Set(places.map(({ type, at }) => (type === 'number' ? type : `${type}${at}`))).size > 1;
}

/** What holds for a while in place of a rule answers otherwise than was asked: closed, to who asks when it is open. */
const isException = (lead: Fact, { told }: Resolved, today: string): boolean =>
  told[0] !== undefined && told[0].fact !== lead && isInForce(lead, today) && isStanding(told[0].fact);

/** Days after which whoever asks how things stand is told of when the answer is. */
const OLD = 90;

/** That a plan is all that is known of what should have come, or of when the latest is. */
function noteOn(lead: Fact, { time }: Resolved, today: string, shelf: Shelf): Answer['note'] {
  const isOver = lead.kind === 'plan' && lead.date !== undefined && intervalOf(lead.date).to < today;
  if (isOver && !isFollowed(lead, shelf)) return { kind: 'plan' };
  const known = lead.asOf ?? lead.date;
  if (time !== 'latest' || known === undefined || isInForce(lead, today) || isFollowed(lead, shelf)) return null;
  return dayNumber(today) - dayNumber(intervalOf(known).to) > OLD
    ? { kind: 'newest', date: intervalOf(known).to }
    : null;
}

/** True of what is said of something narrow of which newer is known: it may be what came of it. */
const isFollowed = (lead: Fact, { about, isWide }: Shelf): boolean =>
  lead.about.some(
    (thing) => !isWide(thing) && about(thing).some((fact) => !isPlan(fact) && knownOn(fact) > knownOn(lead)),
  );

/** The last day that a fact speaks for; empty where it has none. */
const knownOn = ({ asOf, date = '' }: Fact): string => asOf ?? (date && intervalOf(date).to);
