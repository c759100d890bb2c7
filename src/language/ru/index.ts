import { stemmer } from '@orama/stemmers/russian';
import { stemEnglish } from '../en/index.js';
import { type Apart, stemApart } from '../endings.js';
import type { Language } from '../language.js';
import type { JudgeTalk } from '../small-talk.js';
import { isCyrillic, numeral, runsOf } from '../text.js';
import { ASKING_WORDS, FUNCTION_WORDS, MONTHS, ORDINALS, SLIPS } from './classes.js';
import { PATTERNS } from './patterns.js';

export const createRussian = (smallTalk: JudgeTalk | null = null): Language => ({
  code: 'ru',
  cut: (text) => runsOf(inWords(text.replaceAll('ё', 'е'))).map(meant),
  stem: stemRussian,
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

const meant = (raw: string): string => (/^\d/.test(raw) ? numeral(raw) : (SLIPS.get(raw) ?? raw));

/** "2-й" is "второй", "2024-м" is "2024". */
const inWords = (text: string): string =>
  text.replace(
    /(?<![\d.,])(\d{1,4})-?(?:ый|ой|й|его|ого|го|ему|ому|му|ем|ом|м|ая|я|ую|ю|ое|е|ых|х)(?!\p{L})/gu,
    (_, digits: string) => ` ${ORDINALS[Number(digits) - 1]?.[0] ?? digits} `,
  );

/** A stem shorter than this says nothing. */
const SHORTEST = 3;
/** Adjectives of places: "китайский" is asked where a fact says "Китая". */
const OF_PLACE = /(?<=\p{L}{3})(?:ск(?:ий|ого|ому|ая|ой|ую|ое|ие|их|ими|о)|(?<=[^уио])ск(?:ом|им))$/u;

/** "Какой" is no "как", "визит" no "виза", "объявил" no "объем", "договорились" no "договор"; "назначение" is a purpose more often than what "назначил" tells. */
const APART: Apart = [
  [/^ма[йяею]$|^маем$/, 'май'],
  [/^как(?:ой|ого|ому|ом|им|ими|ая|ую|ое|ие|их)$/, 'какой'],
  [/^каков/, 'каков'],
  [/^почем$/, 'почем'],
  [/^назначени/, 'назначени'],
  [/^визит/, 'визит'],
  [/^объяв/, 'объяв'],
  [/^постав/, 'постав'],
  [/^постоян/, 'постоян'],
  [/^договор(?=[ия]|ен)/, 'договори'],
  [/^стран(?=н|ен)/, 'странн'],
  [/^цел(?:ый|ая|ое|ые|ого|ой|ому|ом|ым|ых|ую|ыми)$/, 'целый'],
  [/^долг(?:о|ий|ая|ое|ие|ого|их|ую)$/, 'долго'],
  [/^меню$/, 'меню'],
  [/^пута/, 'путать'],
  [/^медал/, 'медаль'],
  [/^мед(?:ь|и|ью)$/, 'медь'],
  [/^медиа/, 'медиа'],
  [/^прибыль/, 'прибыль'],
  [/^прибав/, 'прибав'],
  [/^женск/, 'женск'],
  [/^кредо$/, 'кредо'],
];

/**
 * Snowball's stem. It takes nouns such as "саммит" and "Казахстан" for verbs and shortens them where it leaves "саммита" and "Казахстане"
 * whole, so it is repeated until nothing changes: then all forms of a word meet.
 */
export function stemRussian(word: string): string {
  if (!isCyrillic(word)) return stemEnglish(word);
  const apart = stemApart(word, APART);
  if (apart !== undefined) return apart;
  let stem = word.replace(OF_PLACE, '');
  for (;;) {
    const next = stemmer(stem);
    if (next === stem || next.length < SHORTEST) return stem;
    stem = next;
  }
}
