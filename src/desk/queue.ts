/** Lets one task at a time run, in the order they came. */
export interface Queue {
  /**
   * Runs `task` when it is its turn. `onWait` is told at once whose task runs now where it has to wait; `task` is told
   * of all whom it waited for.
   */
  run<T>(who: string, task: (waitedFor: readonly string[]) => Promise<T>, onWait?: (who: string) => void): Promise<T>;
}

export function createQueue(): Queue {
  const line: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(who, task, onWait) {
      const before = [...line];
      line.push(who);
      const [running] = before;
      if (running !== undefined) onWait?.(running);
      const result = last.then(() => task(before));
      last = result
        .catch(() => undefined)
        .then(() => {
          line.shift();
        });
      return result;
    },
  };
}
