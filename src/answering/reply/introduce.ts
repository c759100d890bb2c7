import type { Fact } from '../../knowledge/library.js';
import type { Considered } from '../conversation/consider.js';
import type { Groups } from '../conversation/groups.js';
import { formOf } from '../question/kinds.js';
import { isTelling } from '../question/question.js';
import type { Reply } from './reply.js';

/** Words beside a name that ask no more than what it is. */
const BESIDE = /^(?:define|definition|explained|wiki|thingy)$/;
/** Of a thing that more facts are about none of them says what it is. */
const WIDE = 8;
/** The name is all that is asked, and it is known. */
const SURE = 0.8;

/**
 * A name and nothing else ("Kuryk", "what is Galkynysh?") gets the likeliest fact about it, rather one that is about it first. Null where
 * more is asked, or where more facts are about it than say what it is.
 */
export function createIntroduce(facts: readonly Fact[], groups: Groups) {
  return ({ question, judged }: Considered): Reply | null => {
    const { tokens, entities, unwanted, kind } = question;
    const [named, another] = entities;
    const asksForm = formOf(kind) !== 0 && kind !== 'who';
    if (!named || another || unwanted.length > 0 || asksForm) return null;
    const isBeside = (at: number) => at < named.start || at >= named.end;
    if (tokens.some((token, at) => isBeside(at) && isTelling(token) && !BESIDE.test(token.text))) return null;
    const thing = named.values.map(({ name }) => name).find((name) => groups.about(name).length > 0);
    const places = thing === undefined ? [] : groups.about(thing);
    if (thing === undefined || places.length > WIDE) return null;
    const worth = (place: number) =>
      (facts[place]?.about[0] === thing ? 1 : 0) +
      (judged.find(({ weighed }) => weighed.fact === place)?.confidence ?? 0);
    const [best] = [...places].sort((a, b) => worth(b) - worth(a) || a - b);
    const fact = best === undefined ? undefined : facts[best];
    return fact ? { facts: [fact], asked: [], confidence: SURE, lacking: [] } : null;
  };
}
