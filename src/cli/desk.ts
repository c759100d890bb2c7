import { join, resolve } from 'node:path';
import { writeDurably } from '../desk/durable.js';
import { layOver } from '../desk/overlay.js';
import { bytesOf } from '../files/bytes.js';
import { readFolder } from '../files/folder.js';
import { formatProblem } from '../knowledge/problem.js';
import { atOnce } from '../lib/steps.js';
import { moveState } from './move.js';
import { COMMON, dataDir, parse, UsageError } from './options.js';
import { withOverlay } from './state.js';

const HELP = `desk changes             lists what curators have changed in Discord and is not in the data folder
desk export DIR          writes the data folder with those changes, as files for a data repository
  --changed               only the files that curators have changed
  --state DIR, --data DIR
Both only read, so the bot may be running. They exit with 1 if curators and the data folder have changed the same entry.

desk move                copies the state folder into the PostgreSQL database of DATABASE_URL, which must be empty
  --state DIR
The bot must not be running. The state folder stays as it is.`;

/** `npm run desk -- export DIR`: gives back what was made in Discord. */
export async function desk(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { ...COMMON, state: { type: 'string' }, changed: { type: 'boolean' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [what, out, ...more] = positionals;
  if (what === 'move' && out === undefined) return moveState(values.state ?? process.env.STATE_DIR ?? 'state');
  const asked = what === 'changes' ? out === undefined : what === 'export' && out !== undefined;
  if (!asked || more.length > 0) throw new UsageError(HELP);
  const dir = dataDir(values.data);
  const { files: folder, problems } = await readFolder(dir);
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n'));
  const changes = await withOverlay(values.state, (store) => store.load());
  const { files, conflicts } = atOnce(layOver(folder, changes));
  const before = new Map(folder.map(({ path, text }) => [path, text]));
  const changed = files.filter(({ path, text }) => before.get(path) !== text);
  const gone = folder.filter(({ path }) => !files.some((file) => file.path === path));
  for (const { path } of changed) process.stdout.write(`${before.has(path) ? 'changed' : 'new'} ${path}\n`);
  for (const { path } of gone) process.stdout.write(`taken out ${path}\n`);
  if (changed.length + gone.length === 0)
    process.stdout.write('Curators have changed nothing that is not in the data folder.\n');
  for (const { path, entry } of conflicts) {
    process.stdout.write(
      `changed by both: ${entry ?? 'the whole file'} in ${path}; /facts reload asks which to keep\n`,
    );
  }
  if (out !== undefined && conflicts.length === 0) {
    const written = values.changed ? changed : files;
    for (const file of written) await writeDurably(join(resolve(out), file.path), bytesOf(file));
    process.stdout.write(`${written.length} files written to ${out}\n`);
  }
  return conflicts.length === 0 ? 0 : 1;
}
