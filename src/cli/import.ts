import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../desk/durable.js';
import { bytesOfFile, collect } from '../importing/collect.js';
import { type ImportReport, importPages } from '../importing/import-pages.js';
import { createLikeFacts } from '../importing/like-facts.js';
import { libraryFile } from '../importing/new-library.js';
import { SourceError } from '../importing/passage.js';
import { createThreadedReader } from '../importing/read-thread.js';
import { count } from '../rendering/outcome-report.js';
import { type DraftsDesk, withDrafts } from './drafts-desk.js';
import { writeSchemas } from './new-library.js';
import { COMMON, dataDir, parse, todayOf, UsageError } from './options.js';

const HELP = `import FILE|FOLDER…      makes drafts of what a community has: Markdown, HTML, CSV, XLSX, plain text
  --library DIR           the library that they are for; made where it is not there (default: DATA_DIR or data)
  --publisher NAME        who says so, for the citation (default: “The moderators”)
  --url URL               where members can read the page
  --question, --answer, --topic NAME
                          the columns of a table, where they are not found by themselves
  --encoding NAME         what a text is saved in, such as windows-1251
Drafts are never answered from. "drafts" lists them and accepts or rejects each. The same source imported again shows only
what has changed.`;

/** Lines that are shown of what was left out of a page. */
const SHOWN = 10;

/** `npm run import -- FILE`. 0, or 1 where a file could not be read. */
export async function importSources(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parse(args, {
    ...COMMON,
    ...{ library: text, publisher: text, url: text, question: text, answer: text, topic: text, encoding: text },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError(HELP);
  if (values.url !== undefined && !/^https?:\/\/\S+$/.test(values.url))
    throw new UsageError('--url must be an address like https://example.org/faq');
  const dir = values.library ?? dataDir(values.data);
  const today = todayOf(values.today);
  const found = await Promise.all(positionals.map(collect)).catch(inWords);
  const isNew = !(await exists(join(dir, 'library.yaml')));
  return withDrafts(dir, today, async (desk) => {
    const library = desk.library();
    const publisher = values.publisher ?? 'The moderators';
    const { question, answer, topic } = values;
    const columns = Object.fromEntries(Object.entries({ question, answer, topic }).filter(([, name]) => name));
    const reports: ImportReport[] = [];
    for (const { files, others, folder: within } of found) {
      for (const name of others) process.stdout.write(`${name}: left out, of no kind that is read\n`);
      const incoming = files.map(({ page, path }) => ({
        page,
        publisher,
        title: null,
        url: values.url ?? null,
        bytes: () => bytesOfFile(path),
        encoding: values.encoding,
        columns,
      }));
      reports.push(
        await importPages(incoming, library, { folder: desk.folder, read: createThreadedReader(), today, within }),
      );
    }
    if (isNew && library.facts.length === 0) await begin(dir, reports);
    for (const line of await linesOf(reports, desk)) process.stdout.write(`${line}\n`);
    const open = (await desk.folder.all()).standings.filter(({ decision }) => decision === null).length;
    if (open > 0) process.stdout.write(nextSteps(open, dir));
    return reports.some(({ pages }) => pages.some(({ fault }) => fault !== null)) ? 1 : 0;
  });
}

const exists = (path: string) => access(path).then(...([() => true, () => false] as const));

function inWords(error: unknown): never {
  if (error instanceof SourceError) throw new UsageError(error.message);
  throw error;
}

/** A library that was not there: what it is called, and what editors need. */
async function begin(dir: string, reports: readonly ImportReport[]): Promise<void> {
  const fresh = reports.flatMap((one) => one.fresh);
  if (fresh.length === 0) return;
  const title = reports.flatMap(({ titles }) => titles)[0] ?? fresh[0]?.title ?? 'Our library';
  await writeDurably(
    join(dir, 'library.yaml'),
    libraryFile(
      title,
      fresh.map(({ language }) => language),
    ),
  );
  await writeSchemas(dir);
  process.stdout.write(`${dir} is new; library.yaml says what it is called.\n`);
}

async function linesOf(reports: readonly ImportReport[], { library }: DraftsDesk): Promise<string[]> {
  const likeFacts = createLikeFacts(library());
  return reports.flatMap(({ pages, fresh, changed, same, gone, dropped }) => {
    const alike = fresh.filter((draft) => likeFacts(draft).length > 0).length;
    const parts = [
      `${fresh.length - changed} new`,
      ...(changed > 0 ? [`${count(changed, 'fact')} in other words by now`] : []),
      ...(same > 0 ? [`${same} as before`] : []),
      ...(gone.length > 0 ? [`${count(gone.length, 'fact')} gone from the page, to take out or keep`] : []),
      ...(dropped > 0 ? [`${count(dropped, 'open draft')} gone with the page’s words`] : []),
      ...(alike > 0 ? [`${alike} like a fact that is there`] : []),
    ];
    return [
      ...pages.flatMap(({ page, drafts, notes, skipped, fault }) => [
        fault === null ? `${page}: ${count(drafts, 'statement')}` : `${page}: not imported: ${fault}.`,
        ...notes.map((note) => `  ${note}`),
        ...skipped.slice(0, SHOWN).map(({ place, reason }) => `  ${place} left out: ${reason}`),
        ...(skipped.length > SHOWN ? [`  and ${skipped.length - SHOWN} more left out`] : []),
      ]),
      `Drafts: ${parts.join(', ')}.`,
    ];
  });
}

const nextSteps = (open: number, dir: string): string => {
  const named = /^[\w./\\:-]+$/.test(dir) ? dir : `"${dir}"`;
  return `${count(open, 'draft')} to decide on:

  npm run drafts -- list --library ${named}
  npm run drafts -- accept-all --library ${named}
`;
};
