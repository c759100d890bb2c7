/** What a shard's events pass on their way to the handlers. */
export interface Door {
  /**
   * Runs `task` where this process may answer now. Otherwise keeps it for `life` milliseconds, in which the lease may come; whether
   * somebody else has answered meanwhile is for the claim to find out.
   */
  pass(task: () => void, life: number): void;
  /** Lets through what waits and is not too old. */
  open(): void;
  /** Lets nothing through for now. */
  hold(): void;
  /** Throws everything away from now on. */
  shut(): void;
}

/** More than a shard brings in half a minute; beyond them the oldest goes. */
const KEPT = 5000;

export function createDoor(mayAnswer: () => boolean, now = () => performance.now()): Door {
  let state: 'held' | 'open' | 'shut' = 'held';
  const waiting: { readonly task: () => void; readonly until: number }[] = [];
  return {
    pass(task, life) {
      if (state === 'shut') return;
      if (state === 'open' && mayAnswer()) return task();
      waiting.push({ task, until: now() + life });
      if (waiting.length > KEPT) waiting.shift();
    },
    open() {
      if (state === 'shut') return;
      state = 'open';
      while (waiting.length > 0 && mayAnswer()) {
        const next = waiting.shift();
        if (next !== undefined && next.until > now()) next.task();
      }
    },
    hold() {
      if (state === 'open') state = 'held';
    },
    shut() {
      state = 'shut';
      waiting.length = 0;
    },
  };
}
