import type { Fact } from '../../knowledge/library.js';
import { dayNumber, intervalOf } from '../../lib/interval.js';
import { at } from '../../lib/numbers.js';
import type { Answer } from '../answer.js';
import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Ranked } from '../ranking/rank.js';
import type { Resolved } from '../resolve.js';
import { inTime, isInForce, isStanding } from './in-time.js';
import type { Selector } from './reply.js';
import { sidesOf } from './sides.js';

/** One fact by default; a second one where it answers a part that the first leaves open. */
export const selectSingle: Selector = (resolved, shelf, today) => {
  const { confidence, query, ranked } = resolved;
  if (confidence < (resolved.dependent ? Math.max(shelf.policy.leaning, shelf.policy.answer) : shelf.policy.answer))
    return null;
  const told = shelf.does('inTime') ? inTime(resolved, shelf, today) : resolved.told;
  const [first] = told;
  if (!first) return null;
  const [lead = first.fact, ...others] = shelf.does('sides') ? sidesOf(first.fact, resolved, shelf) : [first.fact];
  const compared = comparesTwo(resolved) ? otherOfTwo(first, ranked) : undefined;
  const { alone, enough, further: limits } = shelf.policy;
  // After another question it is less clear which of two is meant.
  const isUnsure = first.confidence < (resolved.before === null ? alone : enough);
  const least = first.confidence * (resolved.before === null || confidence >= enough ? limits.twin : limits.share);
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
      !(resolved.dependent && compared === undefined && isKnown(fact)),
  );
  return {
    form: 'fact',
    facts: [
      { fact: lead, role: 'answer' },
      ...others.map((fact: Fact) => ({ fact, role: 'disagrees' as const })),
      ...also.map((fact) => ({ fact, role: 'also' as const })),
    ],
    ...(told[1] && !also.includes(told[1].fact) ? { meant: told[1].fact } : {}),
    confidence,
    asked: isException(lead, resolved, today) ? null : askedOf(resolved),
    note: noteOn(lead, resolved, today),
  };

  /** What was told last, where whether it is more than another is asked, or the likeliest fact beside the first, that tells something of the same kind. */
  function otherOfTwo(best: Ranked, all: readonly Ranked[]): Fact | undefined {
    const isKin = (fact: Fact) =>
      fact !== best.fact && [...fact.tells.keys()].some((name) => best.fact.tells.has(name));
    const isHeld = resolved.dependent && resolved.asked.answerType === 'whether';
    const last = isHeld ? resolved.before?.told.find(isKin) : undefined;
    const isLikely = ({ confidence: chance }: Ranked) => chance >= shelf.policy.further.least;
    return last ?? all.find((other) => isLikely(other) && isKin(other.fact))?.fact;
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

/** What words in bold are to fit: of two questions put together, the second where it asks for something of its own. */
const askedOf = ({ kind, asked, query }: Resolved): Query =>
  kind === 'joined' && sensesOf(asked, 'attribute').length > 0 ? asked : query;

/** What holds for a while in place of a rule answers otherwise than was asked: closed, to who asks when it is open. */
const isException = (lead: Fact, { told }: Resolved, today: string): boolean =>
  told[0] !== undefined && told[0].fact !== lead && isInForce(lead, today) && isStanding(told[0].fact);

/** True where two are held against one another, or asked for side by side. */
const comparesTwo = ({ query, language }: Resolved): boolean =>
  language.requests.compare.test(query.plain) || language.requests.difference.test(query.plain);

/** Days after which whoever asks how things stand is told of when the answer is. */
const OLD = 90;

/** That a plan is all that is known of what should have come, or of when the latest is. */
function noteOn(lead: Fact, { time }: Resolved, today: string): Answer['note'] {
  if (lead.kind === 'plan' && lead.date !== undefined && intervalOf(lead.date).to < today) return { kind: 'plan' };
  const known = lead.asOf ?? lead.date;
  if (time !== 'latest' || known === undefined || isInForce(lead, today)) return null;
  return dayNumber(today) - dayNumber(intervalOf(known).to) > OLD
    ? { kind: 'newest', date: intervalOf(known).to }
    : null;
}
