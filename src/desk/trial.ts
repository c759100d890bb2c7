import type { Answer, Answerer } from '../engine/answer.js';
import type { createSelfAsking } from '../engine/self-asking.js';
import type { Fact } from '../knowledge/library.js';

/** What a fact that somebody is about to publish is to be tried with. */
export interface TrialRequest {
  readonly fact: string;
  /** Where it is its translation that is tried: into what. */
  readonly language?: string;
  /** Questions that other facts answer, and the fact that answers each of them now; null where none does. */
  readonly nearby: readonly { readonly question: string; readonly before: string | null }[];
}

/** How the library with the new fact in it would answer. Nothing of this stands in the way of publishing. */
export interface Trial {
  readonly fact: string;
  readonly asks: readonly {
    readonly ask: string;
    /** Id of the fact told first; null where it is declined. */
    readonly told: string | null;
    /** Words in bold; null where the sentence is the answer. */
    readonly short: string | null;
    /** The fact that comes nearer to this ask than the new one would, if nobody had written the ask; null where none does. */
    readonly nearer: string | null;
  }[];
  readonly nearby: readonly {
    readonly question: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** Asks that are tried, and questions nearby. */
const ASKS = 12;
const NEARBY = 5;

export function tryFact(
  { fact, language, nearby }: TrialRequest,
  answerer: Answerer,
  selfAsking: ReturnType<typeof createSelfAsking>,
  today: string,
): Trial {
  const { factById, translations } = answerer.library;
  const translated = language === undefined ? undefined : translations.get(language)?.facts.get(fact);
  const { asks = [] } = (language === undefined ? factById.get(fact) : translated) ?? {};
  const display = translated?.display === undefined ? [] : [translated.display];
  const options = { today, ...(language && { language }) };
  return {
    fact,
    asks: [...new Set([...display, ...asks])].slice(0, ASKS).map((ask, place) => {
      const answer = answerer.ask(ask, options);
      // How near it is without itself is known for the library's own language.
      const own = language === undefined ? selfAsking(fact, place) : null;
      const nearer = own === null || own.first === fact || own.confidence === 0 ? null : own.first;
      return { ask, told: toldBy(answer), short: answer.short, nearer };
    }),
    nearby: nearby.map(({ question, before }) => ({
      question,
      before,
      after: toldBy(answerer.ask(question, options)),
    })),
  };
}

/**
 * Questions near a fact that is not there yet, or about to change: what is answered now by the facts that come closest to its asks, then by
 * those about the same things. In another language, as those are asked there.
 */
export function nearbyQuestions(
  answerer: Answerer,
  { id, statement, asks, about }: Pick<Fact, 'id' | 'statement' | 'asks' | 'about'>,
  today: string,
  language?: string,
): TrialRequest['nearby'] {
  const { factById, facts, translations } = answerer.library;
  const inLanguage = language === undefined ? factById : translations.get(language)?.facts;
  const options = { today, ...(language && { language }) };
  const near = new Map<string, number>();
  for (const text of [statement.slice(0, 200), ...asks.slice(0, 5)])
    for (const one of answerer.ask(text, options).candidates)
      near.set(one.id, (near.get(one.id) ?? 0) + one.confidence);
  for (const other of facts)
    if (!near.has(other.id) && other.about.some((thing) => about.includes(thing))) near.set(other.id, 0);
  near.delete(id);
  const own = new Set(asks);
  return [...near]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([other]) => {
      const fact = inLanguage?.get(other);
      const question = [fact?.display, ...(fact?.asks ?? [])].find((one) => one !== undefined && !own.has(one));
      return question === undefined ? [] : [question];
    })
    .slice(0, NEARBY)
    .map((question) => ({ question, before: toldBy(answerer.ask(question, options)) }));
}

const toldBy = ({ status, parts }: Answer): string | null =>
  status === 'answered' ? (parts[0]?.fact.id ?? null) : null;
