import { formatProblem } from '../knowledge/problem.js';
import { readLibrary } from '../knowledge/read.js';
import { COMMON, dataDir, parse } from './options.js';

/** `npm run check`: validates a data folder. 0, or 1 with the list of problems. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, COMMON);
  const dir = values.data ?? positionals[0] ?? dataDir(undefined);
  const { library, problems } = await readLibrary(dir);
  if (!library) {
    process.stdout.write(`${problems.map(formatProblem).join('\n')}\n${problems.length} problem(s) in ${dir}\n`);
    return 1;
  }
  const asks = library.facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  process.stdout.write(
    `${dir} is sound: ${library.facts.length} facts, ${asks} asks, ${library.sources.size} sources, ` +
      `${library.golden.length} golden questions, version ${library.version}\n`,
  );
  return 0;
}
