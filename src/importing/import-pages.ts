import type { Library } from '../knowledge/library.js';
import { type Imported, takeIn } from './compare.js';
import type { DraftFolder } from './draft-folder.js';
import type { ImportDraft } from './import-draft.js';
import { type Skipped, SourceError } from './passage.js';
import { draftsOf, type Origin } from './propose.js';
import type { SourceFile } from './read-source.js';
import type { ReadSource } from './read-thread.js';

/** A file to be read, with what it is to be cited as; its title is left to it where it is null. */
export interface Incoming extends Omit<Origin, 'title' | 'today'> {
  readonly title: string | null;
  readonly bytes: () => Promise<Uint8Array>;
  readonly encoding?: SourceFile['encoding'];
  readonly columns?: SourceFile['columns'];
}

/** What became of one page. */
export interface PageReport {
  readonly page: string;
  readonly drafts: number;
  readonly notes: readonly string[];
  readonly skipped: readonly Skipped[];
  /** Why nothing of it was read; null where it was. */
  readonly fault: string | null;
}

export interface ImportReport extends Imported {
  readonly pages: readonly PageReport[];
  /** Titles that pages have themselves, the first one first. */
  readonly titles: readonly string[];
}

/**
 * Reads files and puts their drafts into the folder. A file that cannot be read is named with the reason and takes nothing from the others, and
 * what was imported from it before stays as it is. `within`: pages whose names begin so and that are not among the files are gone.
 */
export async function importPages(
  files: readonly Incoming[],
  library: Pick<Library, 'about'>,
  {
    folder,
    read,
    today,
    within,
  }: {
    readonly folder: DraftFolder;
    readonly read: ReadSource;
    readonly today: string;
    readonly within?: string | null;
  },
): Promise<ImportReport> {
  const pages: PageReport[] = [];
  const all: ImportDraft[] = [];
  const titles: string[] = [];
  const known = new Set<string>();
  for (const { bytes, title, page, publisher, url, encoding, columns } of files) {
    try {
      const found = await read({ name: page, data: await bytes(), encoding, columns });
      if (found.title !== null) titles.push(found.title);
      const origin = { page, title: title ?? found.title ?? page, publisher, url, today };
      const { drafts, skipped } = draftsOf(found, origin, library);
      pages.push({ page, drafts: drafts.length, notes: found.notes, skipped, fault: null });
      all.push(...drafts);
      known.add(page);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      pages.push({ page, drafts: 0, notes: [], skipped: [], fault: error.message });
    }
  }
  if (within) {
    const named = new Set(files.map(({ page }) => page));
    for (const { draft } of (await folder.all()).standings)
      if (draft.page.startsWith(within) && !named.has(draft.page)) known.add(draft.page);
  }
  return { ...(await takeIn(folder, all, known, today)), pages, titles };
}
