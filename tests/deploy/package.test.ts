import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Packing 110 MB and installing from the registry: half a minute by itself, minutes beside other work. */
const PATIENCE_MS = 400_000;

let home: string;
let installed: string;

/** Runs a program to its end, behind everything else that the machine does. Rejects with what it wrote if it fails. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // Nothing of npm's own settings for this folder, nor a token: an empty folder on somebody's machine has none.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_(?!config_(?:registry|cache))|DISCORD_|DATA_DIR|STATE_DIR)/.test(name),
    ),
  );
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...env, npm_config_onnxruntime_node_install: 'skip' }, maxBuffer: 2 ** 26 };
    const child = execFile(command, [...args], options, (error, out, err) =>
      error ? reject(new Error(`${command} ${args.join(' ')}: ${error.message}\n${out}\n${err}`)) : resolve(out),
    );
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  });
}

const desk = (...args: string[]) => run('npx', ['--no-install', 'summit-desk', ...args], installed);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'summit-desk-package-'));
  installed = join(home, 'empty');
  await mkdir(installed);
  // What `npm test` has built: to build again would exchange it under other tests.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', home], ROOT);
  const [tarball = ''] = (await readdir(home)).filter((name) => name.endsWith('.tgz'));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(home, tarball)], installed);
}, PATIENCE_MS);
afterAll(() => rm(home, { recursive: true, force: true }));

it(
  'the packed package has what it needs, and no more',
  async () => {
    const inside = join(installed, 'node_modules/summit-desk');
    const names = await readdir(inside);
    for (const name of ['data', 'dist', 'fonts', 'template', 'LICENSE', 'README.md']) expect(names).toContain(name);
    for (const name of ['src', 'tests', 'bench', 'train', 'packages', 'state', '.env'])
      expect(names).not.toContain(name);
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(await desk('--version')).toBe(`${version}\n`);
  },
  PATIENCE_MS,
);

it(
  'lists what it can do',
  async () => {
    const help = await desk('--help');
    for (const command of ['start', 'register', 'ask', 'check', 'doctor', 'backup'])
      expect(help).toMatch(new RegExp(`^${command} `, 'm'));
  },
  PATIENCE_MS,
);

it(
  'finds the facts that come with it sound, in a folder without any',
  async () => {
    expect(await desk('check', '--brief')).toMatch(/ is sound: \d{3,} facts/);
  },
  PATIENCE_MS,
);

it(
  'answers, with sources',
  async () => {
    const answer = JSON.parse(await desk('ask', '--json', 'When was the second summit?'));
    expect(answer).toMatchObject({ status: 'answered', language: 'en' });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(await desk('ask', 'When was the second summit?')).toMatch(/\n {2}\[1\] .+https?:\/\//s);
  },
  PATIENCE_MS,
);

it(
  'without a command and a token opens the playground, with a page',
  async () => {
    const { DISCORD_TOKEN: _, DATA_DIR: __, ...env } = process.env;
    const bin = join(installed, 'node_modules/summit-desk/dist/bin.js');
    const child = spawn(process.execPath, [bin], {
      cwd: installed,
      env: { ...env, PORT: '0', STATE_DIR: join(home, 'state') },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    try {
      let text = '';
      const address = await new Promise<string>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk) => {
            text += String(chunk);
            const found = /http:\/\/\S+/.exec(text)?.[0];
            if (found !== undefined) resolve(found);
          });
        child.once('close', (code) => reject(new Error(`ended with ${code}: ${text}`)));
      });
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<script');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  },
  PATIENCE_MS,
);
