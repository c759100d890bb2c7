import type { Request } from '../../language/language.js';
import { sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { spansOf } from '../rewriting/clauses.js';
import { difference, each, inOrder, partOfWhole, portion, ratio, sum, times, type Work } from './arithmetic.js';
import { yearsOf } from './named.js';
import { addends, alikePair } from './operands.js';
import type { Reply, Selector, Shelf } from './reply.js';
import { allAndCounted, partAndWhole, shareAndWhole } from './shares.js';
import { selectSingle } from './single.js';

/**
 * What lies between two figures that the answer itself holds ("how many more than the year before", "by what factor", "what share of them", "how much for
 * each"): the facts are told as they would be, and what is worked out of them stands before.
 */
export const selectWithin: Selector = (resolved, shelf, today) => {
  for (const task of tasksOf(resolved)) {
    const reply = solve(task, resolved, shelf, today);
    if (reply) return reply;
  }
  return null;
};

function solve(task: Task, resolved: Resolved, shelf: Shelf, today: string): Reply | null {
  for (const reading of [resolved, ...plainly(resolved, task, shelf)]) {
    // Two times that are held against one another need no newest.
    const timeless = { ...reading, time: null };
    const reply = reading.confidence < shelf.policy.answer ? null : selectSingle(timeless, shelf, today);
    const pair = reply && task.find(reply, reading, shelf);
    const worked = pair && task.work(...pair, shelf);
    if (!reply || !worked?.bold || !worked.computed) continue;
    const { bold, computed } = worked;
    const isNeeded = (id: string) => computed.inputs.some(({ fact }) => fact === id);
    const told = reply.facts.filter(({ fact, role }) => role === 'answer' || isNeeded(fact.id));
    const others = worked.facts.filter(({ fact }) => told.every((one) => one.fact !== fact));
    return { ...reply, facts: [...told, ...others], bold, computed };
  }
  return null;
}

interface Task {
  readonly work: Work;
  readonly find: typeof partAndWhole;
}

/** Requests that figures answer; what else is asked shows better without their words. */
const WORDS: readonly Request[] = ['difference', 'growth', 'times', 'share', 'each'];

/** What is to be worked out, the first that can be. A change is asked for in numbers: what changed otherwise, figures do not say. */
function tasksOf(resolved: Resolved): Task[] {
  const { asked, language } = resolved;
  const asks = (request: Request) => language.requests[request].test(asked.plain);
  if (asked.answerType === 'why') return [];
  const isChange =
    asks('growth') &&
    !asks('most') &&
    !asks('least') &&
    (asked.answerType === 'number' || asks('share') || yearsOf(resolved).length > 1);
  const between = (work: Work): Task => ({
    work: (one, other, shelf) => work(...inOrder(one, other), shelf),
    find: alikePair(isChange),
  });
  const ofWhole: Task = { work: partOfWhole, find: shareAndWhole };
  if (asks('times')) return [between(times)];
  if (isChange || asks('difference')) return [between(asks('share') ? ratio : difference)];
  if (asks('share')) return [ofWhole, { work: portion, find: partAndWhole }];
  if (asks('sum')) return [{ work: (one, other, shelf) => sum([one, other], shelf), find: addends }];
  if (asks('each')) return [{ work: each, find: allAndCounted }];
  return asked.answerType === 'money' ? [ofWhole] : [];
}

/** The question without the words that ask for working something out, where it is surer so; nothing where a fact surely answers it as it stands. */
function plainly(resolved: Resolved, { work }: Task, shelf: Shelf): Resolved[] {
  const { query, language, reader, ranked, confidence } = resolved;
  if ((ranked[0]?.confidence ?? 0) >= shelf.policy.enough) return [];
  const words = WORDS.flatMap((request) => spansOf(query, language.requests[request]));
  const spans = [...words, ...(work === each ? sensesOf(query, 'measure') : [])];
  const tokens = query.tokens.filter((_, at) => spans.every(({ start, end }) => at < start || at >= end));
  if (tokens.length === 0 || tokens.length === query.tokens.length) return [];
  const found = shelf.evaluate(reader.of(tokens, query.corrected));
  return found.confidence > confidence ? [{ ...resolved, ...found }] : [];
}
