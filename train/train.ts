import { writeFile } from 'node:fs/promises';
import { loadLanguage } from '../src/answering/judging/engine.js';
import { FEATURES } from '../src/answering/judging/feature-names.js';
import { createPool } from '../src/answering/judging/pool.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { readLibrary } from '../src/knowledge/read.js';
import { type BoostOptions, boost, type Row } from './boost.js';
import { DIRECTIONS } from './directions.js';
import type { Example } from './example.js';
import { limitFor, verdictOf } from './limits.js';
import { madeExamples } from './made.js';
import { readQuestions } from './questions.js';
import { goldenExamples, poorerRows } from './rows.js';

/** `npm run train`: learns the confidence from the data folder and writes the model. Same data, same bytes. */

const OUTPUT = new URL('../src/answering/model.json', import.meta.url);
const SEEDS = [1, 2, 3];
const FOLDS = 5;
/**
 * Share of all questions that may be answered wrongly when the limit is set, on questions that the fold has not seen. Many of them
 * were written to mislead: of questions by others 2 to 3 % are.
 */
const WRONG = 0.055;
/** Shares that are told beside it. */
const TRIED = [0.03, 0.04, 0.05, 0.07];
const CHOICES = 0.08;
const OPTIONS: Omit<BoostOptions, 'seed'> = {
  rounds: 200,
  depth: 5,
  rate: 0.1,
  leaf: 12,
  ridge: 2,
  sample: 0.7,
  columns: 0.5,
  directions: DIRECTIONS,
};

const dir = process.argv[2] ?? 'data';
const { library, problems } = await readLibrary(dir);
if (!library) {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exit(2);
}
const language = loadLanguage();
const made = madeExamples(library, language, 7);
const questions = [...library.golden, ...(await readQuestions(library))].filter(({ history }) => !history);
const golden = goldenExamples(library, questions, language);
const poorer = poorerRows(library, questions, language);
const rowsOf = (examples: readonly Example[]) => examples.flatMap(({ rows }) => rows);
const goldenRows = (take: (at: number) => boolean) => [
  ...rowsOf(golden.filter((_, at) => take(at))),
  ...poorer.filter((_, at) => take(at)).flat(),
];
const learn = (rows: readonly Row[], seeds: readonly number[]) => ({
  features: [...FEATURES],
  ensembles: seeds.map((seed) => boost(rows, { ...OPTIONS, seed })),
  limits: { answer: 1, choices: CHOICES },
});

const madeRows = rowsOf(made);
const pool = createPool(library.facts);
const verdicts = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learn([...madeRows, ...goldenRows((at) => at % FOLDS !== fold)], [1]);
  return golden.filter((_, at) => at % FOLDS === fold).map((example) => verdictOf(model, pool, example));
}).flat();
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
process.stdout.write(`${golden.length} questions, cross-validated:\n`);
for (const wrong of [...TRIED, WRONG]) {
  const { limit, correct, declined } = limitFor(verdicts, wrong);
  process.stdout.write(
    `${percent(correct)} right at ${percent(wrong)} wrong, ${percent(declined)} of the others declined, limit ${limit.toFixed(3)}\n`,
  );
}
const { limit } = limitFor(verdicts, WRONG);

const model = {
  ...learn([...madeRows, ...goldenRows(() => true)], SEEDS),
  limits: { answer: Math.round(limit * 1000) / 1000, choices: CHOICES },
};
await writeFile(OUTPUT, `${JSON.stringify(model)}\n`);
