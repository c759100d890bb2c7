import type { Fact } from '../../knowledge/library.js';
import { type Query, type QueryToken, sensesOf } from '../query/query.js';
import { type Resolved, WRITTEN } from '../resolve.js';
import type { Context } from '../rewriting/follow-up.js';
import { isOnlySaid, questionsIn } from '../rewriting/questions.js';
import { isRepeated } from './repeats.js';
import { hasAll, namesIn, type Reply, type Selector, type Shelf } from './reply.js';
import { talkIn } from './talk.js';

/** What the questions of a message were answered with. */
interface Told {
  /** The reply to the first question that is answered. */
  readonly first: Reply;
  /** The fact for each, once. */
  readonly leads: readonly Reply['facts'][number][];
  /** The questions that the first fact answers. */
  readonly asked: readonly Query[];
  /** Of the least sure one. */
  readonly confidence: number;
  /** `rest` where a question is left that nothing answers, `partly` where that is not so sure. */
  readonly open: 'rest' | 'partly' | null;
  /** True where the first question is left. */
  readonly isFirstOpen: boolean;
}

/**
 * A message of two or three questions: each is understood as what goes on from the one before it, and answered by itself; what is not answered is
 * said. Only where no single fact answers the whole of it and a later question, and the first one has no sure answer of its own.
 */
export const selectQuestions: Selector = (resolved, shelf, today) => {
  const { enough, longest } = shelf.policy;
  const { asked } = resolved;
  const questions = questionsIn(asked, resolved, longest);
  // What leans on an earlier message is not taken apart before it is known what it means.
  const [lead = asked] = questions;
  if (resolved.dependent && !isNaming(lead, shelf)) return null;
  // What is asked of the bot is no question to the library, unless a curator wrote it as a way to ask.
  const isTalk = lead !== asked && shelf.does('smallTalk') && talkIn(lead, resolved, shelf).isSure;
  if (isTalk && (shelf.evaluate(lead).ranked[0]?.match.ask.overlap ?? 0) < WRITTEN) return null;
  const words = questions.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const isDivided = questions[0] !== asked && words <= longest;
  const answered = isDivided ? answerEach(questions, resolved, shelf, today) : null;
  if (answered === null) return null;
  const { first, leads, confidence, open, isFirstOpen } = answered;
  const isDefined = first.form === 'overview';
  // Things are told apart with all that is said of them.
  if (first.note?.kind === 'apart' && leads.length === 1) return first;
  // What the questions share may stand in the last one only: "how many A and how many B did they promise".
  const [whole] = resolved.ranked;
  const isWhole = whole !== undefined && whole.confidence >= enough && hasAll(whole, resolved.query);
  const isShared = leads.some(({ fact }, at) => at > 0 && fact === whole?.fact);
  if (isWhole && isShared && !isDefined && first.confidence < enough) return null;
  // What would be told of the whole is told with what is open as well.
  const isSame = leads[0]?.fact === whole?.fact && resolved.confidence >= shelf.policy.answer;
  if (open !== null && !isSame && (isFirstOpen || (!isDefined && confidence < enough))) return null;
  const note: Reply['note'] = open && { kind: open };
  if (leads.length === 1) {
    const rest = first.facts.slice(1).map(({ fact }) => fact);
    const brief = isDefined && { facts: leads, further: [...rest, ...(first.further ?? [])] };
    return {
      ...first,
      ...brief,
      asked: first.asked.length > 0 ? answered.asked : [],
      note: note ?? first.note ?? null,
    };
  }
  const facts = leads.map(({ fact }, at) => ({ fact, role: at === 0 ? ('answer' as const) : ('also' as const) }));
  return { form: 'fact', facts, confidence, asked: [], note };
};

/**
 * The answer to each question after those before it. Null where nothing answers the first, unless it is heard of nowhere and the next one names what it is
 * about: what goes on from it would ask of something unknown.
 */
