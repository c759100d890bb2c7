import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' } as const;
const FILES = { '/': 'index.html', '/page.js': 'page.js', '/page.css': 'page.css', '/icon.svg': 'icon.svg' } as const;

/** Where the build puts the page, seen from the built server and from its source alike. */
const BUILT = fileURLToPath(new URL('../../dist/playground/page/', import.meta.url));

export interface PageFile {
  readonly type: string;
  readonly data: Buffer;
}

/** The files of the page by address, in memory. Throws where the page has not been built. */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const entries = Object.entries(FILES).map(async ([path, name]): Promise<[string, PageFile]> => {
    const data = await readFile(BUILT + name).catch(() => {
      throw new Error(`The page of the playground is not built: there is no ${BUILT}${name}. Run npm run build.`);
    });
    const kind = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
    return [path, { type: `${TYPES[kind]}; charset=utf-8`, data }];
  });
  return new Map(await Promise.all(entries));
}
