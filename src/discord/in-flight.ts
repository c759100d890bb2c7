import { once } from 'node:events';

/** Work that has begun and must end before the process does. */
export interface InFlight {
  /** False once the bot has begun to stop, or where there is far too much already: no new work is taken. */
  open(): boolean;
  /** Counts a promise, which must not reject, until it settles. */
  add(work: Promise<void>): Promise<void>;
  /** Work that nobody is owed once the bot stops: it is not begun then, and what waits ends at once, `signal` telling it so. */
  unowed(work: (signal: AbortSignal) => Promise<unknown>): Promise<void>;
  count(): number;
  /** Takes no more work and waits for what is under way; false where `deadline` milliseconds were not enough. */
  drain(deadline: number): Promise<boolean>;
}

/** Far more than a bot has under way that keeps up; what comes above it is dropped, so that memory has a bound. */
const MOST = 2000;

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  const unowed = new Set<AbortController>();
  let open = true;
  return {
    open: () => open && running.size < MOST,
    add(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async unowed(work) {
      if (!open) return;
      const end = new AbortController();
      const { signal } = end;
      unowed.add(end);
      const dropped = once(signal, 'abort');
      const done = work(signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
      await Promise.race([done, dropped]).finally(() => unowed.delete(end));
    },
    count: () => running.size,
    async drain(deadline) {
      open = false;
      for (const end of unowed) end.abort();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(resolve, deadline, false);
      });
      const done = Promise.all(running).then(() => true as const);
      const inTime = await Promise.race([done, late]);
      clearTimeout(timer);
      return inTime;
    },
  };
}
