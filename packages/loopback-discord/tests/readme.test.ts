import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const programs = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const run = promisify(execFile);

let home: string;

/** A project of somebody else: the package as npm would unpack it, and beside it what it depends on. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'loopback-discord-'));
  const { dependencies, files } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const modules = join(home, 'node_modules');
  const unpacked = join(modules, 'loopback-discord');
  mkdirSync(unpacked, { recursive: true });
  expect(files).toEqual(['dist']);
  cpSync(join(PACKAGE, 'package.json'), join(unpacked, 'package.json'));
  execFileSync(process.execPath, [tsc, '-p', PACKAGE, '--outDir', join(unpacked, 'dist')]);
  const root = join(PACKAGE, '../../node_modules');
  for (const name of [...Object.keys(dependencies), 'discord.js', '@types']) {
    symlinkSync(join(root, name), join(modules, name), 'junction');
  }
  mkdirSync(join(home, 'typed'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(home, { recursive: true }));

describe('the README', () => {
  test.each(programs.map((code, n) => [n + 1, code] as const))('program %i runs', async (_, code) => {
    await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: home });
  });

  test('has programs, the first of about twenty lines', () => {
    expect(programs.length).toBeGreaterThan(3);
    const lines = programs[0]?.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//')) ?? [];
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  test('names every rule and every fault', () => {
    const sources = readdirSync(join(PACKAGE, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(PACKAGE, 'src', path), 'utf8'));
    const named = sources.flatMap((code) => [
      ...code.matchAll(/(?:refusal|offence)\(\s*'([a-z\d-]+)'/g),
      ...code.matchAll(/\brule: '([a-z\d-]+)'/g),
      ...code.matchAll(/\{ kind: '([a-z-]+)'; (?:status|retryAfter|processed|ms)/g),
    ]);
    const names = [...new Set(named.map(([, name = '']) => name))];
    expect(names.length).toBeGreaterThan(45);
    expect(names.filter((name) => !readme.includes(`\`${name}\``) && !readme.includes(`'${name}'`))).toEqual([]);
  });
});

test('its types are whole, also for those who check the types of libraries', async () => {
  const code = `import { type Loopback, startLoopback } from 'loopback-discord';
    const discord: Loopback = await startLoopback({ privileged: ['MessageContent'] });
    const { content } = await discord.member('member').say('general', 'x').response(1_000);
    content.trim();
    // @ts-expect-error there is no such option
    discord.member('member').say('general', 'x', { loud: true });`;
  writeFileSync(join(home, 'typed', 'bot.ts'), code);
  const options = { module: 'NodeNext', target: 'ES2022', strict: true, noEmit: true, types: ['node'] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['typed'] }));
  const said = await run(process.execPath, [tsc, '-p', home]).catch((error: { stdout: string }) => error);
  expect(said.stdout).toBe('');
});
