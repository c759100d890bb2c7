import { createRandom, pick } from '../train/random.js';
import { libraryAt, openFor, shippedModel } from './libraries.js';
import { table } from './numbers.js';

/**
 * `npx tsx bench/worst.ts`: how long the worst questions take that somebody can make up, each with four such before it: joined, misspelt, full of names
 * or years, in several lengths. Milliseconds, the best of three times each, on a warm engine.
 */

const LENGTHS = [100, 150, 200, 300] as const;
const MADE = 12;
const TIMES = 3;
const TODAY = '2026-11-24';

const library = await libraryAt('data');
const answerer = (await openFor(library))(shippedModel());
const random = createRandom(7);
const any = <T>(items: readonly T[]): T => pick(items, random) as T;
const golden = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const names = Object.values(library.lexicon.entities).flatMap((one) => one.names.slice(0, 3));
const asks = Object.values(library.lexicon.attributes).flatMap((one) => one.asks.slice(0, 3));
const misspelt = (word: string) => (word.length < 4 ? word : word.slice(0, 2) + word[3] + word[2] + word.slice(4));

const KINDS: Readonly<Record<string, { readonly part: () => string; readonly joint: string }>> = {
  'joined by "and"': { part: () => any(golden), joint: ' and ' },
  'divided by marks': { part: () => any(golden), joint: '? ' },
  misspelt: { part: () => any(golden).split(' ').map(misspelt).join(' '), joint: ' ' },
  names: { part: () => any(names), joint: ' ' },
  'what is asked of names': { part: () => `${any(asks)} ${any(names)}`, joint: ' and ' },
  'names with years': { part: () => `${any(names)} ${2013 + Math.floor(random() * 13)}`, joint: ' and ' },
  'what is each': { part: () => `what is ${any(names)}`, joint: ', and ' },
  figures: { part: () => `${Math.floor(random() * 900)} billion ${any(names)} more than`, joint: ' ' },
  pointing: {
    part: () => any(['how long is it', 'and who owns that one', 'is that more than before']),
    joint: ' and ',
  },
};

const fill = (kind: string, length: number): string => {
  const { part, joint } = KINDS[kind] ?? { part: () => '?', joint: '' };
  let text = part();
  while (text.length < length) text += joint + part();
  return text.slice(0, length);
};

function milliseconds(question: string, history: readonly string[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    answerer.ask(question, { today: TODAY, history });
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

for (let at = 0; at < 300; at++) answerer.ask(any(golden), { today: TODAY });
const rows = Object.keys(KINDS).flatMap((kind) =>
  LENGTHS.map((length) => {
    const made = Array.from({ length: MADE }, () => {
      const history = Array.from({ length: 4 }, () => fill(kind, length));
      return milliseconds(fill(kind, length), history);
    }).sort((a, b) => a - b);
    return [kind, String(length), made[MADE / 2]?.toFixed(1) ?? '', made.at(-1)?.toFixed(1) ?? ''];
  }),
);
process.stdout.write(`${table(['kind', 'letters', 'median ms', 'slowest ms'], rows)}\n`);
