#!/usr/bin/env node
import { Interrupted, onSignals } from './signals.js';

// Before anything else is loaded: who starts a process may want to end it in the same second.
const signals = onSignals();
const load = async () => {
  const { openOneFile } = await import('./one-file.js');
  return openOneFile()?.program ?? import('./program.js');
};
const { exitStatus, run } = await load();
try {
  await run(signals);
  process.exit(0);
} catch (error) {
  if (error instanceof Interrupted) process.exit(0);
  const status = exitStatus(error);
  if (status === null) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(status);
}
