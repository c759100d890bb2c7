import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { readLibrary } from '../../src/files/read-library.js';
import { buildSite, type SiteOptions } from '../../src/site/build-site.js';

export const TODAY = '2026-02-01';
export const ADDRESS = 'https://facts.example.org/library/';

export interface Built {
  readonly root: string;
  readonly out: string;
  read(path: string): Promise<string>;
  /** All files, from the root of the site. */
  files(): Promise<string[]>;
  build(data: string, more?: Partial<SiteOptions>): Promise<void>;
  remove(): Promise<void>;
}

/** A place for a site, with what builds it. */
export async function makeSite(): Promise<Built> {
  const root = await mkdtemp(join(tmpdir(), 'summit-desk-site-'));
  const out = join(root, 'site');
  return {
    root,
    out,
    read: (path) => readFile(join(out, path), 'utf8'),
    async files() {
      const names = await readdir(out, { recursive: true, withFileTypes: true });
      return names
        .filter((one) => one.isFile())
        .map((one) =>
          join(one.parentPath, one.name)
            .slice(out.length + 1)
            .split(sep)
            .join('/'),
        )
        .sort();
    },
    async build(data, more = {}) {
      const { library, problems } = await readLibrary(data);
      if (!library) throw new Error(problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
      await buildSite(library, { out, today: TODAY, url: ADDRESS, ...more });
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
