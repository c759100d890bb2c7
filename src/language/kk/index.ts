import type { Language } from '../language.js';
import type { JudgeTalk } from '../small-talk.js';
import { isLatin, numeral, runsOf } from '../text.js';
import { ASKING_WORDS, FUNCTION_WORDS, MONTHS, ORDINALS, SLIPS } from './classes.js';
import { folded, inCyrillic } from './letters.js';
import { PATTERNS } from './patterns.js';
import { stemKazakh } from './stem.js';

/** Kazakh in Cyrillic letters; texts in Latin ones are read as these. */
export function createKazakh(smallTalk: JudgeTalk | null = null): Language {
  /** Words of grammar as they are typed without the letters of Kazakh. */
  const plain = new Map(
    [...FUNCTION_WORDS, ...ASKING_WORDS, ...ORDINALS.flat(), ...SLIPS.keys()]
      .filter((word) => word.length > 2)
      .map((word) => [folded(word), word] as const)
      .reverse(),
  );
  const spelled = (word: string) =>
    FUNCTION_WORDS.has(word) || ASKING_WORDS.has(word) ? word : (SLIPS.get(word) ?? proper(word));
  const proper = (word: string) => {
    // What has letters of Kazakh was typed with them: "киім" is no "кім".
    const found = (/[әғқңөұүһі]/.test(word) ? undefined : plain.get(folded(word))) ?? word;
    return SLIPS.get(found) ?? found;
  };
  /** Names in Latin letters stay as they are; only a text that has Kazakh words in these letters is read as Kazakh. */
  const isKazakh = (runs: readonly string[]) =>
    !runs.some((run) => /\p{Script=Cyrillic}/u.test(run)) &&
    runs.some((run) => /q(?!u)|[ış]/.test(run) || (run.length > 2 && plain.has(folded(inCyrillic(run)))));

  return {
    code: 'kk',
    cut: (text, known) => {
      const runs = runsOf(inWords(text));
      const latin = isKazakh(runs);
      return runs.map((run) => {
        if (/^\d/.test(run)) return numeral(run);
        if (!isLatin(run)) return spelled(run);
        return latin && /[aeiouyı]/.test(run) && !known(run) ? spelled(inCyrillic(run)) : run;
      });
    },
    stem: stemKazakh,
    functionWords: FUNCTION_WORDS,
    askingWords: ASKING_WORDS,
    slips: SLIPS,
    frequencies: null,
    likeness: null,
    smallTalk,
    months: MONTHS,
    ordinals: ORDINALS,
    ...PATTERNS,
  };
}

/** "2-ші" is "екінші", and what is written as one word and as two is one: "теміржол". */
const inWords = (text: string): string =>
  text
    .replace(/(темір|темир|temir) (?=жол|jol|zhol)/g, '$1')
    .replace(
      /(?<![\d.,])(\d{1,2})[- ]?(?:ші|шы|інші|ыншы|нші|ншы|shi|shy)(?!\p{L})/gu,
      (_, digits: string) => ` ${ORDINALS[Number(digits) - 1]?.[0] ?? digits} `,
    );
