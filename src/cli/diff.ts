import { createGate } from '../desk/gate.js';
import { readFolder } from '../files/folder.js';
import { loadPreparing } from '../files/prepare.js';
import { formatProblem } from '../knowledge/problem.js';
import { differenceSections, goldenSections } from '../rendering/outcome-report.js';
import { reportText } from '../rendering/report.js';
import { COMMON, openLibrary, parse, todayOf, UsageError } from './options.js';

const HELP = `diff OLD NEW             shows what would change if the data folder NEW were served instead of OLD
  --today YYYY-MM-DD
Exits with 0 if NEW would be published, with 1 if it would be refused.`;

/** `npm run diff -- OLD NEW`: the gate without a bot, for a shell or a data repository's CI. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, COMMON);
  const [before, after, ...more] = positionals;
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (before === undefined || after === undefined || more.length > 0) throw new UsageError(HELP);
  const served = await openLibrary(before);
  const gate = createGate(loadPreparing());
  const verdict = await gate({ served, ...(await readFolder(after)), today: todayOf(values.today), golden: true });
  if (verdict.kind === 'unsound') {
    const lines = verdict.problems.map(formatProblem);
    const title = `Refused: ${lines.length} problem(s) in ${after}`;
    process.stdout.write(reportText({ title, sections: [{ heading: 'What to fix', lines }] }));
    return 1;
  }
  const { library, difference, golden } = verdict;
  const same = library.version === served.version;
  const broken = golden.broken.length > 0;
  const title = broken
    ? `Refused: ${golden.broken.length} golden question(s) would get a wrong answer`
    : same
      ? `Nothing has changed: version ${served.version}`
      : `Sound: version ${served.version} would become ${library.version}`;
  const sections = [...(difference === null ? [] : differenceSections(difference)), ...goldenSections(golden)];
  process.stdout.write(reportText({ title, sections }));
  return broken ? 1 : 0;
}
