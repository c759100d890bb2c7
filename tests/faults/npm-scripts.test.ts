import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  await mkdir(join(dir, 'dist'));
});
afterEach(() => rm(dir, { recursive: true }));

/** The scripts of the package and nothing else of it. */
async function install(): Promise<void> {
  const { name, version, type, scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name, version, type, scripts }));
}

const UNTIL_TOLD = `process.on('SIGTERM', () => { console.log('told'); process.exit(0); });
setInterval(() => {}, 1000);
console.log('up');
`;

describe.skipIf(process.platform === 'win32')('npm', () => {
  it('start passes SIGTERM on, and ends as the bot does', async () => {
    await install();
    await writeFile(join(dir, 'dist/main.js'), UNTIL_TOLD);
    const child = spawn('npm', ['start', '--silent'], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      if (text === 'up\n') child.kill('SIGTERM');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([text, status]).toEqual(['up\ntold\n', 0]);
  });

  it('prepare builds nothing, and says so, where the compiler was left out', async () => {
    await install();
    await mkdir(join(dir, 'scripts'));
    await cp(join(ROOT, 'scripts/prepare.mjs'), join(dir, 'scripts/prepare.mjs'));
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'prepare'], { cwd: dir });
    expect(stdout).toContain('Not built: typescript and esbuild not installed');
  });
});
