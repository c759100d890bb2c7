import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from '../config.js';
import { backUp } from '../desk/backup.js';
import { BackupError } from '../desk/backup-form.js';
import { restore as putBack } from '../desk/restore.js';
import { StateLockError } from '../desk/state-lock.js';
import { StorageError } from '../desk/storage-error.js';
import { parse, UsageError } from './options.js';
import { programVersion } from './program-version.js';

const HELP = `backup --out FILE         writes a zip of all that the bot keeps, also while it runs
  --force                 replaces FILE where it is there
  --state DIR             the state folder (default: STATE_DIR or state)
  --data DIR              the data folder (default: DATA_DIR, or the one included)`;

const RESTORE_HELP = `restore FILE              puts a backup back into the state folder; the bot must not run
  --state DIR             the state folder (default: STATE_DIR or state)
  --data DIR              where the data folder of the backup goes (default: nowhere)
  --force                 sets aside what is there`;

const POSTGRES =
  'DATABASE_URL is set, so everything is in PostgreSQL, which has tools of its own: docs/operating.md, “Backups”. For a state folder, give --state DIR.';

const OPTIONS = {
  out: { type: 'string' },
  state: { type: 'string' },
  data: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run backup -- --out FILE`. */
export async function backup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (values.help) return print(HELP);
  if (values.out === undefined || positionals.length > 0) throw new UsageError(HELP);
  const { stateDir, dataDir } = placesOf(values);
  const parts = { stateDir, dataDir, out: values.out, force: values.force ?? false, now: () => new Date() };
  const { files } = await told(async () => backUp({ ...parts, program: await programVersion() }));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return print(`${files.length} files, ${(bytes / 1_000_000).toFixed(1)} MB, written to ${values.out}`);
}

/** `npm run restore -- FILE`. */
export async function restore(args: readonly string[]): Promise<number> {
  const { out: _, ...options } = OPTIONS;
  const { values, positionals } = parse(args, options);
  if (values.help) return print(RESTORE_HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(RESTORE_HELP);
  const { stateDir } = placesOf(values);
  const dataDir = values.data ?? null;
  const parts = { file, stateDir, dataDir, force: values.force ?? false, now: () => new Date() };
  const { manifest, aside } = await told(() => putBack(parts));
  const count = manifest.files.filter(({ path }) => dataDir !== null || path.startsWith('state/')).length;
  print(`${count} files as they were on ${manifest.at} put back.`);
  for (const dir of aside) print(`What was there before is in ${dir}.`);
  if (dataDir === null) print('The data folder was left alone; --data DIR puts that of the backup there, too.');
  return 0;
}

/** Throws UsageError where the settings cannot be read, or name PostgreSQL. */
function placesOf({ state, data }: { readonly state?: string | undefined; readonly data?: string | undefined }) {
  readDotenv({ quiet: true });
  const config = settings();
  if (config.databaseUrl !== null && state === undefined) throw new UsageError(POSTGRES);
  return { stateDir: state ?? config.stateDir, dataDir: data ?? config.dataDir };
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isKnown = [BackupError, StorageError, StateLockError].some((kind) => error instanceof kind);
    throw isKnown && error instanceof Error ? new UsageError(error.message) : error;
  }
}

function print(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
