import { isHomePage } from '../lib/home-page.js';
import type { Complain, DataEntries } from './data-entries.js';

/** A source says when it was published, or that its page does not; whoever checks a fact must find the page itself, which a home page is not for long. */
export function adviseOnSources({ sources }: DataEntries, advise: Complain): void {
  for (const entry of sources) {
    const { id, published, undated, read, url } = entry.value;
    const isWhole = (published?.length ?? 0) >= '2025-06-17'.length;
    if (url && !published && !undated)
      advise(
        entry,
        id,
        ['published'],
        'is left out; where the page names no day, say `undated: true` and when it was `read`',
      );
    if (undated && isWhole) advise(entry, id, ['undated'], `contradicts \`published\`, which is ${published}`);
    if (undated && read === undefined) advise(entry, id, ['undated'], 'needs the day on which the page was `read`');
    if (url && isHomePage(url))
      advise(entry, id, ['url'], `"${url}" is a home page; give the address of the page itself`);
  }
}
