import type { Log } from './log.js';

/**
 * Resolves with the name of the first SIGTERM or SIGINT; the second one ends the process at once. What nobody caught
 * ends it too, logged: a process in an unknown state must not carry on.
 */
export function onSignals(log: Log): Promise<NodeJS.Signals> {
  const die = (error: unknown) => {
    log.fatal({ err: error }, 'uncaught');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals) => {
      if (asked) process.exit(1);
      asked = true;
      log.info({ signal }, 'stopping');
      resolve(signal);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
