import { stemEnglish } from '../en/index.js';
import type { Language } from '../language.js';
import type { JudgeTalk } from '../small-talk.js';
import { isHan, isNumeral, MOST_WORDS, numeral, runsOf } from '../text.js';
import { ASKING_WORDS, FUNCTION_WORDS, MONTHS, ORDINALS, SLIPS } from './classes.js';
import { inDigits } from './numbers.js';
import { PATTERNS } from './patterns.js';
import { simplifierOf } from './simplified.js';

/** The longest name that is looked for, in characters. */
const LONGEST = 16;

/** Chinese in simplified characters; traditional ones are read as these, by `characters`, the table of OpenCC. */
export function createChinese(characters: string, smallTalk: JudgeTalk | null = null): Language {
  const simplified = simplifierOf(characters);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = (run: string) => [...segmenter.segment(run)].map(({ segment }) => segment);

  /**
   * A name of the library falls into the same words wherever it stands: the segmenter's, but for the single characters into which it breaks
   * foreign names, which stay together.
   */
  const inside = (name: string): string[] => {
    const made: string[] = [];
    let shards: string[] = [];
    const close = () => {
      made.push(...(shards.filter((one) => !FUNCTION_WORDS.has(one)).length > 1 ? [shards.join('')] : shards));
      shards = [];
    };
    for (const one of segments(name)) {
      if (one.length === 1) shards.push(one);
      else {
        close();
        made.push(one);
      }
    }
    close();
    return made;
  };

  const cutRun = (run: string, known: (word: string) => boolean): string[] => {
    const made: string[] = [];
    let from = 0;
    for (let at = 0; at < run.length; ) {
      let length = Math.min(LONGEST, run.length - at);
      while (length > 1 && !known(run.slice(at, at + length))) length--;
      if (length > 1) {
        made.push(...segments(run.slice(from, at)), ...inside(run.slice(at, at + length)));
        from = at + length;
      }
      at += length;
    }
    return [...made, ...segments(run.slice(from))];
  };

  return {
    code: 'zh',
    cut: (text, known) =>
      runsOf(inDigits(simplified(text)))
        .flatMap((run) => (isHan(run) ? cutRun(run, known).map((word) => SLIPS.get(word) ?? word) : [meant(run)]))
        .slice(0, MOST_WORDS),
    stem: (word) => (isHan(word) ? word : stemEnglish(word)),
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

const meant = (run: string): string => (isNumeral(run) ? numeral(run) : run);
