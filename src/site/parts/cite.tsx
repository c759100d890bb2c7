import type { Fact } from '../../knowledge/library.js';
import type { Source } from '../../knowledge/shapes.js';
import { plainCitation } from '../../rendering/citation-forms.js';
import { bibtexFile, cslFile } from '../data/files.js';
import type { Here } from '../edition.js';

/** A fact to take along: in plain text to be copied, and as files for reference managers, the same in every language. */
export function Cite({ here, fact, sources }: { here: Here; fact: Fact; sources: readonly Source[] }) {
  const { words, messages, library, url, address } = here;
  const plain = plainCitation(fact, sources, library, messages);
  return (
    <section id="cite" class="cite">
      <h2>{words.fact.cite}</h2>
      <p class="copy" dir="auto">
        {url === null ? plain : `${plain} ${url}${address}`}
      </p>
      <p class="by">
        {words.fact.forms}: <a href={here.root(bibtexFile(fact.id))}>BibTeX</a> ·{' '}
        <a href={here.root(cslFile(fact.id))}>CSL-JSON</a>
      </p>
    </section>
  );
}
