import { type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import type { Context } from '../rewriting/follow-up.js';
import { questionsIn } from '../rewriting/questions.js';
import { namesIn, type Reply, type Selector } from './reply.js';
import { hasAll } from './several.js';

type Lead = Reply['facts'][number];

/** Share of a question that a fact told for another one accounts for, so that it answers this one too. */
const COVERED = 0.5;
/** What was told is as likely meant again from such a part of the likeliest one's confidence. */
const AS_LIKELY = 0.5;

/**
 * A message of two or three questions: each is understood as what goes on from the one before it, and answered by itself; that one is not answered is
 * said. Only where no single fact answers the whole of it as surely.
 */
export const selectQuestions: Selector = (resolved, shelf, today) => {
  const isLong = resolved.asked.tokens.length > shelf.policy.longest;
  const questions = resolved.dependent || isLong ? [] : questionsIn(resolved.asked, resolved);
  if (questions.length < 2) return null;
  const { part, enough, choices } = shelf.policy;
  const [whole] = resolved.ranked;
  const isWhole = whole !== undefined && hasAll(whole, resolved.query) && whole.confidence >= enough;
  const leads: Lead[] = [];
  let before: Context | null = null;
  let first: Reply | null = null;
  let confidence = 1;
  let isOpen = false;
  for (const query of questions) {
    const found: Resolved = after(query, before);
    const reply: Reply | null = beyond(found, first) ?? shelf.select(found, today);
    const isSure = reply !== null && reply.confidence >= part;
    // What goes on from a question that nothing answers asks of something that is not known.
    if (first === null && !isSure) return null;
    const isTold = found.ranked.some(
      (one) =>
        leads.some(({ fact }) => fact === one.fact) &&
        one.untold === 0 &&
        one.restCover >= COVERED &&
        (!isSure || one.confidence >= reply.confidence * AS_LIKELY),
    );
    if (isSure && !isTold) {
      leads.push(...reply.facts.slice(0, 1));
      confidence = Math.min(confidence, reply.confidence);
    } else if (!isTold) isOpen = true;
    first ??= reply;
    const told = isSure ? reply.facts.map(({ fact }) => fact) : [];
    before = { query: found.query, told, toldBefore: told, confidence: found.confidence };
  }
  if (!first) return null;
  // What the questions share may stand in the last one only: "how many A and how many B did they promise".
  const isShared = first.form !== 'overview' && leads.some(({ fact }, at) => at > 0 && fact === whole?.fact);
  if (isWhole && isShared && whole.confidence > first.confidence) return null;
  // Where nothing comes near the whole of it, what answers a part is beside the point.
  const isNear = first.form === 'overview' || (confidence >= enough && resolved.confidence >= choices);
  if (isOpen && !isNear) return null;
  const note: Reply['note'] = isOpen ? { kind: 'rest' } : null;
  const facts = [...new Map(leads.map((lead) => [lead.fact, lead])).values()];
  if (facts.length === 1)
    return { ...first, ...(first.form === 'overview' ? { facts } : {}), note: first.note ?? note };
  const told = facts.map(({ fact, role }, at) => ({
    fact,
    role: at > 0 && role === 'answer' ? ('also' as const) : role,
  }));
  return { form: 'fact', facts: told, confidence, asked: null, note };

  /** What is told where the likeliest fact has been told as what a thing is: the next one. */
  function beyond({ query, ranked: [lead, next] }: Resolved, known: Reply | null): Reply | null {
    const isDefined = known?.form === 'overview' && known.facts[0]?.fact === lead?.fact;
    if (!isDefined || !next) return null;
    return { form: 'fact', facts: [{ fact: next.fact, role: 'answer' }], confidence: next.confidence, asked: query };
  }

  /** A question as what goes on from the one before, or with what that names. */
  function after(query: Query, before: Context | null): Resolved {
    const found = shelf.resolve(query, resolved, before, today);
    if (before === null || namesIn(query, 'entity', shelf).some((thing) => !shelf.isWide(thing))) return found;
    const named = sensesOf(before.query, 'entity').flatMap(({ start, end }) => before.query.tokens.slice(start, end));
    const joined = shelf.evaluate(resolved.reader.of([...query.tokens, ...named]));
    const isAlone = named.length > 0 && found.kind === 'asked';
    return isAlone || joined.confidence > found.confidence ? { ...found, ...joined } : found;
  }
};
