import type { Library } from '../knowledge/library.js';
import { siteWords } from '../messages/site/index.js';
import { LIMITS } from './limits.js';
import { link } from './markdown.js';
import { factUrl } from './permalink.js';

/** A link to the page of a fact on the site of its library; null where it has none. `label`: in place of the usual words. */
export function pageLink(
  site: string | null,
  id: string,
  library: Pick<Library, 'about' | 'translations'>,
  language: string,
  label = siteWords(language).bot.page,
): string | null {
  return site === null ? null : link(label, factUrl(site, id, library, language), LIMITS.url + label.length + 10);
}
