/** Work that can be put down between its steps: it yields wherever it may rest, and returns what it has made. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** For whoever has nothing else to do meanwhile. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
