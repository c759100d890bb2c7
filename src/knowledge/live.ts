/** The one reference that a reload swaps. Whoever answers takes `current()` once and keeps it to the end. */
export interface Live<T> {
  current(): T;
  /** Puts `next` in place and returns what was there. */
  swap(next: T): T;
}

export function createLive<T>(initial: T): Live<T> {
  let value = initial;
  return {
    current: () => value,
    swap(next) {
      const previous = value;
      value = next;
      return previous;
    },
  };
}
