/** What a shard's events pass on their way to the handlers. */
export interface Door {
  /**
   * Runs `task` where this process may answer now. Otherwise keeps it for `life` milliseconds, in which the lease may come; whether
   * somebody else has answered meanwhile is for the claim to find out.
   */
  pass(task: () => void, life: number): void;
  /** Lets through what waits and is not too old, nor older than `age` milliseconds. */
  open(age?: number): void;
  /** Lets nothing through for now. */
  hold(): void;
  /** Throws everything away from now on. */
  shut(): void;
}

/** More than a shard brings in ten seconds; beyond them the oldest goes. */
const KEPT = 2000;

export function createDoor(mayAnswer: () => boolean, now = () => performance.now()): Door {
  let state: 'held' | 'open' | 'shut' = 'held';
  const waiting: { readonly task: () => void; readonly since: number; readonly until: number }[] = [];
  return {
    pass(task, life) {
      if (state === 'shut') return;
      if (state === 'open' && mayAnswer()) return task();
      waiting.push({ task, since: now(), until: now() + life });
      if (waiting.length > KEPT) waiting.shift();
    },
    open(age = Number.POSITIVE_INFINITY) {
      if (state === 'shut') return;
      state = 'open';
      while (waiting.length > 0 && mayAnswer()) {
        const next = waiting.shift();
        if (next !== undefined && next.until > now() && now() - next.since <= age) next.task();
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
