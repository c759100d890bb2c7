import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeDurably } from '../desk/durable.js';
import { recoverFolder } from '../desk/folder-swap.js';
import type { Gate } from '../desk/gate.js';
import { INCOMING, readFolder } from '../files/folder.js';
import type { Prepare } from '../files/prepare.js';
import type { Library } from '../knowledge/library.js';
import { isPicturePath } from '../knowledge/pictures.js';
import { formatProblem } from '../knowledge/problem.js';
import { buildLibrary } from '../knowledge/read.js';
import type { DecidingParts, Published } from './decide.js';

/** Facts that none are in yet: what a new library is compared with. */
const NOTHING: Library = {
  version: '',
  about: { languages: ['en'], starters: [], codes: {} },
  facts: [],
  factById: new Map(),
  sources: new Map(),
  lexicon: { synonyms: [], abbreviations: {}, spellings: {}, entities: {}, attributes: {} },
  translations: new Map(),
  unanswered: [],
  golden: [],
  charts: [],
  pictures: new Map(),
};

/**
 * A data folder that is changed in place, for the command line: the gate judges, and what comes through replaces the files all at once, whatever
 * ends the process. Only for who holds the lock of its drafts. Rejects where the folder cannot be read.
 */
export async function openOnDisk(
  dir: string,
  gate: Gate,
  prepare: Prepare,
  today: string,
): Promise<Pick<DecidingParts, 'library' | 'language' | 'publish'> & { readonly problems: readonly string[] }> {
  await recoverFolder(dir);
  const first = await readFolder(dir);
  const reading = buildLibrary(first.files);
  const isNew = !first.files.some(({ path }) => path.startsWith('facts/'));
  let library = reading.library ?? (isNew ? { ...NOTHING, about: aboutOf(first.files) } : NOTHING);
  const problems = reading.library !== null || isNew ? [] : [...first.problems, ...reading.problems].map(formatProblem);
  return {
    problems,
    library: () => library,
    language: () => prepare.languageOf(library),
    async publish(change): Promise<Published> {
      const { files, problems: unread } = await readFolder(dir);
      const wanted = change(files, library);
      const served = library.facts.length === 0 ? null : library;
      const verdict = await gate({ served, files: wanted, problems: unread, today, golden: true });
      if (verdict.kind === 'unsound') {
        const blamed = verdict.problems.flatMap(({ entry }) => entry ?? []);
        return { kind: 'refused', words: verdict.problems.map(formatProblem), facts: blamed };
      }
      const broken = verdict.golden.broken.map(
        ({ question, expected }) =>
          `The golden question “${question}” should get ${expected.join(' or ') || 'no answer'} and would get another answer.`,
      );
      if (broken.length > 0)
        return {
          kind: 'refused',
          words: broken,
          facts: verdict.golden.broken.flatMap(({ after }) => after.facts),
        };
      await replaceAll(
        dir,
        wanted.filter(({ path }) => !isPicturePath(path)),
      );
      library = verdict.library;
      return { kind: 'published' };
    },
  };
}

const aboutOf = (files: Parameters<typeof buildLibrary>[0]): Library['about'] => {
  // A fact of no account makes the rest of a folder readable that has none yet.
  const fact = '- id: none-yet\n  statement: None.\n  sources: [none-yet]\n';
  const source = '- id: none-yet\n  title: None\n  publisher: None\n';
  const others = files.filter(({ path }) => path === 'library.yaml');
  const all = [...others, { path: 'facts/none.yaml', text: fact }, { path: 'sources.yaml', text: source }];
  return buildLibrary(all).library?.about ?? NOTHING.about;
};

/** The new files aside, then all of them decided by one renaming, then each in its place. */
async function replaceAll(dir: string, files: readonly { readonly path: string; readonly text: string }[]) {
  const aside = join(dir, `${INCOMING}-import`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const { path, text } of files) await writeDurably(join(aside, path), text);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(join(aside, folder));
  await rename(aside, join(dir, INCOMING));
  await syncFolder(dir);
  await recoverFolder(dir);
}
