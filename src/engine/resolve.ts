import type { Language, TimeWord, Turn } from '../language/language.js';
import { normalise } from '../language/text.js';
import type { Opened } from './engine-parts.js';
import { createInContext, type InContextParts } from './in-context.js';
import { type Query, sensesOf } from './query/query.js';
import type { Reader } from './query/reader.js';
import type { Evaluated } from './ranking/evaluate.js';
import type { Ranked } from './ranking/rank.js';
import { clauseReadings, type Reading, spanOf, type Tools, withoutUnwanted } from './rewriting/clauses.js';
import { withOne } from './rewriting/exchange.js';
import { type Context, followUpOf, turnOf, withSubject } from './rewriting/follow-up.js';
import { editionReading, findEditions, timeWordOf, withYears } from './rewriting/time.js';

/** A question as it was understood. */
export interface Resolved extends Evaluated {
  /** As it was typed, years put into numbers. */
  readonly asked: Query;
  readonly kind: Reading['kind'];
  readonly dependent: boolean;
  readonly time: TimeWord | null;
  /** A turn of conversation that says nothing of its own; null for a question. */
  readonly turn: Turn | null;
  readonly before: Context | null;
  readonly language: Language;
  readonly reader: Reader;
}

/** What a question is asked with: its language, and the day, YYYY-MM-DD. */
export interface Asking {
  readonly text: string;
  /** As its reader reads it. */
  readonly typed: Query;
  readonly tools: Tools;
  readonly today: string;
}

/**
 * Understands a question, after an earlier one where there is a context: it is read in several ways, each reading is ranked, and the one that is
 * answered most surely counts. One loop for all of it; readings are only tried while none is sure enough.
 */
