import type { Log } from './log.js';

/** The reason of an end that somebody asked for. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface Signals {
  /** Aborted, with Interrupted, at the first SIGTERM or SIGINT. */
  readonly asked: AbortSignal;
  /** Resolves then. */
  readonly stop: Promise<void>;
  /** A stop in good order may take so many milliseconds from now on. */
  allow(ms: number): void;
  /** Where to say so from now on. */
  tellTo(log: Log): void;
}

/** Longer than a stop in good order takes, shorter than supervisors wait until they kill. */
const PATIENCE_MS = 16_000;
const LOOK_MS = 1000;

/**
 * Listens for SIGTERM and SIGINT, which end the process at whatever it is: the first one in good order, within 16
 * seconds unless more are allowed; the second one at once. What nobody caught ends it too, logged: a process in an unknown state must not carry on.
 */
export function onSignals(): Signals {
  let log: Log | null = null;
  let patience = PATIENCE_MS;
  const die = (error: unknown) => {
    if (log === null) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    else log.fatal({ err: error }, 'uncaught');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  const controller = new AbortController();
  const { signal: asked } = controller;
  const stop = new Promise<void>((resolve) => asked.addEventListener('abort', () => resolve(), { once: true }));
  const tell = () => log?.info({ signal: asked.reason.message }, 'stopping');
  const listen = (signal: NodeJS.Signals | 'npm is gone') => {
    if (asked.aborted) process.exit(1);
    controller.abort(new Interrupted(signal));
    tell();
    // SIGKILL and not exit(), which waits for threads that may hang in the file system.
    setTimeout(() => {
      log?.error('it took too long to stop');
      process.kill(process.pid, 'SIGKILL');
    }, patience).unref();
  };
  process.on('SIGTERM', listen);
  process.on('SIGINT', listen);
  followNpm(() => {
    if (!asked.aborted) listen('npm is gone');
  });
  return {
    asked,
    stop,
    allow(ms) {
      patience = ms;
    },
    tellTo(given) {
      log = given;
      if (asked.aborted) tell();
    },
  };
}

/**
 * Tells that the `npm start` which started this process is gone. One that was killed outright passes nothing on: what it started would go on unseen, keep its
 * shards from the others and its state folder from the next start.
 */
function followNpm(onGone: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const { ppid } = process;
  const looking = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(looking);
    onGone();
  }, LOOK_MS).unref();
}
