import type { Engine } from '../src/answering/judging/engine.js';
import type { Weighed } from '../src/answering/judging/judge.js';
import type { Question } from '../src/answering/question/question.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { Row } from './boost.js';

/** A question with the rows of its candidate facts, for training and for judging a trained model. */
export interface Example {
  readonly question: Question;
  readonly facts: readonly Fact[];
  readonly weighed: readonly Weighed[];
  readonly answerable: boolean;
  readonly rows: readonly Row[];
}

export type Right = (fact: Fact, question: Question) => boolean;

export function exampleOf(engine: Engine, text: string, right: Right, weight: number): Example {
  const { facts } = engine.index;
  const question = engine.read(text);
  const weighed = engine.weigh(question);
  const rows = weighed.map(({ fact, features }): Row => {
    const found = facts[fact];
    return { features, label: found && right(found, question) ? 1 : 0, weight };
  });
  return { question, facts, weighed, answerable: rows.some(({ label }) => label === 1), rows };
}

/**
 * Whether another fact answers what is asked of this one too: it has the same words for the attribute that is asked, or it is the
 * other side of a disagreement, and would be told along with this one.
 */
export function saysTheSame(other: Fact, fact: Fact, question: Question): boolean {
  if (other.disagreesWith.includes(fact.id)) return true;
  if (!other.about.some((thing) => fact.about.includes(thing))) return false;
  const asked = question.attributes.flatMap(({ values }) => values.map(({ name }) => fact.tells.get(name)));
  return asked.some((words) => words != null && words.length > 1 && other.statement.includes(words));
}

/** A library with some of its facts and asks, by their places. */
export function keep(library: Library, fact: (at: number) => boolean, ask: (at: number) => boolean): Library {
  const facts = library.facts
    .filter((_, at) => fact(at))
    .map((one) => ({ ...one, asks: one.asks.filter((_, at) => ask(at)) }));
  return { ...library, facts, factById: new Map(facts.map((one) => [one.id, one])) };
}
