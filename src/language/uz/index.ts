import type { Language } from '../language.js';
import type { JudgeTalk } from '../small-talk.js';
import { isCyrillic, numeral, runsOf } from '../text.js';
import { ASKING_WORDS, FUNCTION_WORDS, MONTHS, ORDINALS, SLIPS } from './classes.js';
import { inLatin } from './letters.js';
import { PATTERNS } from './patterns.js';
import { stemUzbek } from './stem.js';

/** Uzbek in Latin letters; Cyrillic ones are read as these. Normalising takes away every apostrophe: "boʻldi" is "boldi". */
export const createUzbek = (smallTalk: JudgeTalk | null = null): Language => ({
  code: 'uz',
  cut: (text) => runsOf(inWords(text)).map(meant),
  stem: stemUzbek,
  functionWords: FUNCTION_WORDS,
  askingWords: ASKING_WORDS,
  slips: SLIPS,
  frequencies: null,
  likeness: null,
  smallTalk,
  months: MONTHS,
  ordinals: ORDINALS,
  ...PATTERNS,
});

function meant(raw: string): string {
  if (/^\d/.test(raw)) return numeral(raw);
  const word = isCyrillic(raw) ? inLatin(raw) : raw;
  return SLIPS.get(word) ?? word;
}

/** What is written as one word and as two: "temir yoʻl" is "temiryoʻl". "2-sammit" and "2-chi sammit" are "ikkinchi sammit", but "2-iyun" is a day. */
const inWords = (text: string): string =>
  text
    .replace(/(temir|темир) (?=yol|йўл|йул)/g, '$1')
    .replace(
      /(?<![\d.,])(10|[1-9])-?(?:(?:chi|inchi|nchi|чи|инчи|нчи)(?!\p{L})|(?<=-)(?=sammit|саммит|uchrashuv|учрашув|bosqich|modda|forum))/gu,
      (_, digits: string) => ` ${ORDINALS[Number(digits) - 1]?.[0] ?? digits} `,
    );
