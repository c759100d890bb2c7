/** Half of the minute after which nothing that people wrote is in memory. */
const FORGET_MS = 30_000;

/**
 * What `make` makes of a text, made once; all is forgotten at once where it comes to more than `limit`, and half a
 * minute after the first of it, since words of people are among them.
 */
export function memo<T>(limit: number, make: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  // A new map: what a map was cleared of is only found to be garbage by the slow collection.
  const forget = () => {
    known = new Map();
  };
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) forget();
    if (known.size === 0) setTimeout(forget, FORGET_MS).unref();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
