/** Countries of the world and their people, from the platform's own names: actors from elsewhere are a sign of a near-miss. */
export interface Foreign {
  /** True for a country or a people's adjective that is spelled so. */
  has(word: string): boolean;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Everyday English words that are also countries' names or would be made from them. */
const NOT_MEANT = new Set([
  'the',
  'and',
  'of',
  'new',
  'south',
  'north',
  'east',
  'west',
  'saint',
  'united',
  'states',
  'islands',
  'island',
  'republic',
  'central',
  'democratic',
  'city',
  'isle',
  'man',
  'ocean',
  'territory',
  'northern',
  'southern',
  'western',
  'eastern',
  'outlying',
  'us',
  'other',
  'great',
  'union',
  'european',
  'world',
  'nations',
  'unknown',
  'region',
  'san',
  'st',
  'pseudo',
  'accents',
  'bidi',
  'zone',
  'area',
  'sar',
  'heard',
  'cook',
  'christmas',
  'faroe',
  'turkey',
]);
/** Adjectives that no rule makes. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  GB: 'british english scottish welsh uk britain england scotland',
  US: 'american usa america',
  FR: 'french',
  DE: 'german',
  ES: 'spanish',
  NL: 'dutch netherlands',
  CH: 'swiss',
  IE: 'irish',
  DK: 'danish',
  SE: 'swedish',
  FI: 'finnish',
  PL: 'polish',
  GR: 'greek',
  TR: 'turkish turkey turkiye',
  PT: 'portuguese',
  TH: 'thai',
  PH: 'filipino philippine',
  IQ: 'iraqi',
  PK: 'pakistani',
  IL: 'israeli',
  NO: 'norwegian',
  IS: 'icelandic',
  CZ: 'czech',
  JP: 'japanese',
  VN: 'vietnamese',
  MM: 'burmese',
  NP: 'nepali nepalese',
  BD: 'bangladeshi',
  AF: 'afghan',
  AE: 'emirati uae',
  SA: 'saudi',
  YE: 'yemeni',
  KW: 'kuwaiti',
  QA: 'qatari',
  OM: 'omani',
  LB: 'lebanese',
  CY: 'cypriot',
  PE: 'peruvian',
  CA: 'canadian',
  RU: 'russian',
  KR: 'korean korea',
  KP: 'korean',
  TW: 'taiwanese',
  MN: 'mongolian mongol',
};

export function loadForeign(): Foreign {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Set<string>();
  for (const a of LETTERS) {
    for (const b of LETTERS) {
      const name = names.of(a + b);
      if (!name) continue;
      for (const word of plain(name)) {
        if (word.length < 4 || NOT_MEANT.has(word)) continue;
        found.add(word);
        if (word.endsWith('a')) for (const ending of ['n', 'ns']) found.add(word + ending);
        if (word.endsWith('o') || word.endsWith('e') || word.endsWith('n')) found.add(`${word}ian`);
        if (/y$/.test(word)) found.add(`${word.slice(0, -1)}ian`);
        if (/[^aeiouy]$/.test(word)) for (const ending of ['ian', 'i', 'ese']) found.add(word + ending);
      }
      for (const word of (ADJECTIVES[a + b] ?? '').split(' ')) if (word) found.add(word);
    }
  }
  return { has: (word) => found.has(word) };
}

function plain(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}
