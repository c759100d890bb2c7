import { SEPARATOR } from '../answer.js';
import { daysBetween, workOut } from './arithmetic.js';
import { daysApart } from './days.js';
import { extreme } from './extremes.js';
import { inOrder } from './figures.js';
import { type Operands, operandsOf, type Task, tasksOf } from './operands.js';
import type { Reply, Selector, Shelf } from './reply.js';
import { selectSingle } from './single.js';
import { meant } from './tuples.js';

/**
 * What is worked out of days and figures, each of them cited: the first task that some are surely enough meant for. Where a fact that answers has one of
 * them, it is told as it would be, with the result before it, and so is the one fact that gives the figures of two things. Null where nothing is asked to
 * be worked out, or it is not clear of what.
 */
export const selectComputed: Selector = (resolved, shelf, today) => {
  if (resolved.asked.tokens.length > shelf.policy.longest) return null;
  const [from, to] = daysApart(resolved, shelf, today) ?? [];
  if (from && to) return daysBetween(from, to);
  const tasks = tasksOf(resolved);
  if (tasks.length === 0) return null;
  const operands = operandsOf(resolved, tasks, shelf);
  for (const task of tasks) {
    const worked = solve(task, operands, shelf);
    const isOfMany = task.work === 'most' || task.work === 'least';
    if (worked && !isOfMany) return withAnswer(worked, operands, shelf, today);
    const isBoth = task.work === 'most' && tasks.some(({ work }) => work === 'least');
    const least = isBoth ? extreme('least', operands, shelf) : null;
    if (worked) return leading(least ? both(worked, least) : worked, operands, shelf, today);
  }
  return null;
};

/** "Who has most and who least?": one line in bold for both. */
function both(most: Reply, least: Reply): Reply {
  const { computed } = most;
  if (!computed || !least.computed) return most;
  const bold = [...computed.bold, SEPARATOR, ...least.computed.bold];
  return { ...most, bold: [most.bold, least.bold].join(SEPARATOR), computed: { ...computed, bold } };
}

function solve(task: Task, operands: Operands, shelf: Shelf): Reply | null {
  const { work } = task;
  if (work === 'most' || work === 'least') return extreme(work, operands, shelf);
  const figures = meant(task, operands, shelf);
  if (!figures) return null;
  const isHeld = work === 'difference' || work === 'percent' || work === 'times';
  return workOut(work, isHeld ? inOrder(figures) : figures, shelf);
}

/** The fact that answers and gives all the figures, with the one that leads before it. */
function leading(worked: Reply, { reading }: Operands, shelf: Shelf, today: string): Reply {
  const { bold, computed } = worked;
  const reply =
    reading.confidence < shelf.policy.answer ? null : selectSingle({ ...reading, time: null }, shelf, today);
  const isGiven = computed?.inputs.every(({ fact }) => fact === reply?.facts[0]?.fact.id) === true;
  if (!reply || !computed || bold === undefined || !isGiven) return worked;
  // Where sources disagree about another of the things, that is beside the point.
  const winners = computed.bold.flatMap((piece) =>
    typeof piece === 'object' && 'things' in piece ? piece.things : [],
  );
  const facts = reply.facts.filter(
    ({ fact, role }) => role !== 'disagrees' || fact.about.some((thing) => winners.includes(thing)),
  );
  return { ...reply, facts, bold, computed: { ...computed, said: [] } };
}

/** Of two things that are compared, the one fact that gives both figures says what these are of; of one thing at two times, the times do. */
function withItsFact(worked: Reply): Reply {
  const [only, another] = worked.facts;
  const owners = new Set(worked.computed?.inputs.map(({ name }) => name?.things.join()));
  return only && !another && owners.size === 2 ? { ...worked, facts: [{ fact: only.fact, role: 'answer' }] } : worked;
}

/** The facts that answer, where one of them is worked with, and what else is. */
function withAnswer(worked: Reply, { reading, measures }: Operands, shelf: Shelf, today: string): Reply {
  // Where the result names whose figures they are, and of when, no other fact is looked for.
  if (measures.length > 0 && worked.computed?.inputs.every(({ name }) => name?.period !== undefined))
    return withItsFact(worked);
  const isNeeded = (id: string) => worked.computed?.inputs.some(({ fact }) => fact === id) === true;
  // Two times that are held against one another need no newest.
  const reply =
    reading.confidence < shelf.policy.answer ? null : selectSingle({ ...reading, time: null }, shelf, today);
  if (!reply?.facts.some(({ fact, role }) => role === 'answer' && isNeeded(fact.id))) return withItsFact(worked);
  const told = reply.facts.filter(({ fact, role }) => role === 'answer' || isNeeded(fact.id));
  const others = worked.facts.filter(({ fact }) => told.every((one) => one.fact !== fact));
  const { bold, computed } = worked;
  return { ...reply, facts: [...told, ...others], ...(bold !== undefined && { bold }), ...(computed && { computed }) };
}
