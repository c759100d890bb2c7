import { loadAnswering } from '../answering/prepare.js';
import { groupGaps } from '../desk/gaps.js';
import { COMMON, dataDir, openLibrary, parse, todayOf } from './options.js';
import { withRecords } from './state.js';

const HELP = `gaps                     what people asked in vain and passed on, most asked first
  --state DIR, --data DIR, --today YYYY-MM-DD`;

/** `npm run gaps`. */
export async function gaps(args: readonly string[]): Promise<number> {
  const { values } = parse(args, { ...COMMON, state: { type: 'string' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const entries = await withRecords(values.state, (records) => records.openGaps());
  const answerer = loadAnswering()(await openLibrary(dataDir(values.data)));
  const groups = groupGaps(entries, answerer, todayOf(values.today));
  if (groups.length === 0) process.stdout.write('Nobody waits for an answer.\n');
  for (const { ids, question, ways, closest, answered, latest } of groups) {
    const fact = closest === null ? 'nothing near' : `${answered ? 'answered by now by' : 'closest'} ${closest}`;
    process.stdout.write(`${ids.length} × ${question} (last on ${latest.slice(0, 10)}; ${fact})\n`);
    for (const way of ways.slice(1)) process.stdout.write(`      ${way}\n`);
  }
  return 0;
}
