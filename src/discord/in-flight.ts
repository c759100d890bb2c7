/** Work that has begun and must end before the process does. */
export interface InFlight {
  /** False once the bot has begun to stop, or where there is far too much already: no new work is taken. */
  open(): boolean;
  /** Counts a promise, which must not reject, until it settles. */
  add(work: Promise<void>): Promise<void>;
  count(): number;
  /** Takes no more work and waits for what is under way; false where `deadline` milliseconds were not enough. */
  drain(deadline: number): Promise<boolean>;
}

/** Far more than a bot has under way that keeps up; what comes above it is dropped, so that memory has a bound. */
const MOST = 2000;

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  let open = true;
  return {
    open: () => open && running.size < MOST,
    add(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    count: () => running.size,
    async drain(deadline) {
      open = false;
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
