import { contextAfter } from '../src/engine/conversation.js';
import { open } from '../src/engine/engine-parts.js';
import { compile } from '../src/engine/index/compile.js';
import { policyOf } from '../src/engine/policy.js';
import { createEvaluate } from '../src/engine/ranking/evaluate.js';
import { type Model, openLearnt } from '../src/engine/ranking/model.js';
import { createResolve } from '../src/engine/resolve.js';
import type { Context } from '../src/engine/rewriting/follow-up.js';
import type { Library } from '../src/knowledge/library.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import type { Row } from './boost.js';
import { saysTheSame } from './learn-set.js';

const TODAY = '2026-11-26';

/** Rows of the readings of questions that follow others: each reading is right where what it would tell answers. */
export function followUpRows(
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
  const resolve = createResolve(opened, {
    does: (step) => step !== 'written',
    policy,
    evaluate: createEvaluate({ ...opened, policy, judge: openLearnt(ranking) }),
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