export function createResolve(opened: Opened, parts: InContextParts) {
  const { policy, evaluate, does } = parts;
  const inContext = createInContext(opened, parts);
  const { library, vocabulary, asksIn, isWide } = opened;
  const { entities } = library.lexicon;
  const editions = findEditions(library, opened.own.language);
  const partsFor = (tools: Tools) => ({
    ...tools,
    vocabulary,
    editions,
    isWide,
    kindOf: (thing: string) => entities[thing]?.kind,
    namesOf: (thing: string) => entities[thing]?.names ?? [],
  });
  return ({ text, typed, tools, today }: Asking, before: Context | null): Resolved => {
    const { language, reader } = tools;
    const turn = before === null ? null : turnOf(typed, tools);
    const aside = before === null ? null : behind(typed, language.aside, tools);
    const backTo = before === null ? null : behind(typed, language.back, tools);
    const rest = aside ?? backTo ?? typed;
    const meant = before === null ? rest : pointedOut(rest, before, tools, today);
    const asked = does('withYears') ? withYears(meant, today, tools) : meant;
    const time = timeWordOf(asked, language);
    const finish = (kind: Reading['kind'], one: Evaluated, dependent = false): Resolved => ({
      ...one,
      asked,
      kind,
      dependent,
      time,
      turn,
      before,
      language,
      reader,
    });
    const read = (query: Query, isNeeded = false): Evaluated => {
      const edition = does('edition') ? editionReading(query, today, editions, vocabulary, tools) : null;
      if (edition === null) return evaluate(query, { isNeeded });
      // A series that has no next one is answered by nothing.
      if (edition === undefined) return { ...evaluate(query), told: [], confidence: 0 };
      const one = evaluate(edition, { isNeeded });
      // What is said of the latest may be said of all of them.
      if (one.confidence >= policy.answer || time !== 'latest') return one;
      const all = evaluate(query);
      return all.confidence > one.confidence ? all : one;
    };
    const wanted = does('withoutUnwanted') ? withoutUnwanted(asked, tools) : asked;
    let alone = read(wanted, true);
    // What somebody wrote as a way to ask is answered, however little else speaks for it; but no edition is the next one for ever.
    const isWritable = alone.told.length > 0 && does('written');
    const written = isWritable ? writtenFor(text, alone.ranked, language, { policy, asksIn }) : undefined;
    if (written) alone = { ...alone, unread: [] };
    if (written && alone.confidence < policy.enough) alone = { ...alone, told: [written], confidence: policy.enough };
    let kind: Reading['kind'] = 'asked';
    if (alone.confidence < policy.enough && does('clause')) {
      // "I'm from Norland. Do I need a visa?": what is left out may say of which thing of a kind it is asked.
      const others = alone.ranked.filter(({ ofOtherThing }) => ofOtherThing).map(({ fact }) => fact);
      for (const query of clauseReadings(wanted, tools)) {
        const one = read(query);
        const [lead] = one.ranked;
        const isElse = lead !== undefined && !lead.ofOtherThing && others.includes(lead.fact);
        if (one.confidence > alone.confidence && !isElse) [alone, kind] = [one, 'clause'];
      }
    }
    // So long a message is a question by itself.
    if (before === null || asked.tokens.length > policy.longest) return finish(kind, alone);
    const followUp = followUpOf(asked, before, { ...partsFor(tools), today }, alone.confidence >= policy.enough);
    // What it names itself and asks something of that the fact tells leans on nothing.
    const isOwn = followUp.within && (alone.ranked[0]?.told ?? 0) > 0;
    if ((!followUp.dependent || isOwn) && alone.confidence >= policy.enough) return finish(kind, alone);
    if (aside && !language.pointing.test(asked.plain)) return finish(kind, alone);
    let chosen = inContext(followUp, alone, before);
    // Something else in the place of what was named may be meant for a question before the last: "and in Norland?"
    let { earlier } = before;
    for (let back = 0; back < policy.back && earlier && chosen.reading.confidence < policy.answer; back++) {
      const again = followUpOf(asked, earlier, { ...partsFor(tools), today });
      const readings = again.readings.filter((one) => backTo || one.kind === 'exchanged');
      const other = readings.length > 0 ? inContext({ ...again, readings }, alone, earlier) : chosen;
      if (other.reading.confidence >= policy.answer) chosen = other;
      earlier = earlier.earlier;
    }
    return finish(chosen.kind, chosen.reading, followUp.dependent);
  };

  function pointedOut(query: Query, before: Context, tools: Tools, today: string): Query {
    const parts = { ...partsFor(tools), today };
    const hasOne = query.tokens.some(({ text }) => tools.language.ones?.has(text));
    const named = hasOne && does('exchanged') ? withOne(query, before.query, parts) : query;
    return does('subject') ? withSubject(named, before, parts) : named;
  }
}

/** What stands behind what opens a question, with what is named in that; null where it is not opened so, or says nothing else. */
function behind(query: Query, front: RegExp, { reader }: Tools): Query | null {
  const { tokens, corrected } = query;
  const span = spanOf(query, front);
  if (span?.start !== 0 || span.end >= tokens.length) return null;
  const named = sensesOf(query, 'entity').filter(({ end }) => end <= span.end);
  return reader.of(
    [...tokens.slice(span.end), ...named.flatMap(({ start, end }) => tokens.slice(start, end))],
    corrected,
  );
}

/** Overlap below which an ask has other words than the question. */
export const WRITTEN = 0.9;

/** Of the likeliest facts the one that a curator wrote these very words for, as a way to ask; undefined where there is none. */
export function writtenFor(
  text: string,
  ranked: readonly Ranked[],
  { code }: Language,
  { policy, asksIn }: Pick<Opened, 'asksIn'> & Pick<InContextParts, 'policy'>,
): Ranked | undefined {
  const wordsOf = (one: string) =>
    normalise(one)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = wordsOf(text);
  return ranked
    .slice(0, policy.written)
    .filter(({ match, weight }) => weight === 0 || match.ask.overlap >= WRITTEN)
    .find(({ fact }) => [...fact.asks, ...asksIn(fact, code)].some((ask) => wordsOf(ask) === words));
}
