/** What `make` makes of a text, made once; all is forgotten at once where it comes to more than `limit`. */
export function memo<T>(limit: number, make: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    // A new map: what a map was cleared of is only found to be garbage by the slow collection.
    if (known.size >= limit) known = new Map();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
