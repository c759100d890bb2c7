import { loadPreparing } from '../files/prepare.js';
import { readLibrary } from '../files/read-library.js';
import { strayFiles } from '../files/stray-files.js';
import { formatProblem } from '../knowledge/problem.js';
import { statementsIn } from '../language/packs.js';
import { checkWeights, ReaderError, readManifest } from '../reader/files.js';
import { count } from '../rendering/outcome-report.js';
import { contradictionLines, strayingAsks } from './contradictions.js';
import { dueLines } from './due.js';
import { expectationOf } from './expectation.js';
import { expectationLines } from './expectation-lines.js';
import { asksOf, misplacedAsks, misplacedLines } from './misplaced-asks.js';
import { COMMON, dataDir, parse, todayOf } from './options.js';

const HELP = `check [DIR]               checks a data folder, lists every problem, and says what to expect from it
  --brief                 lists the problems only
  --explain               says of each contradiction why it is one, and how to settle it
  --asks                  asks every fact each of its asks, and lists those that another fact answers, or would answer better
  --data DIR              the folder (default: DATA_DIR or data)
  --today YYYY-MM-DD      the day to check it for (default: today)`;

/** Lines of what to look at; nobody reads more at once. */
const MOST = 40;
/** Own asks that a library is asked, about; in a larger one it is a sample. */
const ASKED = 600;

/** `npm run check`: validates a data folder. 0, or 1 with the list of problems. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    ...COMMON,
    brief: { type: 'boolean' },
    explain: { type: 'boolean' },
    asks: { type: 'boolean' },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const dir = values.data ?? positionals[0] ?? dataDir(undefined);
  const today = todayOf(values.today);
  const reading = await readLibrary(dir);
  const { library, problems, advice } = reading;
  const all = [...(await strayFiles(dir)), ...problems];
  if (!library || all.length > 0) {
    process.stdout.write(`${all.map(formatProblem).join('\n')}\n${all.length} problem(s) in ${dir}\n`);
    return 1;
  }
  const asks = library.facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  const unanswered = library.unanswered.length === 0 ? '' : `${library.unanswered.length} unanswered questions, `;
  const charts = library.charts.length === 0 ? '' : `${count(library.charts.length, 'chart')}, `;
  process.stdout.write(
    `${dir} is sound: ${library.facts.length} facts, ${asks} asks, ${library.sources.size} sources, ` +
      `${unanswered}${library.golden.length} golden questions, ${charts}version ${library.version}\n`,
  );
  for (const one of advice.slice(0, MOST)) process.stdout.write(`look at ${formatProblem(one)}\n`);
  if (advice.length > MOST) process.stdout.write(`… and ${advice.length - MOST} more to look at\n`);
  const found = reading.inconsistencies(today, await statementsIn(library.about.languages[0] ?? 'en'));
  for (const line of contradictionLines(found, values.explain === true)) process.stdout.write(`${line}\n`);
  for (const line of await readerLines()) process.stdout.write(`${line}\n`);
  if (values.brief && !values.asks) return 0;
  const prepare = loadPreparing();
  const { ask } = await prepare(library);
  if (values.asks) {
    for (const line of strayingAsks(library, reading.placeOf, ask, today)) process.stdout.write(`${line}\n`);
    const misplaced = await misplacedAsks(library, asksOf(library), prepare, { ask, today });
    for (const line of misplacedLines(misplaced, reading.placeOf)) process.stdout.write(`${line}\n`);
    return 0;
  }
  for (const line of dueLines(library, today)) process.stdout.write(`${line}\n`);
  for (const starter of library.about.starters) {
    if (ask(starter, { today }).status === 'answered') continue;
    process.stdout.write(`look at library.yaml starters: “${starter}” gets no answer\n`);
  }
  const expectation = await expectationOf(library, prepare, { most: ASKED, today });
  process.stdout.write(`${expectationLines(expectation).join('\n')}\n`);
  return 0;
}

/** What is wrong with the reader's files, in a line; none where nothing is, or where it is off. */
async function readerLines(): Promise<string[]> {
  if (process.env.READER === 'off') return [];
  try {
    await checkWeights(await readManifest());
    return [];
  } catch (error) {
    if (error instanceof ReaderError) return [`look at ${error.message}: questions are answered without the reader`];
    throw error;
  }
}
