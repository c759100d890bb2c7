import { collectWordCounts, countIn } from '../lib/word-counts.js';

/** How alike words of a language are in meaning, by the company that they keep: a vector for each stem. Names have none: one is never as good as another. */
export interface Likeness {
  /** Place of a stem among the vectors; -1 where nothing is known of it. */
  rowOf(stem: string): number;
  /** Cosine of two vectors, by their places. */
  alike(row: number, other: number): number;
  /** Cosine of a vector and that of the others which is most like it, by their places; 0 where none is like it. */
  nearest(row: number, others: ArrayLike<number>): number;
}

export const DIMENSIONS = 100;
/** Length of a vector as it is kept, in whole numbers of a byte. */
const LENGTH = 256;
const LONGEST = 127;

/** Opens what `vectorsFile` made. */
export function openLikeness(bytes: Uint8Array): Likeness {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const stems = new TextDecoder('latin1').decode(bytes.subarray(4, end)).split(' ');
  const numbered = collectWordCounts(stems.length);
  stems.forEach((stem, row) => {
    numbered.add(stem, row + 1);
  });
  const rows = numbered.done();
  const table = new Int8Array(bytes.subarray(end));
  // Products of whole numbers, without the checks that V8 needs for others.
  const alike = (row: number, other: number): number => {
    let sum = 0;
    const end = (row + 1) * DIMENSIONS;
    for (let one = row * DIMENSIONS, two = other * DIMENSIONS; one < end; one += 4, two += 4)
      sum =
        (sum +
          Math.imul(table[one] as number, table[two] as number) +
          Math.imul(table[one + 1] as number, table[two + 1] as number) +
          Math.imul(table[one + 2] as number, table[two + 2] as number) +
          Math.imul(table[one + 3] as number, table[two + 3] as number)) |
        0;
    return sum / (LENGTH * LENGTH);
  };
  return {
    rowOf: (stem) => countIn(rows, stem) - 1,
    alike,
    nearest(row, others) {
      let most = 0;
      for (let at = 0; at < others.length; at++) most = Math.max(most, alike(row, others[at] as number));
      return most;
    },
  };
}

/**
 * The file of these vectors, each of `DIMENSIONS` numbers, by stems of the letters a to z.
 *
 * @public
 */
export function vectorsFile(vectors: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const names = new TextEncoder().encode([...vectors.keys()].join(' '));
  const table = Int8Array.from(
    [...vectors.values()].flatMap((vector) => {
      const length = Math.hypot(...vector) || 1;
      return vector.map((one) => Math.max(-LONGEST, Math.min(LONGEST, Math.round((one / length) * LENGTH))));
    }),
  );
  const file = new Uint8Array(4 + names.length + table.length);
  new DataView(file.buffer).setUint32(0, names.length, true);
  file.set(names, 4);
  file.set(new Uint8Array(table.buffer), 4 + names.length);
  return file;
}
