import { contextAfter } from '../src/engine/conversation.js';
import { open } from '../src/engine/engine-parts.js';
import { compile } from '../src/engine/index/compile.js';
import { policyOf } from '../src/engine/policy.js';
import { createEvaluate } from '../src/engine/ranking/evaluate.js';
import { FOLLOW_UP_FEATURES } from '../src/engine/ranking/follow-up-features.js';
import { type Model, openLearnt } from '../src/engine/ranking/model.js';
import { createResolve } from '../src/engine/resolve.js';
import type { Context } from '../src/engine/rewriting/follow-up.js';
import type { Library } from '../src/knowledge/library.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import type { Row } from './boost.js';
import { learn } from './learn.js';
import { saysTheSame, smallLibrary } from './learn-set.js';

const TODAY = '2026-11-26';
/** Small libraries whose follow-ups are learnt from as well, and the share of the facts that each has. */
const SMALL = { seeds: [11, 12, 13, 14], share: 0.06 } as const;

/** Learns which reading of a question that follows others counts, as facts are ranked for each. */
export function learnFollowUps(
  library: Library,
  golden: readonly Golden[],
  language: Language,
  { ranking, limits }: Pick<Model, 'ranking' | 'limits'>,
  say: (line: string) => void,
): Model['followUp'] {
  const following = golden.filter(({ history }) => history !== undefined);
  const rows = followUpRows(library, following, language, ranking, limits).flat();
  // A library that somebody begins has few facts, and its conversations are about those.
  for (const seed of SMALL.seeds) {
    const small = smallLibrary(library, seed, SMALL.share);
    const about = following.filter(({ fact }) => [fact].flat().some((id) => small.factById.has(id)));
    rows.push(...followUpRows(small, about, language, ranking, limits).flat());
  }
  say(`${following.length} questions that follow others, ${rows.length} readings`);
  return learn(rows, FOLLOW_UP_FEATURES);
}

/** Rows of the readings of questions that follow others: each reading is right where what it would tell answers. */
function followUpRows(
  library: Library,
  golden: readonly Golden[],
  language: Language,
  ranking: Model['ranking'],
  limits: Model['limits'],
): Row[][] {
  const opened = open(library, compile(library, [language]), [language]);
  const { reader } = opened.own;
  const policy = policyOf(limits);
  let seen: { rows: readonly Float64Array[]; told: readonly (readonly string[])[] } | null = null;
  const evaluate = createEvaluate({ ...opened, policy, judge: openLearnt(ranking) });
  const resolve = createResolve(opened, {
    does: (step) => step !== 'written',
    policy,
    evaluate: (query, { isAfter = false } = {}) => evaluate(query, isAfter),
    judgeFollowUp(rows, readings) {
      seen = { rows, told: readings.map(({ told }) => told.map(({ fact }) => fact.id)) };
      // Before it is learnt, the surest reading counts.
      return Float64Array.from(readings, ({ confidence }) => confidence);
    },
  });
  const tools = { language, reader };
  const asking = (text: string, today: string) => ({ text, typed: reader.read(text), tools, today });
  return golden.map(({ question, history = [], fact, today = TODAY }) => {
    let context: Context | null = null;
    for (const text of history.slice(-policy.history)) {
      const before = resolve(asking(text, today), context);
      const told = before.confidence >= policy.answer ? before.told.map((one) => one.fact) : [];
      context = contextAfter(before, told, context);
    }
    seen = null;
    const { query } = resolve(asking(question, today), context);
    const answers = [fact].flat().flatMap((id) => library.factById.get(id) ?? []);
    const { rows, told } = seen ?? { rows: [], told: [] };
    return rows.map((features, at): Row => {
      const facts = (told[at] ?? []).flatMap((id) => library.factById.get(id) ?? []);
      const right = facts.some((one) =>
        answers.some((other) => one === other || saysTheSame(one, other, query, opened.vocabulary.term)),
      );
      return { features, label: right ? 1 : 0, weight: 1 };
    });
  });
}
