import { factFolder } from '../../rendering/permalink.js';

/** The preview of a fact, from the root of the site. */
export const pictureFile = (fact: string): string => `preview/${fact}.png`;

/** The sources of a fact for reference managers. */
export const bibtexFile = (fact: string): string => `${factFolder(fact)}cite.bib`;
export const cslFile = (fact: string): string => `${factFolder(fact)}cite.json`;
