import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFlags } from '../bench/flags.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Opens the built program with these flags, and prints what an expression comes to there. */
async function evaluate(flags: readonly string[], expression: string, cwd: string): Promise<unknown> {
  const script = `
    const { openOneFile } = await import(${JSON.stringify(new URL('../dist/one-file.js', import.meta.url).href)});
    const one = openOneFile();
    console.log(JSON.stringify(${expression}));`;
  const args = [...flags, '--input-type=module', '--eval', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('the built program comes in one file', () => {
  let elsewhere: string;
  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  });
  afterEach(() => rm(elsewhere, { recursive: true }));

  it('that V8 need not compile where it is started as `npm start` does', async () => {
    expect(await evaluate(startFlags(), 'one.compiled', elsewhere)).toBe(true);
  });

  it('and that works all the same with other flags, for which V8 compiles it anew', async () => {
    const seen = await evaluate(['--stack-size=900'], '[one.compiled, typeof one.program.run]', elsewhere);
    expect(seen).toEqual([false, 'function']);
  });

  it('finds what stands beside its modules, wherever it is started', async () => {
    const rehearsed = `await one.program.rehearse(${JSON.stringify(join(ROOT, 'tests/fixtures/data'))}) ?? 'rehearsed'`;
    expect(await evaluate([], rehearsed, elsewhere)).toBe('rehearsed');
  });

  it('has no letter beyond ASCII, which would be read as others: patterns of Russian or Chinese would match nothing', async () => {
    const text = await readFile(join(ROOT, 'dist/bot.cjs'));
    expect(text.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  it('loads no second client for HTTP and no HTTP/2, and leaves discord.js its FormData', async () => {
    const seen = `[typeof FormData, process.moduleLoadList.some((name) => /deps\\/undici|http2/.test(name))]`;
    expect(await evaluate(startFlags(), seen, elsewhere)).toEqual(['function', false]);
  });
});
