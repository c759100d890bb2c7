import { PACKS } from '../language/packs.js';
import type { Complain, DataEntries } from './data-entries.js';

const isKnown = (language: string): boolean => PACKS.some(({ code }) => code === language);
const KNOWN = PACKS.map(({ code }) => code).join(', ');

/** Checks that questions in the language of the facts can be read at all, and that none is listed twice. */
export function checkLanguages({ about }: DataEntries, complain: Complain): void {
  if (!about) return;
  const { languages } = about.value;
  for (const [at, language] of languages.entries()) {
    const say = (reason: string) => complain(about, null, ['languages', at], reason);
    if (languages.indexOf(language) < at) say(`"${language}" stands there twice`);
    else if (at === 0 && !isKnown(language))
      say(`facts cannot be in "${language}": questions are understood in ${KNOWN}`);
  }
}

/** Languages that a library is translated into and nobody can ask in. */
export function adviseOnLanguages({ about }: DataEntries, advise: Complain): void {
  if (!about) return;
  for (const [at, language] of about.value.languages.entries()) {
    if (!isKnown(language))
      advise(about, null, ['languages', at], `questions in "${language}" are not understood; they are in ${KNOWN}`);
  }
}
