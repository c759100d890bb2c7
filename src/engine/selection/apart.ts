import { isTelling, type Query, sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { partsOf, spansOf } from '../rewriting/clauses.js';
import { overviewOf } from './overview.js';
import { namesIn, type Selector, type Shelf } from './reply.js';

/** Things that are held against one another, at most. */
const MOST = 3;
/** Weight of words beside the things and the comparing that the definitions need not account for. */
const SPARE = 0.5;

/** "The difference between X and Y", "X vs Y, same thing?": what each is. Where a fact compares the two, or what is compared is named, others answer. */
export const selectApart: Selector = (resolved, shelf) => {
  if (resolved.dependent || resolved.confidence >= shelf.policy.enough) return null;
  for (const part of partsOf(resolved.asked, resolved)) {
    const told = definitionsIn(part, resolved, shelf);
    if (told.length < 2) continue;
    return {
      form: 'overview',
      facts: told.map((fact, at) => ({ fact, role: at === 0 ? 'answer' : 'also' })),
      confidence: 0.85,
      asked: null,
      note: { kind: 'apart' },
    };
  }
  return null;
};

/** What defines each of the things that a part of a message compares; none where it says what of them is compared. */
function definitionsIn(part: Query, { language }: Resolved, shelf: Shelf) {
  const { versus, overview } = language.requests;
  if (!versus.test(part.plain)) return [];
  const spans = [versus, overview].flatMap((pattern) => spansOf(part, pattern));
  const things = namesIn(part, 'entity', shelf);
  const told = things.flatMap((thing) => {
    const [first] = overviewOf(thing, shelf);
    return first?.kind === 'definition' ? [first] : [];
  });
  const named = [...spans, ...sensesOf(part, 'entity')];
  const beside = part.tokens.filter(
    (token, at) => isTelling(token) && !named.some(({ start, end }) => at >= start && at < end),
  );
  const isAll = beside.reduce((sum, { weight }) => sum + weight, 0) <= SPARE;
  // What has no definition is what the others are compared in: "the debt of X and Y".
  const isOfThem = told.length === things.length && told.length <= MOST;
  return isAll && isOfThem ? [...new Set(told)] : [];
}
