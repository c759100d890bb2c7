import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/desk/database.js';
import { databaseFile } from '../../src/desk/storage.js';
import { checkNode } from '../../src/doctor/program.js';
import { run } from '../cli/run.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';
import { DISCORD } from '../fixtures/server.js';
import { inPostgres } from '../fixtures/stores.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
});
afterAll(() => rm(dir, { recursive: true }));

let state: string;
let count = 0;
beforeEach(() => {
  count += 1;
  state = join(dir, `state${count}`);
});

/** The doctor in a process of its own: findings by their checks. */
async function examine(env: Record<string, string> = {}, ...args: string[]) {
  const ran = await run(['doctor', '--json', ...args], '', {
    STATE_DIR: state,
    DISCORD_TOKEN: '',
    DATABASE_URL: '',
    ...env,
  });
  const report = JSON.parse(ran.out) as {
    ok: boolean;
    checks: { check: string; state: string; said: string; todo: string | null }[];
  };
  return { ...ran, ok: report.ok, of: new Map(report.checks.map((one) => [one.check, one])) };
}

describe('without Discord', () => {
  it('finds a fresh folder in order and leaves nothing behind', async () => {
    const { code, ok, of } = await examine();
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    for (const check of ['node', 'settings', 'library', 'translations', 'model', 'reader', 'journal', 'disk', 'fonts'])
      expect(of.get(check), check).toMatchObject({ state: 'ok', todo: null });
    expect(of.get('token')).toMatchObject({ state: 'look', todo: expect.stringContaining('set it') });
    expect(of.get('discord')).toMatchObject({ state: 'skipped', said: expect.stringContaining('--online') });
    await expect(rm(state, { recursive: true })).rejects.toThrow('ENOENT');
  });

  it('tells all wrong settings at once and no value of theirs, and exits with 1', async () => {
    const { code, of, out } = await examine({ DISCORD_TOKEN: 'two words', SHARDS: 'many', HEALTH_PORT: 'eighty' });
    expect(code).toBe(1);
    const said = of.get('settings')?.said ?? '';
    for (const name of ['DISCORD_TOKEN', 'SHARDS', 'HEALTH_PORT']) expect(said).toContain(name);
    expect(out).not.toContain('two words');
    expect(of.get('library')?.state).toBe('skipped');
  });

  it('names what is wrong with a library', async () => {
    const { code, of } = await examine({ DATA_DIR: join(dir, 'nothing') });
    expect(code).toBe(1);
    expect(of.get('library')).toMatchObject({ state: 'bad', todo: expect.stringContaining('DATA_DIR') });
    expect(of.get('fonts')?.state).toBe('ok');
  });

  it('knows a journal that is sound, one of a newer version and one that is damaged, and changes none', async () => {
    const file = databaseFile(state);
    await (await openDatabase(file)).close();
    expect((await examine()).of.get('journal')).toMatchObject({ state: 'ok', said: 'sound and up to date' });
    const client = createClient({ url: `file:${file}` });
    await client.execute('PRAGMA user_version = 999');
    client.close();
    const newer = await examine();
    expect(newer.code).toBe(1);
    expect(newer.of.get('journal')).toMatchObject({ state: 'bad', said: expect.stringContaining('newer version') });
    await writeFile(file, 'this was a database once');
    expect((await examine()).of.get('journal')).toMatchObject({
      state: 'bad',
      said: expect.stringContaining('damaged'),
    });
  });

  it('says where the state folder cannot be', async () => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'file'), '');
    const { of } = await examine({ STATE_DIR: join(dir, 'file', 'state') });
    expect(of.get('disk')).toBeDefined();
    expect(of.get('journal')?.state).toBe('bad');
  });

  it('reads as text, and refuses what it does not know', async () => {
    const { out, code } = await run(['doctor'], '', { STATE_DIR: state, DISCORD_TOKEN: '', DATABASE_URL: '' });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {5}node {9}Node /);
    expect(out).toContain('→ For a bot on Discord');
    expect(await run(['doctor', 'now'])).toMatchObject({ code: 2 });
  });

  it('knows an old Node', async () => {
    expect(await checkNode('20.18.3')).toMatchObject({ state: 'bad' });
    expect(await checkNode('20.19.0')).toMatchObject({ state: 'ok' });
    expect(await checkNode('24.0.0')).toMatchObject({ state: 'ok' });
  });
});

describe('with Discord', () => {
  let discord: Loopback;
  beforeAll(async () => {
    discord = await startLoopback(DISCORD);
  });
  afterAll(() => discord.close());
  const online = (env: Record<string, string> = {}) =>
    examine({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env }, '--online');

  it('asks for token, intents, clock and permissions, and spends no identify', async () => {
    const { code, of } = await online();
    expect(code).toBe(0);
    for (const check of ['discord', 'intents', 'clock', 'permissions'])
      expect(of.get(check), check).toMatchObject({ state: 'ok' });
    expect(of.get('permissions')?.said).toBe('all four in 1 server');
    expect(discord.violations()).toEqual([]);
  });

  it('misses an intent that is asked for', async () => {
    const { code, of } = await online({ MESSAGE_CONTENT: '1' });
    expect(code).toBe(1);
    expect(of.get('intents')).toMatchObject({ state: 'bad', todo: expect.stringContaining('Developer Portal') });
  });

  it('knows a token that is refused, and does not print it', async () => {
    const { code, of, out } = await online({ DISCORD_TOKEN: 'a-wrong-token' });
    expect(code).toBe(1);
    expect(of.get('discord')).toMatchObject({ state: 'bad', said: expect.stringContaining('does not accept') });
    expect(of.get('permissions')?.state).toBe('skipped');
    expect(out).not.toContain('a-wrong-token');
  });
});

describe.skipIf(!hasPostgres)(`with ${POSTGRES}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it('looks at the tables, and says what to do about a server that is away', async () => {
    const url = await server.database();
    const empty = await examine({ DATABASE_URL: url });
    expect(empty.of.get('postgresql')).toMatchObject({ state: 'ok', said: expect.stringContaining('from step 0') });
    await (await inPostgres(url).connect()).close();
    const full = await examine({ DATABASE_URL: url });
    expect(full.of.get('postgresql')?.said).toMatch(/^PostgreSQL \d+.*: sound and up to date$/);
    expect(full.of.get('journal')?.state).toBe('skipped');
    const away = await examine({ DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/none' });
    expect(away.code).toBe(1);
    expect(away.of.get('postgresql')).toMatchObject({ state: 'bad', todo: expect.stringContaining('DATABASE_URL') });
    expect(away.out).not.toContain('secret');
  });
});
