#!/usr/bin/env node
import { Interrupted, onSignals } from './signals.js';

// Before anything else is loaded: who starts a process may want to end it in the same second.
const signals = onSignals();
try {
  const { run } = await import('./run.js');
  await run(signals);
  process.exit(0);
} catch (error) {
  if (error instanceof Interrupted) process.exit(0);
  const { exitStatus } = await import('./run.js');
  const status = exitStatus(error);
  if (status === null) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(status);
}
