import { isCyrillic, romanise } from './scripts.js';

/** Palladius' transcription, the Russian one of Chinese, letter by letter in the spelling of the keys below. */
const PALLADIUS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'u',
  г: 'g',
  д: 'd',
  е: 'ie',
  ж: 'r',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'C',
  ш: 'S',
  ы: 'i',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
/** Two letters for one sound, and a slip that is commoner than the right form of the first. */
const PAIRS = /цз|дз|чж/g;

/**
 * A Chinese name as a key that pinyin, its Russian transcription and Han come to: where the systems tell apart what people mix up (n and
 * ng, j and z, q and c, x and s), the key does not. Other words have keys too; only those of names mean anything.
 */
export function pinyinKey(word: string): string {
  return (isCyrillic(word) ? fromCyrillic(word) : fromPinyin(romanise(word)))
    .replace(/iong/g, 'iun')
    .replace(/ong/g, 'un')
    .replace(/ng/g, 'n')
    .replace(/ii/g, 'i')
    .replace(/uu/g, 'u')
    .replace(/iui/g, 'iu')
    .replace(/iou/g, 'iu')
    .replace(/uo/g, 'o')
    .replace(/(?<!e)ui/g, 'uei');
}

const fromCyrillic = (word: string): string =>
  word.replace(PAIRS, (pair) => (pair === 'чж' ? 'Z' : 'z')).replace(/[^a-zA-Z]/g, (letter) => PALLADIUS[letter] ?? '');

const fromPinyin = (word: string): string =>
  word
    .replace(/([jqx])u/g, '$1iu')
    .replace(/zh/g, 'Z')
    .replace(/ch/g, 'C')
    .replace(/sh/g, 'S')
    .replace(/j/g, 'z')
    .replace(/q/g, 'c')
    .replace(/x/g, 's')
    .replace(/y/g, 'i')
    .replace(/w/g, 'u');

const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i(?:ang|ong|ng|an|ao|a|e|n|u)?|u(?:ang|ai|an|a|e|i|n|o)?|[ae]ng|ong|a[ion]?|e[inr]?|ou?))+$/;

/** True for a word that reads as syllables of pinyin, as some English words do. */
export const isPinyin = (word: string): boolean => word.length <= LONGEST && SYLLABLES.test(word);
const LONGEST = 8;
