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

/** Shares of the question that the fact accounts for, by weight; `named` are the places of tokens in names of things. */
export function coverage({ tokens, match, rarities }: Covered, named: ReadonlySet<number>) {
  let [weight, cover, rare, rareCover, stated, rest, restCover, support, thinnest] = [0, 0, 0, 0, 0, 0, 0, 0, 1];
  tokens.forEach((token, at) => {
    const rarity = token.weight * (rarities[at] ?? 0);
    const [own, said] = [match.cover[at] ?? 0, match.stated[at] ?? 0];
    const supported = Math.max(match.support[at] ?? 0, said);
    weight += token.weight;
    cover += token.weight * own;
    rare += rarity;
    rareCover += rarity * own;
    stated += token.weight * said;
    support += token.weight * supported;
    if (token.weight >= HEAVY) thinnest = Math.min(thinnest, supported);
    if (named.has(at)) return;
    rest += token.weight;
    restCover += token.weight * own;
  });
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
  const open = { most: 0, second: 0, rare: 0, sum: 0, stated: 0, elsewhere: 0, nowhere: 0, strange: 0, foreign: 0 };
  let count = 0;
  tokens.forEach((token, at) => {
    const { weight } = token;
    const cover = match.cover[at] ?? 0;
    const gap = weight * (1 - cover);
    open.sum += gap;
    open.second = Math.max(open.second, Math.min(gap, open.most));
    open.most = Math.max(open.most, gap);
    open.rare = Math.max(open.rare, gap * (rarities[at] ?? 0));
    open.stated = Math.max(open.stated, weight * (1 - (match.stated[at] ?? 0)));
    if (cover > MET || !isTelling(token)) return;
    count++;
    if (token.foreign) open.foreign++;
    else if (token.strange) open.strange += weight;
    else if (isOwn(token.text)) open.elsewhere += weight;
    else open.nowhere += weight;
  });
  return { ...open, count: Math.min(6, count) };
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
