import { type Apart, stemApart, withoutEndings } from '../endings.js';
import { folded } from './letters.js';

/** A stem shorter than this says nothing, but for the names and roots that are. */
const SHORTEST = 3;
const SHORT = new Set('si oy ol ot et de op'.split(' '));

/**
 * Endings of cases, possession, plural, the question "-mi" and the commonest forms of verbs. Each follows the sounds by which it is most often an
 * ending and no part of the word: "zavodi" loses "i" and not "di", "hajmi" no "mi".
 */
const ENDINGS: readonly RegExp[] = [
  'ning|niki|dagi|dan|gacha|ga|da|(?<=k)ka|(?<=q)qa',
  '(?<=[^aeiou]|[aei]|savdo|osiyo|yuro)ni',
  'lar|(?<=[^aeiou])imiz|(?<=[aeiou])miz',
  '(?<=a|chi|gi|savdo|osiyo|yuro)si|(?<=[^aeiou])i|(?<=[lr])gi',
  '(?<=di|da|ga|ni|[nktqymdbhgvpr])mi|(?<=[a-z]{4})cha|(?<=[a-z]{5}i)mi',
  '(?<=[^aeious])adi|(?<=[^aeiou])(?:ish|ib)|(?<=[aeiou])ydi|(?<=[ai])(?:sh|b)|(?<=[^ou])(?<!milliar)di',
  'gan|(?<=k)kan|(?<=q)qan|moqda|yapti(?:mi)?|moqchi(?:mi)?|(?<=a)yot|(?<=[a-z]{3})a',
].map((alternatives) => new RegExp(`(?:${alternatives})$`));

/** "Modda" is no "Modi", "to'laydi" no "tolib", "sanab" no "sana". */
const APART: Apart = [
  [/^modda/, 'modda'],
  [/^tola(?=$|d|y|g|b|s|n|m)/, 'tola'],
  [/^talaba/, 'talaba'],
  [/^talab(?!a)/, 'talab'],
  [/^qayta$/, 'qayta'],
  [/^poyezd/, 'poyezd'],
  [/^yordam/, 'yordam'],
  [/^yigin/, 'yigin'],
  [/^yaqin/, 'yaqin'],
  [/^kengash/, 'kengash'],
  [/^dollar/, 'dollar'],
  [/^sana(?=b|g|d|y|l|sh|ng)/, 'sanab'],
  [/^qaysilar/, 'qaysilar'],
  [/^bor(?=$|mi|lik)/, 'bor'],
  [/^bor(?=[ai]|di|gan|moq|yap|sh)/, 'bordi'],
];

/** A word without its endings and in letters that chat does not mix up. */
export function stemUzbek(word: string): string {
  if (!/^[a-zş]+$/.test(word)) return word;
  const apart = stemApart(word, APART);
  if (apart !== undefined) return apart;
  const stem = withoutEndings(folded(word), ENDINGS, (left) => left.length >= SHORTEST || SHORT.has(left));
  // Before a vowel "hamkorlik" is "hamkorlig", and q is g'.
  return stem.replace(/[gq]$/, 'k');
}
