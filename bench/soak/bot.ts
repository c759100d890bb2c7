import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Loopback } from 'loopback-discord';
import { freePort } from '../../tests/fixtures/free-port.js';
import { environment } from '../bot-process.js';
import { startFlags } from '../flags.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The bot in a process of its own, counting what it logs. */
export async function startBot(discord: Loopback, data: string) {
  const port = await freePort();
  const env = {
    ...environment(discord, data),
    STATE_DIR: mkdtempSync(join(tmpdir(), 'summit-soak-')),
    HEALTH_PORT: String(port),
  };
  const child = spawn(process.execPath, [...startFlags(), MAIN], { env });
  process.once('exit', () => child.kill('SIGKILL'));
  let text = '';
  const levels = new Map<number, number>();
  const said = new Map<string, number>();
  createInterface(child.stdout).on('line', (line) => {
    text = (text + line).slice(-20_000);
    if (!line.startsWith('{')) return;
    const { level, msg, err } = JSON.parse(line);
    levels.set(level, (levels.get(level) ?? 0) + 1);
    const words = err === undefined ? msg : `${msg} (${err.code ?? err.message})`;
    if (level >= 40) said.set(words, (said.get(words) ?? 0) + 1);
  });
  child.stderr.on('data', (chunk) => process.stderr.write(chunk));
  return {
    child,
    ended: once(child, 'exit').then(([code, signal]): number | string => code ?? signal),
    text: () => text,
    lines: (level: number) => levels.get(level) ?? 0,
    /** What it warned of, and how often. */
    warnings: () => [...said].map(([words, times]) => `${times} × ${words}`),
    /** Messages for whose answer there was no room in time. */
    async shed() {
      const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text());
      return Number(/^bot_shed_total (\d+)/m.exec(text)?.[1]);
    },
    megabytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
    async ready() {
      while (!text.includes('"msg":"ready"')) await sleep(20);
    },
  };
}
