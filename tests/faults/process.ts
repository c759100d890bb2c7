import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA } from '../fixtures/library.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'tests/artefacts/faults');

/** Compiles the program as a build does; the artefacts of a build that is there may be of another day. */
export async function build(): Promise<void> {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const made = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', DIST], { cwd: ROOT });
  await once(made, 'exit');
  const isData = (path: string) => !/\.[a-z]+$/.test(path) || path.endsWith('.json');
  await cp(join(ROOT, 'src'), DIST, { recursive: true, filter: isData });
}

/** A bot in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** What it wrote so far, to both streams. */
  text(): string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** A script of the build, without the environment of the tests. */
export function run(script: string, state: string, env: Record<string, string>, flags: readonly string[] = []): Run {
  const child = spawn(process.execPath, [...flags, join(DIST, script)], {
    cwd: state,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: DATA, STATE_DIR: join(state, 'state'), ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
  }
  // Not 'exit', which may come before the last words.
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal ?? 'unknown');
  return { child, text: () => text, ended };
}

/** Waits until it has said something. */
export async function said(process: Run, words: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (!process.text().includes(words)) {
    if (performance.now() > until) throw new Error(`never said "${words}": ${process.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
