#!/usr/bin/env node
import { UsageError } from './cli/options.js';

/** Each loaded only where it is called: the desk and the pictures take longer to load than a question to answer. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  ask: async () => (await import('./cli/ask.js')).ask,
  chart: async () => (await import('./cli/chart.js')).chart,
  chat: async () => (await import('./cli/chat.js')).chat,
  check: async () => (await import('./cli/check.js')).check,
  eval: async () => (await import('./cli/evaluate.js')).evaluate,
  desk: async () => (await import('./cli/desk.js')).desk,
  'new-library': async () => (await import('./cli/new-library.js')).newLibrary,
  diff: async () => (await import('./cli/diff.js')).diff,
  gaps: async () => (await import('./cli/gaps.js')).gaps,
  forget: async () => (await import('./cli/forget.js')).forget,
};

// Whoever reads may have had enough: `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
  if (!command) throw new UsageError(`there is no "${name}"; say one of: ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = await (await command())(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
