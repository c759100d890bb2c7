/** Half of the minute after which nothing that people wrote is in memory. */
const FORGET_MS = 30_000;

interface Held<T> {
  known: Map<string, T>;
}

/** Apart from `make`, so that what waits for its time keeps no more than the words: a whole compilation hung on it. */
function forgetLater<T>(held: Held<T>): void {
  setTimeout(() => forget(held), FORGET_MS).unref();
}

/** A new map: what a map was cleared of is only found to be garbage by the slow collection. */
function forget<T>(held: Held<T>): void {
  held.known = new Map();
}

/**
 * What `make` makes of a text, made once; all is forgotten at once where it comes to more than `limit`, and half a
 * minute after the first of it, since words of people are among them.
 */
export function memo<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const held: Held<T> = { known: new Map() };
  return (text) => {
    const found = held.known.get(text);
    if (found !== undefined) return found;
    if (held.known.size >= limit) forget(held);
    if (held.known.size === 0) forgetLater(held);
    const made = make(text);
    held.known.set(text, made);
    return made;
  };
}
