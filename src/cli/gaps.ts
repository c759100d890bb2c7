import { asItIsNow } from '../desk/gaps.js';
import { loadPreparing } from '../files/prepare.js';
import { COMMON, dataDir, openLibrary, parse, todayOf } from './options.js';
import { withRecords } from './state.js';

/** More than are kept. */
const ALL = 100_000;

const HELP = `gaps                     lists questions that got no answer and were passed on, most frequent first
  --state DIR, --data DIR, --today YYYY-MM-DD`;

/** `npm run gaps`. */
export async function gaps(args: readonly string[]): Promise<number> {
  const { values } = parse(args, { ...COMMON, state: { type: 'string' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { groups } = await withRecords(values.state, async (records) => {
    await records.groupOlder();
    return records.gapGroups(ALL, 0);
  });
  const answerer = await loadPreparing()(await openLibrary(dataDir(values.data)));
  if (groups.length === 0) process.stdout.write('Nothing is waiting.\n');
  for (const group of groups) {
    const { count, question, ways, closest, answered, latest } = asItIsNow(group, answerer, todayOf(values.today));
    const fact = closest === null ? 'nothing close' : `${answered ? 'answered now by' : 'closest'} ${closest}`;
    process.stdout.write(`${count} × ${question} (last on ${latest.slice(0, 10)}; ${fact})\n`);
    for (const way of ways.slice(1)) process.stdout.write(`      ${way}\n`);
  }
  return 0;
}
