import { languageFolder } from '../../rendering/permalink.js';
import type { Site } from '../edition.js';
import { HEADERS } from '../policy.js';
import { leaf, tag, XML } from './xml.js';

/** Addresses that one sitemap may have; each is told in every language. */
const IN_ONE = 40_000;

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** https://www.sitemaps.org: one file, or an index of several. */
export function* sitemaps(
  site: Site,
  url: string,
  addresses: readonly string[],
): Generator<{ path: string; xml: string }> {
  const each = Math.max(1, Math.floor(IN_ONE / site.languages.length));
  const count = Math.ceil(addresses.length / each);
  for (let at = 0; at < count; at++) {
    const part = addresses.slice(at * each, (at + 1) * each);
    const xml = `${XML}${tag('urlset', { xmlns: SITEMAP }, part.map((one) => entries(site, url, one)).join('\n'))}\n`;
    yield { path: count === 1 ? 'sitemap.xml' : `sitemap-${at + 1}.xml`, xml };
  }
  if (count < 2) return;
  const parts = Array.from({ length: count }, (_, at) =>
    tag('sitemap', {}, leaf('loc', `${url}sitemap-${at + 1}.xml`)),
  );
  yield { path: 'sitemap.xml', xml: `${XML}${tag('sitemapindex', { xmlns: SITEMAP }, parts.join('\n'))}\n` };
}

/** Each page names its other languages itself. */
const entries = ({ languages, library }: Site, url: string, address: string): string =>
  languages.map((code) => tag('url', {}, leaf('loc', url + languageFolder(code, library) + address))).join('\n');

export const robotsFile = (url: string | null): string =>
  ['User-agent: *', 'Allow: /', ...(url === null ? [] : [`Sitemap: ${url}sitemap.xml`]), ''].join('\n');

/** What hosts read that let a folder name its headers (Netlify, Cloudflare Pages); and what keeps GitHub from leaving files out. */
export const headerFiles = (): { path: string; text: string }[] => [
  {
    path: '_headers',
    text: ['/*', ...Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  },
  { path: '.nojekyll', text: '' },
];
