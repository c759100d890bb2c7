/** Half of the minute after which nothing that people wrote is in memory. */
const FORGET_MS = 30_000;

interface Memory<T> {
  known: Map<string, T>;
}

/**
 * What `make` makes of a text, made once; all is forgotten at once where it comes to more than `limit`, and half a
 * minute after the first of it, since words of people are among them.
 */
export function memo<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const memory: Memory<T> = { known: new Map() };
  return (text) => {
    const found = memory.known.get(text);
    if (found !== undefined) return found;
    if (memory.known.size >= limit) forget(memory);
    if (memory.known.size === 0) forgetLater(new WeakRef(memory));
    const made = make(text);
    memory.known.set(text, made);
    return made;
  };
}

// A new map: what a map was cleared of is only found to be garbage by the slow collection.
const forget = <T>(memory: Memory<T>) => {
  memory.known = new Map();
};

/** The clock does not hold what is to be forgotten, nor whatever `make` can see: after a compilation that is hundreds of megabytes. */
function forgetLater<T>(memory: WeakRef<Memory<T>>): void {
  const clock: unknown = setTimeout(() => {
    const still = memory.deref();
    if (still) forget(still);
  }, FORGET_MS);
  // In Node it would keep a process from its end; a browser has a number for it.
  (clock as { unref?(): void }).unref?.();
}
