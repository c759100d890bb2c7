/** Says a thing at once, and then at most once in a while, with how often it would have been said meanwhile. */
export type Seldom = (key: string, say: (meanwhile: number) => void) => void;

/** Keys that are remembered; they are few, but shapes of broken events are made by others. */
const KEPT = 500;

/** `every` in milliseconds. */
export function createSeldom(every = 60_000, now = () => performance.now()): Seldom {
  const said = new Map<string, { at: number; meanwhile: number }>();
  return (key, say) => {
    const before = said.get(key);
    if (before !== undefined && now() - before.at < every) {
      before.meanwhile += 1;
      return;
    }
    if (said.size >= KEPT) said.clear();
    said.set(key, { at: now(), meanwhile: 0 });
    say(before?.meanwhile ?? 0);
  };
}
