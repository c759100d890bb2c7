import { readdir, readFile } from 'node:fs/promises';
import type { Answer, Answerer } from '../src/engine/answer.js';
import { messagesFor } from '../src/messages/index.js';
import { answerText } from '../src/rendering/answer-text.js';

/** A question of a set, and what tells whether an answer to it is right: patterns that its text has, or the fact that it tells. */
export interface Asked {
  readonly kind: string;
  readonly question: string;
  readonly history?: readonly string[];
  readonly today?: string;
  readonly answerable: boolean;
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  /** Any of several will do. */
  readonly fact?: string | readonly string[];
  /** Of each of several questions in one message the facts that will do; none where nothing answers it. */
  readonly parts?: readonly (readonly string[])[];
  /** What small talk it is. */
  readonly topic?: string;
}

export type Outcome = 'right' | 'wrong' | 'declined';

export interface Verdict {
  readonly asked: Asked;
  readonly outcome: Outcome;
  readonly answer: Answer;
}

/** Shares, 0 to 1: right of the answerable, wrong of all, declined of the others. */
export interface Shares {
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly declined: number;
}

/** As in `npm run eval`: an answer is to be short, but for lists. */
const LONGEST = 700;
const TODAY = '2026-11-24';

/** The sets that a folder of question files holds, by the group of people who wrote them. Each line is a question; see `bench/questions/README.md`. */
export async function readSets(folder: URL): Promise<Map<string, Asked[]>> {
  const sets = new Map<string, Asked[]>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort())
    for (const line of (await readFile(new URL(file, folder), 'utf8')).split('\n')) {
      if (line.trim() === '') continue;
      const asked = JSON.parse(line) as Asked & { readonly group: string };
      const set = sets.get(asked.group) ?? [];
      sets.set(asked.group, set);
      set.push(asked);
    }
  return sets;
}

/** By the engine alone. */
export const verdictOf = (answerer: Answerer, asked: Asked): Verdict =>
  judged(answerer, asked, answerer.ask(asked.question, optionsOf(asked)));

/** With the reader, where the answerer has one. */
export const verdictOfWhole = async (answerer: Answerer, asked: Asked): Promise<Verdict> =>
  judged(answerer, asked, await answerer.consider(asked.question, optionsOf(asked)));

const optionsOf = ({ today = TODAY, history = [] }: Asked) => ({ today, history });

function judged(answerer: Answerer, asked: Asked, answer: Answer): Verdict {
  const { today } = optionsOf(asked);
  if (asked.topic !== undefined) {
    const isMet = answer.miss?.kind === 'smallTalk' && answer.miss.topic === asked.topic;
    return { asked, answer, outcome: isMet ? 'declined' : 'wrong' };
  }
  if (answer.status !== 'answered') return { asked, answer, outcome: 'declined' };
  return { asked, answer, outcome: asked.answerable && isRight(answerer, asked, answer, today) ? 'right' : 'wrong' };
}

function isRight(
  { library }: Answerer,
  { fact, parts, must = [], mustNot = [] }: Asked,
  answer: Answer,
  today: string,
) {
  if (parts !== undefined) return isEach(parts, answer);
  if (fact !== undefined) return answer.parts.some((part) => [fact].flat().includes(part.fact.id));
  const text = answerText(answer, library, messagesFor(answer.language), today);
  const has = (pattern: string) => new RegExp(pattern, 'i').test(text);
  // What has several facts by its nature is leafed through.
  const isShort = answer.form === 'list' || answer.form === 'overview' || text.length <= LONGEST;
  return isShort && must.every(has) && !mustNot.some(has);
}

/** Each question that can be is answered, nothing is told beside them, and that one is open is said where it is. */
function isEach(parts: NonNullable<Asked['parts']>, { parts: told, note }: Answer): boolean {
  const known = parts.filter((facts) => facts.length > 0);
  const isMet = known.every((facts) => told.some(({ fact }) => facts.includes(fact.id)));
  const isBeside = told.some(({ fact, role }) => role !== 'disagrees' && !parts.flat().includes(fact.id));
  const isOpen = note?.kind === 'rest' || note?.kind === 'partly';
  return isMet && !isBeside && known.length < parts.length === isOpen;
}

export function sharesOf(verdicts: readonly Verdict[]): Shares {
  const count = (outcome: Outcome, of = verdicts) => of.filter((one) => one.outcome === outcome).length;
  const answerable = verdicts.filter(({ asked }) => asked.answerable);
  const others = verdicts.filter(({ asked }) => !asked.answerable);
  const share = (part: number, all: number) => (all === 0 ? Number.NaN : part / all);
  return {
    questions: verdicts.length,
    right: share(count('right', answerable), answerable.length),
    wrong: share(count('wrong'), verdicts.length),
    declined: share(count('declined', others), others.length),
  };
}

/** Of answers that are right, the share whose words in bold say what was asked for; of the sets that go by patterns, one pattern each. */
export function boldShare(verdicts: readonly Verdict[]): Shares {
  const fit = verdicts.filter(({ asked, outcome }) => outcome === 'right' && asked.must?.length === 1);
  const asking = fit.filter(({ asked }) => /^(?:when|where|who|how (?:many|much|long|tall))\b/i.test(asked.question));
  const met = asking.filter(({ asked, answer }) => new RegExp(asked.must?.[0] ?? '', 'i').test(answer.short ?? ''));
  const other = asking.filter((one) => one.answer.short !== null && !met.includes(one));
  return {
    questions: asking.length,
    right: met.length / Math.max(1, asking.length),
    wrong: other.length / Math.max(1, asking.length),
    declined: Number.NaN,
  };
}
