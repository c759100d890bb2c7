import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../knowledge/library.js';
import { ownLanguage } from '../rendering/statement.js';
import { buildAsk } from './ask/build.js';
import { writeData } from './data/write-data.js';
import { type Edition, editionOf, type Site } from './edition.js';
import { createFiles, type Files, type Written } from './files.js';
import { lookupOf } from './lookup.js';
import { pagesOf } from './pages/all.js';
import { nextRecord, RECORD, type SiteRecord } from './record.js';
import { htmlOf, missingHtml } from './render.js';
import { SiteError } from './site-error.js';
import { beginSwap } from './swap.js';

export interface SiteOptions {
  /** The folder; what is in it is replaced as a whole. */
  readonly out: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Where it will stand, with a slash at its end. */
  readonly url: string | null;
  /** What was published before, where the folder itself does not know. */
  readonly before?: SiteRecord | null;
  /** Paints the previews of facts; left out, there are none. */
  readonly paint?: (svg: string) => Promise<Uint8Array>;
}

/** Where the build puts the style and the scripts, seen from the built program and from its source alike. */
const ASSETS = fileURLToPath(new URL('../../dist/site/assets/', import.meta.url));

/**
 * Writes a site beside `out` and then puts it in its place. Throws SiteError where `out` is something else, and whatever the disk has to say; the
 * old site is then as it was.
 */
export async function buildSite(library: Library, options: SiteOptions): Promise<Written> {
  const swap = await beginSwap(options.out);
  try {
    const assets = await readdir(ASSETS).catch(() => [] as string[]);
    if (!assets.includes('site.css')) throw new SiteError(`The style of the site is not built. Run npm run build.`);
    const record = nextRecord(library, swap.before ?? options.before ?? null, options.today);
    const site: Site = {
      library,
      lookup: lookupOf(library),
      record,
      today: options.today,
      url: options.url,
      languages: languagesOf(library),
      assets: new Set(assets),
    };
    const files = createFiles(swap.folder);
    for (const name of assets) await files.write(`assets/${name}`, await readFile(ASSETS + name));
    for (const [path, data] of library.pictures)
      await files.write(`pictures/${basename(path)}`, Buffer.from(data, 'base64'));
    const addresses = await writePages(site, files);
    await writeData(site, addresses, files, options.paint);
    await files.write(RECORD, JSON.stringify(record));
    const written = await files.done();
    const asked = assets.includes('ask.js') ? await buildAsk(swap.folder, library) : [];
    // Its scripts are counted already, with the other assets.
    const data = asked.filter(({ path }) => !path.endsWith('.js'));
    await swap.commit();
    return {
      ...written,
      files: written.files + data.length,
      bytes: data.reduce((sum, { bytes }) => sum + bytes, written.bytes),
    };
  } catch (error) {
    await swap.abandon();
    throw error;
  }
}

/** That of the facts first. */
const languagesOf = (library: Library): string[] => [
  ...new Set([ownLanguage(library), ...library.about.languages.filter((code) => library.translations.has(code))]),
];

/** All pages in all languages. Gives the addresses that they have in the language of the facts. */
async function writePages(site: Site, files: Files): Promise<string[]> {
  const addresses: string[] = [];
  for (const language of site.languages) {
    const edition: Edition = editionOf(site, language);
    const isOwn = language === ownLanguage(site.library);
    for (const page of pagesOf(edition)) {
      const { address, html } = htmlOf(page, edition);
      await files.write(`${address}index.html`, html);
      if (isOwn && !page.isHidden) addresses.push(address);
    }
    if (isOwn) await files.write('404.html', missingHtml(edition));
  }
  return addresses;
}
