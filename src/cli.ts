#!/usr/bin/env node
import { ask } from './cli/ask.js';
import { chart } from './cli/chart.js';
import { chat } from './cli/chat.js';
import { check } from './cli/check.js';
import { diff } from './cli/diff.js';
import { evaluate } from './cli/evaluate.js';
import { forget } from './cli/forget.js';
import { gaps } from './cli/gaps.js';
import { UsageError } from './cli/options.js';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ask,
  chart,
  chat,
  check,
  eval: evaluate,
  diff,
  gaps,
  forget,
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
  if (!command) throw new UsageError(`there is no "${name}"; say one of: ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
