import type { Fact } from '../../knowledge/library.js';
import type { Language, SmallTalk } from '../../language/language.js';
import type { Miss, Suggestion } from '../answer.js';
import type { Policy } from '../policy.js';
import type { Query } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { partsOf, type Tools, tellingWords } from '../rewriting/clauses.js';
import { namesIn, narrowestIn, type Reply, type Shelf } from './reply.js';

/** What is said to a bot beside asking it something; null for a question. */
export const talkIn = ({ plain }: Query, { smallTalk }: Language): SmallTalk | null =>
  smallTalk.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;

/** Telling words of what is said beside it, at most. */
const BESIDE = 2;

/** What one part of a message asks of the bot, where the others say nothing of the library: "who runs you? the government?" */
export function talkInPart(query: Query, { language, reader }: Tools, shelf: Shelf): SmallTalk | null {
  const parts = partsOf(query, { reader });
  const topics = parts.map((part) => talkIn(part, language));
  const isBeside = (part: Query) =>
    !language.asks.test(part.plain) &&
    tellingWords(part.tokens) <= BESIDE &&
    namesIn(part, 'entity', shelf).every((thing) => shelf.isWide(thing));
  const [asked = null] = askedOf(topics);
  return parts.every((part, at) => topics[at] !== null || isBeside(part)) ? asked : null;
}

/** What the parts of a message ask, each once. An answer shows by itself which language is spoken: that is said last. */
function askedOf(topics: readonly (SmallTalk | null)[]): SmallTalk[] {
  const asked = [...new Set(topics)].filter((topic) => topic !== null).filter((topic) => !SAID.includes(topic));
  return [...asked.filter((topic) => topic !== 'languages'), ...asked.filter((topic) => topic === 'languages')];
}

/** Of what the parts of a message are: what asks something, else what is said beyond a greeting. */
const topicOf = (topics: readonly (SmallTalk | null)[]): SmallTalk | null =>
  askedOf(topics)[0] ?? topics.find((topic) => topic !== null && topic !== 'greeting') ?? null;

/**
 * What is asked of the bot itself in a part of a message, however it is put, for where nothing answers: nothing of the library is named there but what
 * very many facts are about (a country). Where two things are asked, both.
 */
export function selfIn(query: Query, { language, reader }: Tools, shelf: Shelf): SmallTalk[] {
  const parts = partsOf(query, { reader });
  const isNaming = (part: Query) => namesIn(part, 'entity', shelf).some((thing) => !shelf.isWide(thing));
  const metIn = (part: Query): SmallTalk[] => {
    const isOther = isNaming(part);
    // "Tell me about X. Who owns it?" asks of X.
    const before = parts.slice(0, Math.max(0, parts.indexOf(part)));
    if (language.pointing.test(part.plain) && before.some(isNaming)) return [];
    // Words that the library does not have are put right by those that it has.
    const typed = part.tokens.map(({ text, from }) => from ?? text).join(' ');
    const isMet = (words: RegExp) => words.test(part.plain) || words.test(typed);
    const small = talkIn(part, language);
    const met = language.self.filter(([own, words]) => (own === 'languages' || !isOther) && isMet(words));
    return [...(small === null ? [] : [small]), ...met.map(([topic]) => topic)];
  };
  const met = parts.map(metIn);
  const firsts = met.map(([first]) => first ?? null);
  const topic = topicOf(firsts);
  if (topic === null) return [];
  const isAsking = parts.some(({ plain }, at) => met[at]?.length === 0 && language.asks.test(plain));
  // "Answer in Russian" beside a question asks nothing of the bot.
  const isTold =
    topic === 'languages' && !parts.some(({ plain }, at) => firsts[at] === topic && language.asks.test(plain));
  if (SAID.includes(topic) || isTold) return isAsking ? [] : [topic];
  const isTwofold = query.tokens.some(({ text }) => language.joins.has(text));
  const within = isTwofold ? metIn(query).find((one) => one !== topic && !SAID.includes(one)) : undefined;
  const second =
    within ?? askedOf(firsts.filter((one) => one === 'help' || one === 'languages')).find((one) => one !== topic);
  return second === undefined ? [topic] : [topic, second];
}

/** Small talk that asks nothing. */
const SAID: readonly SmallTalk[] = ['greeting', 'thanks', 'bye', 'laughter', 'insult', 'offtopic'];

/** Why there is no answer: the thing is known and what is asked of it is not, or nothing fits. */
export function missOf(resolved: Resolved, shelf: Shelf): Miss {
  const { query, turn, before } = resolved;
  if (turn === 'more') return { kind: 'noMore', thing: before?.told[0]?.about[0] ?? null };
  const thing = narrowestIn(query, shelf);
  if (thing === undefined) return { kind: 'nothing' };
  return { kind: 'thing', thing, facts: shelf.about(thing).length };
}

/** The likeliest fact as what may be meant, where it is not likely enough to be an answer; null where it is not even that. */
export function perhapsMeant({ told: [first], confidence, turn }: Resolved, { perhaps }: Policy): Reply | null {
  if (!first || turn !== null || first.fact.error || confidence < perhaps) return null;
  return {
    form: 'fact',
    facts: [{ fact: first.fact, role: 'answer' }],
    confidence,
    asked: null,
    note: { kind: 'perhaps' },
  };
}

/** Facts about a thing that are told, where none of them is an answer, at most. */
const FEW = 2;

/** All that is known of the thing that is named, where that is little and has not just been told; null where it is more. */
export function allKnown(miss: Miss, { ranked, turn, before, confidence }: Resolved, { about }: Shelf): Reply | null {
  if (miss.kind !== 'thing' || turn !== null) return null;
  const facts = about(miss.thing).filter(({ error }) => !error);
  if (facts.length === 0 || facts.length > FEW || facts.some((fact) => before?.toldBefore.includes(fact))) return null;
  const place = (fact: Fact) => ranked.findIndex((one) => one.fact === fact) + 1 || ranked.length + 1;
  return {
    form: 'fact',
    facts: [...facts]
      .sort((a, b) => place(a) - place(b))
      .map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
    confidence,
    asked: null,
    note: { kind: 'only', thing: miss.thing },
  };
}

/** Share of a question that a fact must account for to be offered: one about a thing that is named, and any. */
const OFFERED = { thing: 0.3, any: 0.5 } as const;

/** Questions the asker may have meant: of facts that share a thing or a told attribute with the question, each its reviewed question. */
export function choicesFor(
  resolved: Resolved,
  shelf: Shelf,
  most: number,
  question: (fact: Fact) => string,
): Suggestion[] {
  const { query, ranked } = resolved;
  const things = namesIn(query, 'entity', shelf);
  const shares = ({ about }: Fact) => things.length === 0 || about.some((thing) => things.includes(thing));
  return ranked
    .filter(({ fact, cover }) => shares(fact) && cover >= (things.length > 0 ? OFFERED.thing : OFFERED.any))
    .slice(0, most)
    .map(({ fact }) => ({ question: question(fact), fact: fact.id }));
}
