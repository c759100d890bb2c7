import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDurably } from '../desk/durable.js';
import { readFolder } from '../files/folder.js';
import { parse, UsageError } from './options.js';

const HELP = `new-library DIR         makes a data folder of your own to start from: ten facts about a made-up community, for
                        you to replace one by one. docs/own-library.md takes you from there to a bot on your server`;

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TEMPLATE = fromRoot('template');
const SCHEMAS = fromRoot('data/schema');

/** `npm run new-library -- DIR`. Writes nothing into a folder that holds something. */
export async function newLibrary(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { help: { type: 'boolean', short: 'h' } });
  const [dir, ...more] = positionals;
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (dir === undefined || more.length > 0) throw new UsageError(HELP);
  const there = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`${dir} cannot be used: ${error.message}`);
  });
  if (there.length > 0) throw new UsageError(`${dir} is not empty. Name a new folder.`);
  try {
    await fill(resolve(dir));
  } catch (error) {
    throw new UsageError(`${dir} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  const name = /^[\w./\\:-]+$/.test(dir) ? dir : `"${dir}"`;
  process.stdout.write(`${dir} holds a library of ten facts. To look at it:

  npm run check -- ${name}
  npm run chat -- --data ${name}

To try it in a browser, without a Discord account:

  ${startOf(name, process.platform)}

docs/own-library.md says what to change first, and how it gets onto your server.
`);
  return 0;
}

/** The start with another data folder, as the usual shell of a system has it. */
const startOf = (name: string, platform: NodeJS.Platform): string =>
  platform === 'win32'
    ? `$env:DATA_DIR=${name.startsWith('"') ? name : `"${name}"`}; npm start`
    : `DATA_DIR=${name} npm start`;

async function fill(dir: string): Promise<void> {
  const { files, problems } = await readFolder(TEMPLATE);
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join(', '));
  for (const { path, text } of files) await writeDurably(join(dir, path), text);
  await writeSchemas(dir);
}

/** What lets editors show mistakes. */
export async function writeSchemas(dir: string): Promise<void> {
  for (const name of await readdir(SCHEMAS))
    await writeDurably(join(dir, 'schema', name), await readFile(join(SCHEMAS, name)));
}
