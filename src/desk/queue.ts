/** Lets one task at a time run, in the order they came. */
export interface Queue {
  /**
   * Runs `task` when it is its turn. `onWait` is told at once whose task runs now where it has to wait; `task` is told
   * of all whom it waited for.
   */
  run<T>(who: string, task: (waitedFor: readonly string[]) => Promise<T>, onWait?: (who: string) => void): Promise<T>;
  /** Resolves when everything that has been asked for so far has ended. */
  idle(): Promise<void>;
}

export function createQueue(): Queue {
  const line: string[] = [];
  let last: Promise<void> = Promise.resolve();
  return {
    run(who, task, onWait) {
      const before = [...line];
      line.push(who);
      const [running] = before;
      if (running !== undefined) onWait?.(running);
      const result = last.then(() => task(before));
      last = result.catch(() => undefined).then(() => void line.shift());
      return result;
    },
    idle: () => last,
  };
}
