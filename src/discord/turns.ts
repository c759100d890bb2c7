/** Resolves when it is its turn, true; or false, where others that came later have taken its place. */
export type Turns = () => Promise<boolean>;

/**
 * One turn each time round the event loop, so that whatever came in meanwhile goes first. The newest has the next one,
 * and beyond `room` the oldest gets none: it is for what people type, of which only the last is looked at.
 */
export function createTurns(room = 20): Turns {
  const waiting: ((taken: boolean) => void)[] = [];
  const next = () => {
    waiting.pop()?.(true);
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length > room) waiting.shift()?.(false);
      else if (waiting.length === 1) setImmediate(next);
    });
}
