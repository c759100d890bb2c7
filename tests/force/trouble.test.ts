import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makePlace, openAt } from '../fixtures/library-folder.js';

const SCRIPT = fileURLToPath(new URL('trouble.ts', import.meta.url));

/** A disk of three megabytes that is nobody else's, in a namespace of its own. */
async function inTrouble(mode: string): Promise<Record<string, unknown>> {
  const dir = await mkdtemp(join(tmpdir(), 'summit-desk-trouble-'));
  const script = `mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" --import tsx "$3" "$4" "$1"`;
  const args = ['-rm', 'sh', '-c', script, 'sh', dir, process.execPath, SCRIPT, mode];
  const { stdout } = await promisify(execFile)('unshare', args);
  await rm(dir, { recursive: true, force: true });
  return JSON.parse(stdout);
}

describe.skipIf(!mayMount())('where storage fails', () => {
  it('a full disk stops no answer, loses nothing and is named', async () => {
    expect(await inTrouble('full')).toEqual({
      gap: expect.stringContaining('the disk is full'),
      import: expect.stringContaining('the disk is full'),
      changes: [],
      reload: expect.stringContaining('the disk is full'),
      rollback: 'published',
      served: true,
      stored: 'published',
      answers: 'answered',
      later: ['published', 'kept'],
    });
  });

  it('a read-only state folder stops no answer and no rollback, and what cannot be kept is refused by name', async () => {
    // Whether SQLite opens a database that cannot be written depends on what it left beside it; if not, the operator is told so.
    const { warnings, ...told } = await inTrouble('read-only-state');
    for (const warning of warnings as string[]) expect(warning).toContain('it cannot be written');
    expect(told).toEqual({
      gap: expect.stringContaining('it cannot be written'),
      import: expect.stringContaining('could not be saved: it cannot be written'),
      reload: expect.stringContaining('could not be saved: it cannot be written'),
      rollback: 'published',
      served: true,
      answers: 'answered',
    });
  });

  it('a read-only data folder stops no import and no rollback, and what was imported survives an update', async () => {
    expect(await inTrouble('read-only')).toEqual({
      import: 'published',
      restarted: 'The boat is blue.',
      reload: 'same',
      updated: 'published',
      both: ['The boat is blue.', true],
      rollback: 'published',
      stays: true,
      warnings: [],
      answers: 'answered',
    });
  });
});

describe('a database that cannot be used', () => {
  const damaged = [
    [
      'no database at all',
      async (file: string) => writeFile(file, 'not a database, but long enough to be read as one'.repeat(99)),
    ],
    [
      'overwritten in the middle',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes.fill(0xaa, 4096, Math.min(bytes.length, 16_384));
        await writeFile(file, bytes);
      },
    ],
  ] as const;

  it.each(damaged)('%s: is set aside whole, and the bot goes on with a new one', async (_, damage) => {
    const place = await makePlace();
    const before = await openAt(place);
    const { version } = before.answerer.current().library;
    await before.records.recordGap({ question: 'why', closest: null, version });
    await before.close();
    const file = join(place.state, 'desk.sqlite');
    await damage(file);
    const bytes = await readFile(file);
    const desk = await openAt(place);
    expect(desk.warnings.join()).toMatch(/it is damaged. It was set aside in damaged-\w+ in the state folder/);
    expect(desk.faults).toEqual(desk.warnings);
    const [folder = ''] = (await readdir(place.state)).filter((name) => name.startsWith('damaged-'));
    expect(await readFile(join(place.state, folder, 'desk.sqlite'))).toEqual(bytes);
    expect(desk.answerer.current().ask('How tall is the lighthouse?', { today: '2026-01-01' }).status).toBe('answered');
    await desk.records.recordGap({ question: 'why', closest: null, version });
    await desk.close();
    const again = await openAt(place);
    expect(again.warnings).toEqual([]);
    expect(await again.records.openGaps()).toHaveLength(1);
    expect((await again.records.lastServed())?.version).toBe(version);
    await again.close();
    await place.remove();
  });

  it('of a newer version: is named and left as it is, and the bot answers, reloads and rolls back', async () => {
    const place = await makePlace();
    const before = await openAt(place);
    const { version } = before.answerer.current().library;
    await before.close();
    const file = join(place.state, 'desk.sqlite');
    const bytes = await readFile(file);
    bytes.writeUInt32BE(99, 60);
    await writeFile(file, bytes);
    const desk = await openAt(place);
    expect(desk.faults).toHaveLength(1);
    expect(desk.warnings.join()).toContain('The database could not be opened: a newer version');
    expect(desk.answerer.current().ask('How tall is the lighthouse?', { today: '2026-01-01' }).status).toBe('answered');
    await expect(desk.records.recordGap({ question: 'why', closest: null, version })).rejects.toThrow('database');
    await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    const me = { who: 'test', reason: '' };
    const outcome = await desk.publisher.reload(me);
    expect(outcome).toMatchObject({ kind: 'published', notes: [expect.stringContaining('not in the history')] });
    expect(await desk.publisher.rollback(version, me)).toMatchObject({ kind: 'published', version });
    await desk.close();
    expect(await readFile(file)).toEqual(bytes);
    await place.remove();
  });

  it('a kept version that is damaged is named when it is asked for', async () => {
    const place = await makePlace();
    const desk = await openAt(place);
    await mkdir(join(place.state, 'versions'), { recursive: true });
    await writeFile(join(place.state, 'versions', '0123456789ab.json.gz'), 'no gzip');
    const outcome = await desk.publisher.rollback('0123456789ab', { who: 'test', reason: '' });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('its file is damaged') });
    await desk.close();
    await place.remove();
  });
});

function mayMount(): boolean {
  try {
    execFileSync('unshare', [
      '-rm',
      'sh',
      '-c',
      'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d" && umount "$d" && rmdir "$d"',
    ]);
    return true;
  } catch {
    return false;
  }
}
