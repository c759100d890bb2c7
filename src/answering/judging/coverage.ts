import type { Fact } from '../../knowledge/library.js';
import { isYear } from '../language/year.js';
import { isTelling, type QuestionToken } from '../question/question.js';
import type { FactMatch } from '../search/compare.js';

/** A question against what a fact has of it; `rarities` are how much each token tells facts apart. */
export interface Covered {
  readonly tokens: readonly QuestionToken[];
  readonly match: FactMatch;
  readonly rarities: Float64Array;
}

/** Weight from which a token counts for the thinnest support. */
const HEAVY = 0.35;
/** A cover of more accounts for a word. */
const MET = 0.5;

/**
 * Shares of the question that the fact accounts for, by weight; `named` are the places of tokens in names of things. In loops, not in callbacks:
 * V8 makes an object of each value of a sum that a callback adds to.
 */
export function coverage({ tokens, match, rarities }: Covered, named: ReadonlySet<number>) {
  let [weight, cover, rare, rareCover, stated, rest, restCover, support, thinnest] = [0, 0, 0, 0, 0, 0, 0, 0, 1];
  for (let at = 0; at < tokens.length; at++) {
    const own = tokens[at]?.weight ?? 0;
    const rarity = own * (rarities[at] ?? 0);
    const has = match.cover[at] ?? 0;
    const said = match.stated[at] ?? 0;
    const supported = Math.max(match.support[at] ?? 0, said);
    weight += own;
    cover += own * has;
    rare += rarity;
    rareCover += rarity * has;
    stated += own * said;
    support += own * supported;
    if (own >= HEAVY) thinnest = Math.min(thinnest, supported);
    if (named.has(at)) continue;
    rest += own;
    restCover += own * has;
  }
  return {
    weight: Math.min(8, weight),
    cover: share(cover, weight, 0),
    coverRare: share(rareCover, rare, 0),
    coverStated: share(stated, weight, 0),
    restCover: share(restCover, rest, 0.5),
    restWeight: Math.min(6, rest),
    support: share(support, weight, 0),
    thinnest,
  };
}

const share = (part: number, whole: number, none: number) => (whole > 0.05 ? part / whole : none);

/** What the fact leaves open of the question, and of what kind those words are; `isOwn` is true for words of the library. */
export function openWords({ tokens, match, rarities }: Covered, isOwn: (word: string) => boolean) {
  let [most, second, rare, sum, stated, elsewhere, nowhere, strange, foreign, count] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as QuestionToken;
    const { weight } = token;
    const cover = match.cover[at] ?? 0;
    const gap = weight * (1 - cover);
    sum += gap;
    second = Math.max(second, Math.min(gap, most));
    most = Math.max(most, gap);
    rare = Math.max(rare, gap * (rarities[at] ?? 0));
    stated = Math.max(stated, weight * (1 - (match.stated[at] ?? 0)));
    if (cover > MET || !isTelling(token)) continue;
    count++;
    if (token.foreign) foreign++;
    else if (token.strange) strange += weight;
    else if (isOwn(token.text)) elsewhere += weight;
    else nowhere += weight;
  }
  return { most, second, rare, sum, stated, elsewhere, nowhere, strange, foreign, count: Math.min(6, count) };
}

/** Years and other numbers of the question that the fact has, has only in ways to ask for it, and lacks. */
export function numerals({ tokens, match }: Omit<Covered, 'rarities'>, { date }: Pick<Fact, 'date'>) {
  const found = { yearsMet: 0, yearsMissed: 0, yearsUnstated: 0, numbersMissed: 0, numbersUnstated: 0 };
  tokens.forEach(({ text }, at) => {
    if (!/^\d/.test(text)) return;
    const isMet = (match.cover[at] ?? 0) >= MET;
    const isStated = (match.stated[at] ?? 0) >= MET;
    if (isYear(text)) {
      found[isMet ? 'yearsMet' : 'yearsMissed']++;
      if (isMet && !isStated && !date?.includes(text)) found.yearsUnstated++;
    } else if (!isMet) found.numbersMissed++;
    else if (!isStated) found.numbersUnstated++;
  });
  return found;
}
