import { open } from '../src/engine/engine-parts.js';
import { compile } from '../src/engine/index/compile.js';
import { STEPS, type Step } from '../src/engine/policy.js';
import { FEATURES } from '../src/engine/ranking/features.js';
import type { Model } from '../src/engine/ranking/model.js';
import { loadLanguages } from '../src/files/language-data.js';
import type { Library } from '../src/knowledge/library.js';
import { groupsOf, held } from './hold.js';
import { libraryAt, openFor, questionSets, shippedModel } from './libraries.js';
import { boldShare, type Verdict, verdictOf } from './question-sets.js';

/**
 * `npm run bench:ablation`: leaves each step out, and holds each group of features at its mean, and prints what that costs: points of right answers
 * and right refusals, slice by slice. At most 120 questions of a set, evenly drawn; `--whole` takes all, and
 * `--sets=slices,follow-ups` only some.
 */

const MOST = process.argv.includes('--whole') ? Number.POSITIVE_INFINITY : 120;
const ONLY = process.argv
  .find((one) => one.startsWith('--sets='))
  ?.slice('--sets='.length)
  .split(',');
const SLICES: Readonly<Record<string, (verdict: Verdict, set: string) => boolean>> = {
  alone: ({ asked }, set) => !asked.history && !COMMUNITIES.has(set) && set !== 'slices' && asked.answerable,
  declined: ({ asked }, set) => !asked.history && !COMMUNITIES.has(set) && set !== 'slices' && !asked.answerable,
  'follow-ups': (_, set) => set === 'follow-ups',
  communities: (_, set) => COMMUNITIES.has(set),
  time: ({ asked }) => ['time-sensitive', 'order-in-time'].includes(asked.kind),
  lists: ({ asked }) => asked.kind === 'list',
  computed: ({ asked }) => ['computed', 'compare'].includes(asked.kind),
  disputes: ({ asked }) => asked.kind === 'dispute',
  premises: ({ asked }) => ['premise', 'yes-no'].includes(asked.kind),
  talk: ({ asked }) => asked.topic !== undefined,
  overview: ({ asked }) => asked.kind === 'overview',
  turns: ({ asked }) => ['turn', 'exchange'].includes(asked.kind),
  between: ({ asked }) => asked.kind === 'between',
  scripts: ({ asked }) => asked.kind === 'other-scripts',
};

const shipped = await libraryAt('data');
const chosen = (await questionSets(shipped)).filter(({ name }) => ONLY === undefined || ONLY.includes(name));
const sets = chosen.map(({ questions, ...set }) => {
  const stride = Math.max(1, Math.ceil(questions.length / MOST));
  return { ...set, questions: questions.filter((_, at) => at % stride === 0) };
});
const COMMUNITIES = new Set(sets.filter(({ library }) => library !== shipped).map(({ name }) => name));
const libraries = [...new Set(sets.map(({ library }) => library))];
const opened = new Map(await Promise.all(libraries.map(async (one) => [one, await openFor(one)] as const)));
const model = shippedModel();

/** Per slice the share of questions that are answered or declined rightly; last, the share that is answered wrongly. */
function measure(by: Model, leftOut: ReadonlySet<Step> = new Set()): number[] {
  const answerers = new Map([...opened].map(([library, make]) => [library, make(by, leftOut)]));
  const all = sets.flatMap(({ name, library, questions }) => {
    const answerer = answerers.get(library);
    return answerer ? questions.map((asked) => ({ name, verdict: verdictOf(answerer, asked) })) : [];
  });
  const isGood = ({ asked, outcome }: Verdict) => outcome === (asked.answerable ? 'right' : 'declined');
  const shares = Object.values(SLICES).map((fits) => {
    const own = all.filter(({ name, verdict }) => fits(verdict, name));
    return own.filter(({ verdict }) => isGood(verdict)).length / Math.max(1, own.length);
  });
  const verdicts = all.map(({ verdict }) => verdict);
  const wrong = verdicts.filter(({ outcome }) => outcome === 'wrong').length / verdicts.length;
  return [...shares, boldShare(verdicts).right, wrong];
}

async function meansOf(library: Library): Promise<Map<string, number>> {
  const languages = await loadLanguages(library.about.languages);
  const { own, describe } = open(library, compile(library, languages), languages);
  const rows = library.golden
    .filter(({ history }, at) => !history && at % 4 === 0)
    .flatMap(({ question }) => describe(own.reader.read(question)))
    .map(({ features }) => features);
  return new Map(
    FEATURES.map(({ name }, at) => [name, rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length]),
  );
}

const whole = measure(model);
const points = (value: number) => (100 * value).toFixed(1);
const signed = (value: number) =>
  Math.abs(value) < 0.0005 ? '' : `${value > 0 ? '+' : '−'}${points(Math.abs(value))}`;
/** Printed as they come: a run takes minutes. */
const put = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
put(['left out', ...Object.keys(SLICES), 'bold', 'wrong']);
put(['---', ...whole.map(() => '---:')]);
put(['nothing left out', ...whole.map(points)]);
const add = (name: string, shares: readonly number[]) =>
  put([name, ...shares.map((share, at) => signed(share - (whole[at] ?? 0)))]);
for (const step of STEPS) add(step, measure(model, new Set([step])));
const means = await meansOf(shipped);
for (const [name, features] of groupsOf(FEATURES.map((feature) => feature.name)))
  add(`features: ${name}`, measure(held(model, new Map(features.map((one) => [one, means.get(one) ?? 0])))));
