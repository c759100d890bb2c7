import { contextAfter } from '../src/engine/conversation.js';
import type { Opened } from '../src/engine/engine-parts.js';
import { type Policy, policyOf } from '../src/engine/policy.js';
import { createEvaluate } from '../src/engine/ranking/evaluate.js';
import { FOLLOW_UP_FEATURES } from '../src/engine/ranking/follow-up-features.js';
import { type Model, openLearnt } from '../src/engine/ranking/model.js';
import { createResolve } from '../src/engine/resolve.js';
import type { Context } from '../src/engine/rewriting/follow-up.js';
import { loadLanguages } from '../src/files/language-data.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import type { Row } from './boost.js';
import { learn } from './learn.js';
import { prepare, saysTheSame, smallLibrary } from './learn-set.js';
import { readQuestions } from './questions.js';

type Asked = Golden & { readonly weight?: number };

const TODAY = '2026-11-26';
/** A question by somebody who had not seen the library counts as much as so many made from its facts. */
const STRANGER = 3;
/** Small libraries whose follow-ups are learnt from as well, and the share of the facts that each has. */
const SMALL = { seeds: [11, 12, 13, 14], share: 0.06 } as const;

/**
 * Learns which reading of a question that follows others counts, as facts are ranked for each; in the languages that the library is translated into as
 * well, where its facts have fewer asks. Learnt from golden questions, made follow-ups, and what strangers asked next.
 */
export async function learnFollowUps(
  library: Library,
  golden: readonly Golden[],
  language: Language,
  { ranking, limits }: Pick<Model, 'ranking' | 'limits'>,
  say: (line: string) => void,
): Promise<Model['followUp']> {
  const strangersOf = async ({ code }: Language): Promise<readonly Asked[]> =>
    (await readQuestions(library, `conversations.${code}.yaml`, { isOptional: true })).map((one) => ({
      ...one,
      weight: STRANGER,
    }));
  const following: readonly Asked[] = [
    ...golden.filter(({ history }) => history !== undefined),
    ...(await strangersOf(language)),
  ];
  const learnt = { policy: policyOf(limits), judge: openLearnt(ranking) };
  const rows = followUpRows(prepare(library, language), language, following, learnt).flat();
  // A library that somebody begins has few facts, and its conversations are about those.
  for (const seed of SMALL.seeds) {
    const small = smallLibrary(library, seed, SMALL.share);
    const about = following.filter(({ fact }) => [fact].flat().some((id) => small.factById.has(id)));
    rows.push(...followUpRows(prepare(small, language), language, about, learnt).flat());
  }
  const others = await loadLanguages(library.about.languages.slice(1));
  const all = prepare(library, language, ...others);
  let translated = 0;
  for (const other of others) {
    const made = await readQuestions(library, `follow-ups.${other.code}.yaml`, { isOptional: true });
    const questions: readonly Asked[] = [...made, ...(await strangersOf(other))];
    translated += questions.length;
    rows.push(...followUpRows(all, other, questions, learnt).flat());
  }
  say(`${following.length + translated} questions that follow others, ${rows.length} readings`);
  return learn(rows, FOLLOW_UP_FEATURES);
}

/** Rows of the readings of questions that follow others: each reading is right where what it would tell answers. */
function followUpRows(
  opened: Opened,
  language: Language,
  golden: readonly Asked[],
  { policy, judge }: { readonly policy: Policy; readonly judge: ReturnType<typeof openLearnt> },
): Row[][] {
  const { library } = opened;
  const tools = opened.tools.get(language.code) ?? opened.own;
  const seen: { features: Float64Array; told: readonly Fact[] }[] = [];
  const evaluate = createEvaluate({ ...opened, policy, judge });
  const resolve = createResolve(opened, {
    does: (step) => step !== 'written',
    policy,
    evaluate: (query, { isAfter = false } = {}) => evaluate(query, isAfter),
    judgeFollowUp(rows, readings) {
      rows.forEach((features, at) => {
        seen.push({ features, told: (readings[at]?.told ?? []).map(({ fact }) => fact) });
      });
      // Before it is learnt, the surest reading counts.
      return Float64Array.from(readings, ({ confidence }) => confidence);
    },
  });
  const asking = (text: string, today: string) => ({ text, typed: tools.reader.read(text), tools, today });
  return golden.map(({ question, history = [], fact, today = TODAY, weight = 1 }) => {
    let context: Context | null = null;
    for (const text of history.slice(-policy.history)) {
      const before = resolve(asking(text, today), context);
      const told = before.confidence >= policy.answer ? before.told.map((one) => one.fact) : [];
      context = contextAfter(before, { told, shown: [] }, context, policy);
    }
    seen.length = 0;
    const { query } = resolve(asking(question, today), context);
    const answers = [fact].flat().flatMap((id) => library.factById.get(id) ?? []);
    return seen.map(({ features, told }): Row => {
      const right = told.some((one) =>
        answers.some((other) => one === other || saysTheSame(one, other, query, opened.vocabulary.term)),
      );
      return { features, label: right ? 1 : 0, weight };
    });
  });
}
