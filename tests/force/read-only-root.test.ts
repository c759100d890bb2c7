import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA } from '../fixtures/library.js';
import { look } from '../fixtures/look.js';
import { DISCORD } from '../fixtures/server.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Everything for reading only, as in the container, but for an empty /tmp and the state folder. */
const READ_ONLY = `
  mount --rbind / "$root" || exit
  for place in $(cut -d" " -f5 /proc/self/mountinfo | grep "^$root"); do mount -o remount,ro,bind "$place" 2>/dev/null; done
  mount -t tmpfs none "$root/tmp" && mkdir -p "$root$STATE_DIR" && mount --bind "$STATE_DIR" "$root$STATE_DIR" &&
  cd / && exec chroot "$root" "$@"`;

describe.skipIf(!mayMount())('a root file system for reading only (skipped where nobody may mount)', () => {
  let discord: Loopback;
  let root: string;
  let state: string;
  beforeAll(async () => {
    discord = await startLoopback(DISCORD);
    // Not below /tmp, which is another one inside.
    root = await mkdtemp('/var/tmp/summit-desk-root-');
    state = await mkdtemp(join(tmpdir(), 'summit-desk-state-'));
  });
  afterAll(async () => {
    await discord.close();
    for (const dir of [root, state]) await rm(dir, { recursive: true, force: true });
  });

  /** A script of the built program in there, and what it writes. */
  function begin(script: string, args: readonly string[], env: Record<string, string>) {
    const command = [process.execPath, join(DIST, script), ...args];
    const child = spawn('unshare', ['-rm', 'sh', '-c', READ_ONLY, 'sh', ...command], {
      env: { PATH: process.env.PATH, root, DATA_DIR: DATA, STATE_DIR: state, ...env },
    });
    const text: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => text.push(String(chunk)));
    return { child, text: () => text.join(''), ended: ended(child) };
  }

  it('nothing else can be written there, whoever tries', async () => {
    const inside = `for (const place of [${JSON.stringify(DIST)}, '/', '/var/tmp']) try { fs.writeFileSync(place + '/x', ''); console.log('written', place) } catch ({ code }) { console.log(code) }`;
    const child = spawn('unshare', ['-rm', 'sh', '-c', READ_ONLY, 'sh', process.execPath, '-e', inside], {
      env: { PATH: process.env.PATH, root, STATE_DIR: state },
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    expect(await ended(child)).toBe(0);
    expect(text).toBe('EROFS\nEROFS\nEROFS\n');
  });

  it('the bot starts, answers, keeps its state and stops, and misses nothing', async () => {
    const bot = begin('main.js', [], { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
    try {
      await expect.poll(bot.text, { timeout: 80_000 }).toContain('"msg":"ready"');
      const reply = await discord
        .member('member')
        .say('general', `${discord.botMention} How tall is the lighthouse?`)
        .response();
      expect(look(reply).text).toContain('42 metres');
    } finally {
      bot.child.kill('SIGTERM');
    }
    expect(await bot.ended).toBe(0);
    expect(bot.text()).not.toMatch(/EROFS|EACCES|cannot be|could not|"level":[56]0/);
    expect(await readdir(state)).toEqual(expect.arrayContaining(['desk.sqlite', 'versions']));
  });

  it('the command line answers, and keeps a backup in the state folder', async () => {
    const answer = begin('cli.js', ['ask', 'How tall is the lighthouse?'], {});
    expect(await answer.ended).toBe(0);
    expect(answer.text()).toContain('42 metres');
    const backup = begin('cli.js', ['backup', '--out', join(state, 'today.zip')], {});
    expect(await backup.ended).toBe(0);
    expect(await readdir(state)).toContain('today.zip');
  });
});

const ended = (child: ChildProcess) =>
  new Promise<number | string>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')));

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
