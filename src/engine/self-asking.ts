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

/** What asks a fact one of its own asks, in the library's language, which is left out for that; null where it has none in that place. */
export function createSelfAsking(
  library: Library,
  compiled: Compiled,
  { model, languages }: { readonly model: Model; readonly languages: readonly Language[] },
): (fact: string, place: number) => OwnAsk | null {
  const opened = open(library, compiled, languages);
  const policy = policyOf(model.limits);
  const evaluate = createEvaluate({ ...opened, policy, judge: openLearnt(model.ranking) });
  const places = new Map(library.facts.map(({ id }, place) => [id, place]));
  const { firstDocument, kind, language } = compiled.documents;
  /** The document that holds an ask of a fact in the library's own language. */
  const documentOf = (place: number, nth: number): number | undefined => {
    const first = at(firstDocument, place);
    const own = Array.from({ length: at(firstDocument, place + 1) - first }, (_, one) => first + one);
    return own.filter((one) => at(kind, one) === DOCUMENT.ask && at(language, one) === 0)[nth];
  };
  return (id, nth) => {
    const place = places.get(id) ?? -1;
    const fact = library.facts[place];
    const [ask, document] = [fact?.asks[nth], documentOf(place, nth)];
    if (!fact || ask === undefined || document === undefined) return null;
    const { told, confidence } = evaluate(opened.own.reader.read(ask), false, document);
    // The other side of a disagreement answers the same question.
    const isRight = told.some((one) => one.fact.id === id || fact.disagreesWith.includes(one.fact.id));
    const verdict = confidence < policy.answer ? 'declined' : isRight ? 'right' : 'wrong';
    return { fact: id, ask, verdict, first: told[0]?.fact.id ?? null, confidence };
  };
}