function answerEach(questions: readonly Query[], resolved: Resolved, shelf: Shelf, today: string): Told | null {
  const { open: limits, part } = shelf.policy;
  const leads = new Map<Fact, Reply['facts'][number]>();
  let [first, before]: [Reply | null, Context | null] = [null, null];
  let [confidence, open, isFirstOpen]: [number, Told['open'], boolean] = [1, null, false];
  const asked: Query[] = [];
  for (const [at, query] of questions.entries()) {
    const found: Resolved =
      before === null
        ? withNext(query, questions[at + 1], resolved, shelf, today)
        : shelf.resolve(query, resolved, before, today);
    const reply: Reply | null = nextTo(found, first) ?? shelf.select(found, today);
    const isSure = reply !== null && reply.confidence >= part;
    const isUnheard = found.confidence < limits.unheard;
    if (first === null && !isSure) {
      const next = questions[at + 1];
      const isNext = next !== undefined && isNaming(next, shelf);
      if (!isUnheard || !isNext || !resolved.language.asks.test(query.plain)) return null;
      [open, isFirstOpen] = ['rest', true];
      continue;
    }
    const [likeliest] = found.ranked;
    const isAmong = likeliest !== undefined && leads.has(likeliest.fact);
    const isTold = isAmong && found.confidence >= part;
    const [lead] = reply?.facts ?? [];
    if (isSure && !isTold && lead) {
      // Of two facts about one thing of which one says again what the other does, the fuller one is told.
      const said = [...leads.keys()].filter((fact) => fact !== lead.fact && fact.about[0] === lead.fact.about[0]);
      for (const fact of said) if (isRepeated(fact, [lead.fact], shelf, shelf.policy.contained)) leads.delete(fact);
      if (leads.size === 0) first = reply;
      // Each may say again what the other does.
      const kept = said.filter((fact) => leads.has(fact));
      if (!isRepeated(lead.fact, kept, shelf, shelf.policy.contained)) leads.set(lead.fact, lead);
      confidence = Math.min(confidence, reply.confidence);
    } else if (!isOnlySaid(query, resolved) && !(isAmong && found.confidence >= limits.asWell)) {
      open = isUnheard || open === 'rest' ? 'rest' : 'partly';
    }
    if (leads.size === 1 && (isSure || isTold)) asked.push(query);
    first ??= reply;
    const told = isSure ? reply.facts.map(({ fact }) => fact) : [];
    before = {
      query: found.query,
      told,
      toldBefore: told,
      shown: [],
      confidence: found.confidence,
      earlier: before,
      isWithin: true,
    };
  }
  return first && { first, leads: [...leads.values()], asked, confidence, open, isFirstOpen };
}

/** The first question, which may be about what the next one names: "how long and how expensive is the bridge". */
function withNext(query: Query, next: Query | undefined, whole: Resolved, shelf: Shelf, today: string): Resolved {
  const found = shelf.resolve(query, whole, null, today);
  const named = next === undefined || namedIn(query).length > 0 ? [] : namedIn(next);
  return named.length === 0 ? found : { ...found, ...shelf.evaluate(whole.reader.of([...query.tokens, ...named])) };
}

const namedIn = (query: Query): readonly QueryToken[] =>
  sensesOf(query, 'entity').flatMap(({ start, end }) => query.tokens.slice(start, end));

/** True where something narrower than a country is named. */
const isNaming = (query: Query, shelf: Shelf): boolean =>
  namesIn(query, 'entity', shelf).some((thing) => !shelf.isWide(thing));

/** What comes next, where the likeliest fact has been told as what a thing is. */
function nextTo({ query, ranked: [lead, next] }: Resolved, first: Reply | null): Reply | null {
  const isDefined = first?.form === 'overview' && first.facts[0]?.fact === lead?.fact;
  if (!isDefined || !next) return null;
  return { form: 'fact', facts: [{ fact: next.fact, role: 'answer' }], confidence: next.confidence, asked: [query] };
}
