import type { Fact, Library } from '../../knowledge/library.js';
import { isNumeral, isYear } from '../../language/text.js';
import type { Resolved } from '../resolve.js';
import { isPlan } from '../rewriting/time.js';
import { namesIn, type Shelf } from './reply.js';

/** Other sides beside one answer. */
const MOST = 2;

/** Confidence from which a side may itself be the answer. */
const LIKELY = 0.1;
const RIVAL = 0.5;

/** How well a fact is supported: sources that retell another one count with it. */
export function supportOf({ sources }: Fact, library: Library): number {
  const weights = { primary: 1.5, good: 1, weak: 0.4 } as const;
  const own = new Map<string, number>();
  for (const id of sources) {
    const source = library.sources.get(id);
    if (source)
      own.set(source.rewriteOf ?? id, Math.max(own.get(source.rewriteOf ?? id) ?? 0, weights[source.quality]));
  }
  return [...own.values()].reduce((sum, one) => sum + one, 0);
}

/**
 * The fact that leads and the facts that say otherwise about what is asked, the better supported first. A plan is no dispute with the report of
 * what happened, and a known error is only told to who asks about it.
 */
export function sidesOf(fact: Fact, resolved: Resolved, { library, ...shelf }: Shelf): readonly Fact[] {
  const { query, language } = resolved;
  const numbers = query.tokens.filter(({ text }) => isNumeral(text) && !isYear(text)).map(({ text }) => text);
  const isNamed = ({ statement }: Fact) => numbers.some((number) => statement.includes(number));
  const wantsAll = language.disputes.test(query.plain) || numbers.length > 0 || language.alternatives.test(query.plain);
  const asked = namesIn(query, 'attribute', shelf);
  const disputes = (other: Fact) =>
    asked.some((name) => {
      const [one, two] = [fact.tells.get(name), other.tells.get(name)];
      return one != null && two != null && one !== two;
    });
  const asksOfBoth = (other: Fact) =>
    asked.some((name) => fact.tells.get(name) != null && other.tells.get(name) != null);
  /** Where no attribute says what is asked, a side that might itself be the answer. */
  const isLikely = (other: Fact) => resolved.ranked.some((one) => one.fact === other && one.confidence >= LIKELY);
  /** A known error is told where it is nearly what was asked for. */
  const isRival = (other: Fact) => resolved.ranked.some((one) => one.fact === other && one.confidence >= RIVAL);
  const others = fact.disagreesWith
    .flatMap((id) => library.factById.get(id) ?? [])
    .filter((other) => wantsAll || isPlan(other) === isPlan(fact))
    .filter((other) => !other.error || isNamed(other) || isNamed(fact) || wantsAll || isRival(other))
    .filter((other) => fact.error || wantsAll || disputes(other) || (!asksOfBoth(other) && isLikely(other)));
  // Who names the figure of an error asks about that.
  const rank = (one: Fact) =>
    (one.error && !isNamed(one) ? -10 : 0) + supportOf(one, library) + (one === fact ? 0.25 : 0);
  const best = others.sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
  // What was found is told, however many are better supported.
  return [fact, ...best].sort((a, b) => rank(b) - rank(a));
}
