import { loadPreparing } from '../engine/prepare.js';
import { formatProblem } from '../knowledge/problem.js';
import { readLibrary } from '../knowledge/read.js';
import { count } from '../rendering/outcome-report.js';
import { expectationLines, expectationOf } from './expectation.js';
import { COMMON, dataDir, parse } from './options.js';

const HELP = `check [DIR]               checks a data folder, lists every problem, and says what to expect from it
  --brief                 lists the problems only
  --data DIR              the folder (default: DATA_DIR or data)`;

/** Lines of what to look at; nobody reads more at once. */
const MOST = 40;
/** Own asks that a library is asked; in a larger one it is a sample. */
const ASKED = 2000;

/** `npm run check`: validates a data folder. 0, or 1 with the list of problems. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { ...COMMON, brief: { type: 'boolean' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const dir = values.data ?? positionals[0] ?? dataDir(undefined);
  const { library, problems, advice } = await readLibrary(dir);
  if (!library) {
    process.stdout.write(`${problems.map(formatProblem).join('\n')}\n${problems.length} problem(s) in ${dir}\n`);
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
  if (values.brief) return 0;
  const expectation = expectationOf(library, await loadPreparing().selfAsking(library), ASKED);
  process.stdout.write(`${expectationLines(expectation).join('\n')}\n`);
  return 0;
}
