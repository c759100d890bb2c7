import type { Library } from '../knowledge/library.js';
import type { Language } from '../language/language.js';
import { at } from '../lib/numbers.js';
import { open } from './engine-parts.js';
import type { Compiled } from './index/compile.js';
import { DOCUMENT } from './index/documents.js';
import { policyOf } from './policy.js';
import { createEvaluate } from './ranking/evaluate.js';
import { type Model, openLearnt } from './ranking/model.js';

/** What becomes of one of a library's own asks where it is asked as if nobody had written it. */
interface OwnAsk {
  readonly fact: string;
  readonly ask: string;
  /** `wrong`: another fact would answer in its place. */
  readonly verdict: 'right' | 'declined' | 'wrong';
  /** Id of the fact that comes first; null where none does. */
  readonly first: string | null;
  /** 0 to 1: how sure it is of that. */
  readonly confidence: number;
}

/** Asks a fact one of its own asks, in the library's language, which is left out for that; null where it has none in that place. */
export type SelfAsking = (fact: string, place: number) => OwnAsk | null;

export function createSelfAsking(
  library: Library,
  compiled: Compiled,
  { model, languages }: { readonly model: Model; readonly languages: readonly Language[] },
): SelfAsking {
  const { describe, readers } = open(library, compiled, languages);
  const [own = 'en'] = compiled.languages;
  const reader = readers.get(own);
  if (!reader) throw new Error(`there is no language pack for "${own}"`);
  const policy = policyOf(model.limits);
  const evaluate = createEvaluate({
    facts: library.facts,
    policy,
    describe,
    judge: openLearnt(model.ranking),
  });
  const places = new Map(library.facts.map(({ id }, place) => [id, place]));
  const { firstDocument, kind, language } = compiled.documents;
  /** Numbers of the documents that hold the asks of a fact in the library's own language. */
  const documentsOf = (place: number): number[] => {
    const found: number[] = [];
    for (let one = at(firstDocument, place); one < at(firstDocument, place + 1); one++)
      if (at(kind, one) === DOCUMENT.ask && at(language, one) === 0) found.push(one);
    return found;
  };
  return (id, nth) => {
    const place = places.get(id);
    const fact = place === undefined ? undefined : library.facts[place];
    const ask = fact?.asks[nth];
    const document = place === undefined ? undefined : documentsOf(place)[nth];
    if (!fact || ask === undefined || document === undefined) return null;
    const { told, confidence } = evaluate(reader.read(ask), false, document);
    // The other side of a disagreement answers the same question.
    const isRight = told.some((one) => one.fact.id === id || fact.disagreesWith.includes(one.fact.id));
    const verdict = confidence < policy.answer ? 'declined' : isRight ? 'right' : 'wrong';
    return { fact: id, ask, verdict, first: told[0]?.fact.id ?? null, confidence };
  };
}
