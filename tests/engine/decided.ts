import type { Opened } from '../../src/engine/engine-parts.js';
import { policyOf } from '../../src/engine/policy.js';
import { createEvaluate } from '../../src/engine/ranking/evaluate.js';
import { createResolve } from '../../src/engine/resolve.js';
import { readFigures } from '../../src/engine/selection/figures.js';
import type { Selector, Shelf } from '../../src/engine/selection/reply.js';
import { selectSingle } from '../../src/engine/selection/single.js';
import { english, harbour, LEXICON, openLibrary, readerOf, TODAY } from './harbour.js';

/** As likely as a test says: by the id of a fact, whatever is asked, or for a question as it was read. */
export type Chances = Readonly<Record<string, number>> | ((id: string, plain: string) => number);

interface Decided {
  readonly opened?: Opened;
  /** From here on it answers. */
  readonly answer?: number;
  /** How likely a reading after another question is what is meant, by its words. */
  readonly followUp?: (plain: string) => number;
}

let saltby: Opened | undefined;

/**
 * What is understood of a question, and what one selector makes of it, where each fact is exactly as likely as a test says and not as a model finds: so a
 * limit is tried on both of its sides.
 */
export function decidedBy(chances: Chances, { opened, answer = 0.4, followUp = () => 0 }: Decided = {}) {
  saltby ??= openLibrary(harbour());
  const used = opened ?? saltby;
  const { library, vocabulary, aboutThing, isWide } = used;
  const chanceOf = typeof chances === 'function' ? chances : (id: string) => chances[id] ?? 0;
  const policy = policyOf({ answer, choices: 0.1 });
  let described: ReturnType<Opened['describe']> = [];
  const evaluate = createEvaluate({
    ...used,
    policy,
    describe: (query, without) => {
      described = used.describe(query, without);
      return described;
    },
    judge: () => Float64Array.from(described, ({ fact, query }) => chanceOf(fact.id, query.plain)),
  });
  const own = { policy, vocabulary, evaluate, isWide, does: () => true };
  const understand = createResolve(used, {
    ...own,
    evaluate: (query, { isAfter = false } = {}) => evaluate(query, isAfter),
    judgeFollowUp: (_, readings) => Float64Array.from(readings, ({ query }) => followUp(query.plain)),
  });
  const shelf: Shelf = {
    ...own,
    library,
    about: aboutThing,
    figures: readFigures(library.facts),
    resolve: (part, tools, before, today) => understand({ text: part.plain, typed: part, tools, today }, before),
    select: (resolved, today) => selectSingle(resolved, shelf, today),
    language: english,
  };
  const reader = readerOf(used);
  /** A question after another one that was answered by facts, if by any. */
  const resolve = (text: string, after: { question: string; told: readonly string[] } | null = null, today = TODAY) => {
    const told = library.facts.filter(({ id }) => after?.told.includes(id));
    const before = after && {
      query: reader.read(after.question),
      told,
      toldBefore: told,
      shown: [],
      confidence: 0.9,
      earlier: null,
    };
    return understand({ text, typed: reader.read(text), tools: { language: english, reader }, today }, before);
  };
  const reply = (selector: Selector, ...asked: Parameters<typeof resolve>) =>
    selector(resolve(...asked), shelf, asked[2] ?? TODAY);
  /** Ids of the facts that are told, each with its role if that is not to answer. */
  const told = (selector: Selector, ...asked: Parameters<typeof resolve>) =>
    reply(selector, ...asked)?.facts.map(({ fact, role }) => (role === 'answer' ? fact.id : `${fact.id}:${role}`)) ??
    null;
  return {
    evaluate: (text: string, isAfter = false) => evaluate(reader.read(text), isAfter),
    resolve,
    reply,
    told,
    shelf,
  };
}

/** A fact of the harbour, as YAML, and the harbour with such facts. */
export const fact = (id: string, statement: string, rest: string) =>
  `- {id: ${id}, statement: "${statement}", sources: [office], ${rest}}\n`;
export const opened = (facts: string, lexicon = LEXICON) =>
  openLibrary(harbour({ 'facts/more.yaml': facts, 'lexicon.yaml': lexicon }));
/** So many words of grammar in front of a question. */
export const padded = (question: string, length: number) =>
  'the '.repeat(length - question.split(' ').length) + question;
