import type { Fact } from '../../knowledge/library.js';
import type { Miss, Suggestion } from '../answer.js';
import type { Policy } from '../policy.js';
import type { Resolved } from '../resolve.js';
import { namesIn, narrowestIn, type Reply, type Shelf } from './reply.js';

/** Why there is no answer: the thing is known and what is asked of it is not, or nothing fits. */
export function missOf(resolved: Resolved, shelf: Shelf): Miss {
  const { turn, before } = resolved;
  if (turn === 'more') return { kind: 'noMore', thing: before?.told[0]?.about[0] ?? null };
  const thing = spokenOf(resolved, shelf);
  if (thing === undefined) return { kind: 'nothing' };
  return { kind: 'thing', thing, facts: shelf.about(thing).length };
}

/** The thing that a question names; of one that leans on another and names none, or points beside a country, what that one was answered with is about. */
function spokenOf({ asked, query, kind, dependent, before, language }: Resolved, shelf: Shelf): string | undefined {
  const own = narrowestIn(asked, shelf);
  const isOpen = own === undefined || (shelf.isWide(own) && language.pointing.test(asked.plain));
  const isLeaning = dependent && kind !== 'exchanged' && isOpen;
  const told = isLeaning ? before?.told[0]?.about.find((thing) => !shelf.isWide(thing)) : undefined;
  return told ?? narrowestIn(query, shelf);
}

/**
 * The likeliest fact as what may be meant, where it is not likely enough to be an answer; null where it is not even that, or has just been told: that is
 * hardly what was asked next.
 */
export function perhapsMeant(
  { told: [first], confidence, turn, before }: Resolved,
  { perhaps }: Pick<Policy, 'perhaps'>,
): Reply | null {
  if (!first || turn !== null || first.fact.error || confidence < perhaps) return null;
  if (before?.told.includes(first.fact)) return null;
  return {
    form: 'fact',
    facts: [{ fact: first.fact, role: 'answer' }],
    confidence,
    asked: [],
    note: { kind: 'perhaps' },
  };
}

/** Facts about a thing that are told, where none of them is an answer, at most. */
const FEW = 2;

/** All that is known of the thing that is named, where that is little and has not just been told; null where it is more. */
export function allKnown(miss: Miss, resolved: Resolved, shelf: Shelf): Reply | null {
  const { query, ranked, turn, before, confidence } = resolved;
  if (miss.kind !== 'thing' || turn !== null) return null;
  const facts = shelf.about(miss.thing).filter(({ error }) => !error);
  const named = namesIn(query, 'entity', shelf).filter((thing) => !shelf.isWide(thing));
  // What is only named in a fact about something else is worth telling where that is named, too.
  const isOf = ({ about }: Fact) => about[0] === miss.thing || named.every((thing) => about.includes(thing));
  const isKnown = (fact: Fact) => before?.toldBefore.includes(fact) || before?.shown.includes(fact);
  if (facts.length === 0 || facts.length > FEW || facts.some(isKnown) || !facts.every(isOf)) return null;
  // Another fact that is as near as that is nearer to what was asked.
  if (ranked[0] && confidence >= shelf.policy.choices && !facts.includes(ranked[0].fact)) return null;
  const place = (fact: Fact) => ranked.findIndex((one) => one.fact === fact) + 1 || ranked.length + 1;
  return {
    form: 'fact',
    facts: [...facts]
      .sort((a, b) => place(a) - place(b))
      .map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence,
    asked: [],
    note: { kind: 'only', thing: miss.thing },
  };
}

/** Share of a question that a fact must account for to be offered: one about a thing that is named, and any. */
const OFFERED = { thing: 0.3, any: 0.5 } as const;

/**
 * Questions the asker may have meant: of facts that share a thing or a told attribute with the question and were not just told, each its reviewed
 * question.
 */
export function choicesFor(
  resolved: Resolved,
  shelf: Shelf,
  most: number,
  question: (fact: Fact) => string,
): Suggestion[] {
  const { query, ranked, before } = resolved;
  const things = namesIn(query, 'entity', shelf);
  const isNew = (fact: Fact) => before?.told.includes(fact) !== true;
  const shares = ({ about }: Fact) => things.length === 0 || about.some((thing) => things.includes(thing));
  return ranked
    .filter(
      ({ fact, cover }) => isNew(fact) && shares(fact) && cover >= (things.length > 0 ? OFFERED.thing : OFFERED.any),
    )
    .slice(0, most)
    .map(({ fact }) => ({ question: question(fact), fact: fact.id }));
}
