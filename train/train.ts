import { writeFile } from 'node:fs/promises';
import { FEATURES } from '../src/engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../src/engine/ranking/follow-up-features.js';
import { type Model, openLearnt } from '../src/engine/ranking/model.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { readLibrary } from '../src/knowledge/read.js';
import type { Golden } from '../src/knowledge/shapes.js';
import { loadFrequencies } from '../src/language/en/frequencies.js';
import { createEnglish } from '../src/language/en/index.js';
import { readLikeness } from '../src/language/likeness.js';
import { loadLanguages } from '../src/language/packs.js';
import { type BoostOptions, boost, type Row } from './boost.js';
import { followUpRows } from './follow-ups.js';
import { type Example, examplesOf, rowsOf, smallLibrary, translatedExamplesOf } from './learn-set.js';
import { otherExamples } from './other-libraries.js';
import { readQuestions } from './questions.js';

/** `npm run train -- [DIR]`: learns the confidence from a data folder and writes the model. Same data, same bytes. */

const OUTPUT = new URL('../src/engine/model.json', import.meta.url);
const SEEDS = [1, 2, 3, 4];
/** Every so-manieth question is kept back to set the limit by. */
const FOLD = 5;
/** Share of the questions kept back that may be answered wrongly; many were written to mislead. */
const WRONG = 0.075;
const CHOICES = 0.15;
/** Small libraries whose follow-ups are learnt from as well, and the share of the facts that each has. */
const SMALL = { seeds: [11, 12, 13, 14], share: 0.06 } as const;
const OPTIONS: Omit<BoostOptions, 'seed' | 'directions'> = {
  rounds: 200,
  depth: 5,
  rate: 0.1,
  leaf: 15,
  ridge: 2,
  sample: 0.6,
  columns: 0.5,
};

const { library, problems } = await readLibrary(process.argv[2] ?? 'data');
if (!library) {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const language = createEnglish(
  loadFrequencies(),
  readLikeness(new URL('../src/language/en/vectors.bin', import.meta.url)),
);
const golden = [...library.golden, ...(await readQuestions(library, 'questions.yaml'))];
const first = await readQuestions(library, 'first-questions.yaml');
const { whole: own, uneven } = examplesOf(library, golden, first, language);
const others = library.about.languages.slice(1);
const translated = new Map<string, Golden[]>();
for (const code of others) translated.set(code, await readQuestions(library, `first-questions.${code}.yaml`));
const whole = [...own, ...translatedExamplesOf(library, translated, [language, ...(await loadLanguages(others))])];
const elsewhere = await otherExamples(language);
say(`${whole.length} questions, ${uneven.length} of uneven libraries, ${elsewhere.length} of other libraries`);

const directions = FEATURES.map(({ direction }) => direction);
const learn = (
  rows: readonly Row[],
  features: readonly string[],
  signs: readonly number[],
  seeds = SEEDS,
): Model['ranking'] => ({
  features,
  ensembles: seeds.map((seed) => boost(rows, { ...OPTIONS, seed, directions: signs })),
});
const names = FEATURES.map(({ name }) => name);

const seen = whole.filter((_, at) => at % FOLD !== 0);
const kept = whole.filter((_, at) => at % FOLD === 0);
const trial = learn([...seen, ...uneven, ...elsewhere].flatMap(rowsOf), names, directions, SEEDS.slice(0, 1));
const { limit, figures } = limitFor(kept, trial);
say(`on ${kept.length} questions kept back: ${figures}`);

const ranking = learn([...whole, ...uneven, ...elsewhere].flatMap(rowsOf), names, directions);
const limits = { answer: limit, choices: CHOICES };
const following = golden.filter(({ history }) => history !== undefined);
const rows = followUpRows(library, following, language, ranking, limits).flat();
// A library that somebody begins has few facts, and its conversations are about those.
for (const seed of SMALL.seeds) {
  const small = smallLibrary(library, seed, SMALL.share);
  const about = following.filter(({ fact }) => [fact].flat().some((id) => small.factById.has(id)));
  rows.push(...followUpRows(small, about, language, ranking, limits).flat());
}
const followUp = learn(
  rows,
  FOLLOW_UP_FEATURES,
  FOLLOW_UP_FEATURES.map(() => 0),
);
say(`${following.length} questions that follow others, ${rows.length} readings`);

const model: Model = { learnt: { library: library.version, figures }, limits, ranking, followUp };
await writeFile(OUTPUT, `${JSON.stringify(model)}\n`);

/** The lowest confidence at which at most `WRONG` of the questions are answered wrongly, and what that brings. */
function limitFor(examples: readonly Example[], learnt: Model['ranking']): { limit: number; figures: string } {
  const judge = openLearnt(learnt);
  const verdicts = examples.map(({ described, right, answerable }) => {
    const chances = judge(described.map(({ features }) => features));
    let best = 0;
    chances.forEach((chance, at) => {
      if (chance > (chances[best] ?? 0)) best = at;
    });
    return { confidence: chances[best] ?? 0, right: right[best] === true, answerable };
  });
  verdicts.sort((a, b) => b.confidence - a.confidence);
  let [limit, wrong, good] = [1, 0, 0];
  for (const { confidence, right } of verdicts) {
    if (right) good++;
    else wrong++;
    if (wrong > WRONG * verdicts.length) break;
    limit = confidence;
  }
  const answerable = verdicts.filter((one) => one.answerable).length;
  const declined = verdicts.filter((one) => !one.answerable && one.confidence < limit).length;
  const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  const shares = `${percent(good, answerable)} right, ${percent(wrong, verdicts.length)} wrong, ${percent(declined, verdicts.length - answerable)} of the others declined`;
  return { limit: Math.round(limit * 1000) / 1000, figures: shares };
}
