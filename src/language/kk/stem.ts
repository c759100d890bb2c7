import { stemEnglish } from '../en/index.js';
import { type Apart, stemApart, withoutEndings } from '../endings.js';
import { isCyrillic } from '../text.js';
import { folded } from './letters.js';

/** A stem shorter than this says nothing, but for the common words and roots that are. */
const SHORTEST = 3;
const SHORT = new Set('си ел аи от ет аш ал ис уш су'.split(' '));

/**
 * Endings in folded letters, each after the sounds that it follows: by these "саммиті" loses "и" and not "ти", and "доллар" no plural. Of cases,
 * possession, plural, and the commonest forms of verbs.
 */
const VOICELESS = '[кптсшхфчвбгд]';
const VOICED = '[аеиоурлмнзжвгбд]';
const ENDINGS: readonly RegExp[] = [
  `(?<=${VOICELESS})(?:таги|теги|тин|ти|ка|ке|та|те|тан|тен|пен|тар|тер|кан|кен)`,
  `(?<=${VOICED})(?:даги|деги|дин|ди|га|ге|да|де|дан|ден|дар|дер|ган|ген)`,
  '(?<=[аеиоурлмн])мен|(?<=[зж])бен',
  '(?<=[аеиоумн])(?:нин|ни)|(?<=и)(?:ндаги|ндеги|нда|нде|на|не|н)|(?<=[имн])(?:нан|нен)',
  '(?<=[аеиоур])(?:лар|лер)',
  '(?<=[аео]|ши)си|(?<=[^аеио])и|(?<=[аеио])(?:миз|низ)|(?<=[^аеио])(?:имиз|иниз)',
  '(?<=[^аеио])(?:ади|еди|иди|ип)|(?<=[аео])п|(?<=[лсдрнз][ае])иди',
  '(?<=[^аеио])(?:атин|етин)|(?<=[лсдрнзт][ае])итин',
  '(?<=[а-я]{4})[мпб][ае]к|(?<=[мпб][ае]к)ши',
  '(?<=[а-я]{3}л)[ае]н',
  '[дтн]ики',
  '(?<=[лрнзу])ги|(?<=[^иоу])у|(?<=[а-я]{4})[ае]',
].map((alternatives) => new RegExp(`(?:${alternatives})$`));

/** "Сын" is no "си", "отын" no "өтті", "қайда" no "қай". */
const APART: Apart = [
  [/^сын(?!ып)/, 'сын'],
  [/^отын/, 'отын'],
  [/^киім/, 'киім'],
  [/^иіс/, 'иіс'],
  [/^жиі/, 'жиі'],
  [/^желі/, 'желі'],
  [/^басқа(?!р)/, 'басқа'],
  [/^мәңгі/, 'мәңгі'],
  [/^қағида/, 'қағида'],
  [/^мағына/, 'мағына'],
  [/^тең(?!і[зр])/, 'тең'],
  [/^кезең/, 'кезең'],
  [/^тендер/, 'тендер'],
  [/^тасы(?=$|л[мдғуа]|мал|йд)/, 'тасы'],
  [/^үлес/, 'үлес'],
  [/^қатынас/, 'қатынас'],
  [/^стан(?:ция|са|с[аы])/, 'станса'],
  [/^поез/, 'поезд'],
  [/^турист|^турис(?=[іе])/, 'турист'],
  [/^орын(?!бас|д)|^орн[ыа](?!т|л)/, 'орын'],
  [/^түс(?=ті|ке|ед|іп|у|ін)/, 'түсу'],
  [/^қайт/, 'қайт'],
  [/^қайда/, 'қайда'],
  [/^есеп/, 'есеп'],
  [/^тал[дқ]а/, 'талда'],
  [/^біле/, 'біле'],
  [/^қорға/, 'қорға'],
  [/^қара(?=$|[дғпйус])/, 'қара'],
  [/^сый(?!м)/, 'сый'],
  [/^жөн(?=$|і|дегі)/, 'жөн'],
  [/^жөнде/, 'жөнде'],
  [/^тора[пб]/, 'торап'],
  [/^шарап/, 'шарап'],
  [/^кесте/, 'кесте'],
  [/^жүкте/, 'жүкте'],
  [/^киіз/, 'киіз'],
  [/^гүлден/, 'гүлден'],
  [/^қауын/, 'қауын'],
];

/** A word without its endings and in folded letters; words of other scripts by their English stem. */
export function stemKazakh(word: string): string {
  if (!isCyrillic(word)) return stemEnglish(word);
  const apart = stemApart(word, APART);
  if (apart !== undefined) return apart;
  const stem = withoutEndings(folded(word), ENDINGS, (left) => left.length >= SHORTEST || SHORT.has(left));
  // Before a vowel "тетік" is "тетіг".
  return stem.replace(/г$/, 'к').replace(/б$/, 'п');
}
