/**
 * Whether what the bot says gets through to Discord. The gateway does not tell: it can be there while the API is not,
 * and then questions come in and no answer goes out.
 */
export interface Reach {
  /** A request that says something was tried: whether Discord took it or gave a reason, or was ill or out of reach. */
  tried(answered: boolean): void;
  able(): boolean;
  stop(): void;
}

export interface ReachParts {
  /** So long must everything have failed before it counts, in milliseconds. */
  readonly patience: number;
  /** Asks Discord something that needs no answer; rejects where there is none. */
  probe(): Promise<unknown>;
  /** Told of each change. */
  onChange(able: boolean): void;
}

/** One question alone, tried for long, is not everything. */
const FEWEST = 3;
const LOOK_EVERY_MS = 1000;
/** Times the patience, without a request of anybody's: then the bot asks by itself. */
const QUIET = 6;

/**
 * Able again with the first request that gets through. Where nobody asks any more, there is none: then the bot itself
 * asks now and then, but not while people's questions still fail, since a part of the API may be well.
 */
export function createReach({ patience, probe, onChange }: ReachParts, now = () => performance.now()): Reach {
  let failures = 0;
  let since = 0;
  let last = 0;
  let down = false;
  let timer: NodeJS.Timeout | undefined;
  const recover = () => {
    failures = 0;
    clearInterval(timer);
    if (down) onChange(true);
    down = false;
  };
  const look = () => {
    if (now() - last < QUIET * patience) return;
    last = now();
    probe().then(recover, () => undefined);
  };
  return {
    tried(answered) {
      if (answered) return recover();
      if (failures === 0) since = now();
      failures += 1;
      last = now();
      if (down || failures < FEWEST || now() - since < patience) return;
      down = true;
      onChange(false);
      timer = setInterval(look, LOOK_EVERY_MS).unref();
    },
    able: () => !down,
    stop: () => clearInterval(timer),
  };
}
