/** The branches of a trie: which branch a number leads to from another branch. Numbers and branches but the root (0) are above 0. */
interface Branches {
  /** 0 where nothing was added. */
  next(branch: number, number: number): number;
  add(branch: number, number: number, next: number): void;
  /** What it is kept in, as `createBranches` takes it. */
  table(): Int32Array;
}

/** Slots at the start; a power of two. */
const START = 1024;
/** A slot: branch, number, next. */
const WIDTH = 3;

/**
 * One hash table with open addressing, in flat integers: a Map for each branch of a lexicon would be tens of thousands of objects,
 * which take many times the time to make and the room to keep.
 */
export function createBranches(from: Int32Array = new Int32Array(START * WIDTH)): Branches {
  let table = from;
  let slots = table.length / WIDTH;
  let taken = 0;
  for (let place = 2; place < table.length; place += WIDTH) if (table[place] !== 0) taken++;
  /** Where the pair stands, or the free place for it. */
  const placeOf = (branch: number, number: number): number => {
    const hash = Math.imul(branch, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (;;) {
      const place = slot * WIDTH;
      if (table[place + 2] === 0 || (table[place] === branch && table[place + 1] === number)) return place;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const put = (branch: number, number: number, next: number) => {
    const place = placeOf(branch, number);
    table[place] = branch;
    table[place + 1] = number;
    table[place + 2] = next;
  };
  const grow = () => {
    const before = table;
    slots *= 2;
    table = new Int32Array(slots * WIDTH);
    for (let place = 0; place < before.length; place += WIDTH) {
      const next = before[place + 2] ?? 0;
      if (next > 0) put(before[place] ?? 0, before[place + 1] ?? 0, next);
    }
  };
  return {
    table: () => table,
    next: (branch, number) => table[placeOf(branch, number) + 2] ?? 0,
    add(branch, number, next) {
      if (++taken * 2 > slots) grow();
      put(branch, number, next);
    },
  };
}
