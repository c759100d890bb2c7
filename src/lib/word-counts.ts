/** Words with how often each was counted. */
interface WordCounts {
  /** 0 for a word that is not among them. */
  of(word: string): number;
  /** Takes a word in characters of one byte; of one that comes again the larger count is kept. */
  add(word: string, count: number): void;
}

/** Bytes for a word, its length included, before there must be more room. */
const USUAL = 9;

/** A hash table with open addressing in flat integers: a Map of 74,000 strings takes three times the room. For at most `most` words. */
export function createWordCounts(most: number): WordCounts {
  const slots = 2 ** Math.ceil(Math.log2(most * 1.5));
  /** Where the word of a slot stands among the letters, its length in front; 0 for a free slot. */
  const places = new Int32Array(slots);
  const counts = new Int32Array(slots);
  let letters = new Uint8Array(most * USUAL);
  let end = 1;
  const stands = (word: string, place: number): boolean => {
    if (letters[place] !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (letters[place + 1 + at] !== word.charCodeAt(at)) return false;
    return true;
  };
  /** The slot of the word, or the free one for it. */
  const slotOf = (word: string): number => {
    let hash = word.length;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (;;) {
      const place = places[slot] ?? 0;
      if (place === 0 || stands(word, place)) return slot;
      slot = (slot + 1) & (slots - 1);
    }
  };
  return {
    of: (word) => counts[slotOf(word)] ?? 0,
    add(word, count) {
      const slot = slotOf(word);
      counts[slot] = Math.max(counts[slot] ?? 0, count);
      if (places[slot] !== 0) return;
      if (end + word.length >= letters.length) {
        const larger = new Uint8Array(letters.length * 2);
        larger.set(letters);
        letters = larger;
      }
      places[slot] = end;
      letters[end++] = word.length;
      for (let at = 0; at < word.length; at++) letters[end++] = word.charCodeAt(at);
    },
  };
}
