import { render } from 'preact-render-to-string';
import { type Edition, hereAt } from './edition.js';
import type { Page } from './page.js';
import { missingPage } from './pages/about.js';
import { Layout } from './parts/layout.js';

/** A page as HTML. */
export function htmlOf(page: Page, edition: Edition): { readonly address: string; readonly html: string } {
  const here = hereAt(edition, page.path);
  return { address: here.address, html: written(page, here) };
}

/** The page of whatever is not there. It is shown at any address, so its links begin at the root of the host. */
export const missingHtml = (edition: Edition): string =>
  written(missingPage, hereAt(edition, missingPage.path, edition.url === null ? '/' : new URL(edition.url).pathname));

const written = (page: Page, here: ReturnType<typeof hereAt>) =>
  `<!doctype html>${render(<Layout here={here} content={page.content(here)} />)}\n`;
