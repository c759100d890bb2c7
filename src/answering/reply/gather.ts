import type { Fact } from '../../knowledge/library.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { kinship } from '../judging/kinship.js';
import { asksForList } from '../question/listing.js';
import type { Question } from '../question/question.js';

/** Sentences in one answer, the first included. */
export const MOST_FACTS = 3;
/** A word counts as open below the first and as taken up above the second. */
const OPEN = 0.5;
const TAKEN = 0.6;
/** Weight of open words that a further fact must take up: about one telling word. */
const WORTH = 0.55;
/** A further fact must itself be a little likely. */
const LEAST = 0.03;
/** How far below the best a fact may be where the question asks for all of something. */
const LIST_SHARE = 0.35;
/** The same where it asks for things in the plural and the facts are akin. */
const KIN_SHARE = 0.5;
/** Facts that share so much of what they tell are of one kind, and stand in the order of time. */
const SAME_KIND = 0.3;
const ALL = /\b(all|every|everything|list|each|both|projects|which ones|overview)\b/;

/**
 * Further facts for what the first leaves open: by the words of the question that they account for, and by what else the question
 * asks for where it asks for all. None where the question excludes something.
 */
export function gather(
  question: Question,
  pooled: readonly Judged[],
  judged: readonly Judged[],
  { index }: Pick<Engine, 'index'>,
): Judged[] {
  const chosen = [...pooled];
  const [first] = chosen;
  if (!first) return [];
  const others = judged.filter((one) => !chosen.includes(one));
  if (question.unwanted.length > 0) return chosen;
  const cover = first.weighed.match.cover.map((value, at) =>
    Math.max(value, ...chosen.map(({ weighed }) => weighed.match.cover[at] ?? 0)),
  );
  const text = question.tokens.map((token) => token.text).join(' ');
  const wantsAll = ALL.test(text);
  const lists = asksForList(question);
  for (const other of others) {
    if (chosen.length === MOST_FACTS || other.confidence < LEAST) break;
    const fact = index.facts[other.weighed.fact];
    const lead = index.facts[first.weighed.fact];
    if (!fact || !lead || fact.disagreesWith.includes(lead.id)) continue;
    const gained = question.tokens.reduce((sum, { weight }, at) => {
      const theirs = other.weighed.match.cover[at] ?? 0;
      return (cover[at] ?? 0) < OPEN && theirs > TAKEN ? sum + weight * theirs : sum;
    }, 0);
    const alike =
      (wantsAll && other.confidence >= first.confidence * LIST_SHARE) ||
      (lists && other.confidence >= first.confidence * KIN_SHARE && kinship(fact, lead) > 0);
    if (gained < WORTH && !alike) continue;
    chosen.push(other);
    other.weighed.match.cover.forEach((value, at) => {
      cover[at] = Math.max(cover[at] ?? 0, value);
    });
  }
  return lists && wantsAll ? inOrder(chosen, index.facts) : chosen;
}

/** Oldest first where all are dated and of one kind; but what is far likelier than the rest leads, and so does what tells of a span of time, for it tells the whole. */
function inOrder(chosen: readonly Judged[], facts: readonly Fact[]): Judged[] {
  const date = ({ weighed }: Judged) => facts[weighed.fact]?.date ?? '';
  const [first] = chosen;
  const lead = facts[first?.weighed.fact ?? -1];
  const isAkin = (one: Judged) => one === first || kinship(facts[one.weighed.fact], lead) >= SAME_KIND;
  const leads = chosen.every((one) => one === first || one.confidence < (first?.confidence ?? 0) * KIN_SHARE);
  if (!first || leads || date(first).includes('/') || !chosen.every((one) => date(one) !== '' && isAkin(one)))
    return [...chosen];
  return [...chosen].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}
