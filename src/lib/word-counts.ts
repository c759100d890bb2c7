/** Words with how often each was counted: a hash table with open addressing in flat integers, since a Map of 74,000 strings takes three times the room. */
export interface WordTable {
  /** Where the word of a slot stands among the letters, its length in front; 0 for a free slot. A power of two. */
  readonly places: Int32Array;
  readonly counts: Int32Array;
  /** In characters of one byte. */
  readonly letters: Uint8Array;
}

/** Bytes for a word, its length included, before there must be more room. */
const USUAL = 9;

/** How often a word was counted; 0 for one that is not in the table. */
export const countIn = (table: WordTable, word: string): number => table.counts[slotOf(table, word)] ?? 0;

/** Collects at most `most` words. */
export function collectWordCounts(most: number) {
  const slots = 2 ** Math.ceil(Math.log2(most * 1.5));
  const table = { places: new Int32Array(slots), counts: new Int32Array(slots), letters: new Uint8Array(most * USUAL) };
  const { places, counts } = table;
  let end = 1;
  return {
    /** Takes a word in characters of one byte; of one that comes again the larger count is kept. */
    add(word: string, count: number): void {
      const slot = slotOf(table, word);
      counts[slot] = Math.max(counts[slot] ?? 0, count);
      if (places[slot] !== 0) return;
      if (end + word.length >= table.letters.length) {
        const larger = new Uint8Array(table.letters.length * 2);
        larger.set(table.letters);
        table.letters = larger;
      }
      places[slot] = end;
      table.letters[end++] = word.length;
      for (let at = 0; at < word.length; at++) table.letters[end++] = word.charCodeAt(at);
    },
    done: (): WordTable => ({ places, counts, letters: table.letters.slice(0, end) }),
  };
}

/** The slot of the word, or the free one for it. */
function slotOf({ places, letters }: WordTable, word: string): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  let slot = (hash ^ (hash >>> 15)) & (places.length - 1);
  for (;;) {
    const place = places[slot] ?? 0;
    if (place === 0 || stands(letters, word, place)) return slot;
    slot = (slot + 1) & (places.length - 1);
  }
}

function stands(letters: Uint8Array, word: string, place: number): boolean {
  if (letters[place] !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (letters[place + 1 + at] !== word.charCodeAt(at)) return false;
  return true;
}
