import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget } from '../../src/cli/forget.js';
import type { Database } from '../../src/desk/database.js';
import type { HistoryEntry, Records } from '../../src/desk/records.js';
import { createRecords } from '../../src/desk/stored-records.js';
import { columnsOf, onEachEngine, type Store } from '../fixtures/stores.js';

let now = new Date('2026-01-10T12:00:00Z');

const entry = (rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: now.toISOString(),
  who: 'discord:123456789012345678',
  action: 'reload',
  version: 'aaaaaaaaaaaa',
  previous: null,
  folder: null,
  reason: 'r',
  summary: 's',
  ...rest,
});
const SIZE = { facts: 1, sources: 1 };

onEachEngine('records', (engine, make) => {
  let store: Store;
  let db: Database;
  let records: Records;

  beforeEach(async () => {
    now = new Date('2026-01-10T12:00:00Z');
    store = await make();
    db = await store.connect();
    records = createRecords(db, () => now);
  });
  afterEach(async () => {
    await records.close();
    await store.remove();
  });

  it('keep and settle questions', async () => {
    for (const question of ['aa', 'bb', 'cc', 'bb?'])
      await records.recordGap({ question, closest: null, version: 'x' });
    const [latest] = await records.openGaps();
    expect(latest).toMatchObject({ id: 4, question: 'bb?', at: '2026-01-10T12:00:00.000Z' });
    expect(await records.settleGroup(2, 'answered', 'fact')).toBe(2);
    expect(await records.settleGroup(2, 'not-ours', null)).toBe(0);
    expect(await records.settleGroup(99, 'not-ours', null)).toBe(0);
    expect((await records.openGaps()).map(({ question }) => question)).toEqual(['cc', 'aa']);
  });

  it('count thumbs and list facts by those that point down', async () => {
    const thumb = (fact: string, verdict: 'up' | 'down') => records.recordFeedback({ fact, verdict, version: 'x' });
    for (const fact of ['a', 'b', 'b']) await thumb(fact, 'down');
    for (const fact of ['a', 'c']) await thumb(fact, 'up');
    await records.recordComplaint({ fact: 'b', question: 'why', version: 'x' });
    await records.recordComplaint({ fact: 'b', question: '', wrong: 'it is not', version: 'x' });
    expect(await records.feedback(10)).toEqual([
      { fact: 'b', up: 0, down: 2, questions: ['why'], wrongs: ['it is not'] },
      { fact: 'a', up: 1, down: 1, questions: [], wrongs: [] },
    ]);
  });

  it('of the thumbs of one person for one answer count the last, and nothing is written of the person', async () => {
    const press = (verdict: 'up' | 'down', whose: string) =>
      records.recordFeedback({ fact: 'a', verdict, version: 'x' }, whose);
    expect(await press('up', '1:2')).toBe('counted');
    expect(await press('up', '1:2')).toBe('same');
    expect(await press('up', '1:3')).toBe('counted');
    expect(await records.feedback(10)).toEqual([]);
    expect(await press('down', '1:2')).toBe('changed');
    expect(await records.feedback(10)).toEqual([{ fact: 'a', up: 1, down: 1, questions: [], wrongs: [] }]);
    now = new Date('2026-01-11T12:00:00Z');
    expect(await press('up', '1:2')).toBe('changed');
    expect(await press('down', '1:3')).toBe('changed');
    expect(await records.feedback(10)).toEqual([{ fact: 'a', up: 1, down: 1, questions: [], wrongs: [] }]);
  });

  it('a thumb that could not be kept counts when it is pressed again', async () => {
    const fails = createRecords({ ...db, write: () => Promise.reject(new Error('full')) }, () => now);
    await expect(fails.recordFeedback({ fact: 'a', verdict: 'up', version: 'x' }, '1:2')).rejects.toThrow('full');
    await expect(fails.recordFeedback({ fact: 'a', verdict: 'up', version: 'x' }, '1:2')).rejects.toThrow('full');
  });

  it('retire what is old and keep the history', async () => {
    now = new Date('2025-01-10T12:00:00Z');
    await records.recordGap({ question: 'old', closest: null, version: 'x' });
    await records.recordComplaint({ fact: 'b', question: 'old', version: 'x' });
    await records.recordFeedback({ fact: 'b', verdict: 'down', version: 'x' });
    await records.record(entry(), SIZE);
    now = new Date('2026-01-10T12:00:00Z');
    await records.recordGap({ question: 'new', closest: null, version: 'x' });
    expect(await records.retire('2025-12-01T00:00:00.000Z')).toBe(4);
    expect((await records.openGaps()).map(({ question }) => question)).toEqual(['new']);
    expect(await records.feedback(10)).toEqual([]);
    expect(await records.history(10)).toHaveLength(1);
  });

  it('know what was served last, and refuse a version that nobody knows', async () => {
    expect(await records.lastServed()).toBeNull();
    await records.record(entry(), SIZE);
    await records.record(entry({ action: 'gap', version: null }));
    expect(await records.lastServed()).toMatchObject({ action: 'reload' });
    await expect(records.record(entry({ version: 'bbbbbbbbbbbb' }))).rejects.toThrow('could not be written');
    expect(await records.history(10)).toHaveLength(2);
  });

  it('forget a curator by the command line while the bot has the database open', async () => {
    const elsewhere = engine === 'sqlite' ? ['--state', store.where] : [];
    if (engine === 'postgres') vi.stubEnv('DATABASE_URL', store.where);
    await records.record(entry(), SIZE);
    await records.record(entry({ who: 'start', action: 'start' }), SIZE);
    expect(await forget(['--user', '123456789012345678', ...elsewhere])).toBe(0);
    expect((await records.history(10)).map(({ who }) => who)).toEqual(['start', 'forgotten']);
    await expect(forget(['--user', 'me', ...elsewhere])).rejects.toThrow('17 to 20 digits');
    const nowhere = ['--state', join(tmpdir(), 'summit-no')];
    await expect(forget(['--user', '123456789012345678', ...nowhere])).rejects.toThrow('no desk');
    vi.unstubAllEnvs();
  });

  it('keep nothing about whoever asked', async () => {
    const columns = await columnsOf(engine, db);
    expect(columns).toContain('gaps.question');
    const about = columns.filter((column) => /who|user|author|asker|channel|guild|member/.test(column));
    // Who curated, which server decided something, and who decided it there.
    expect(about.sort()).toEqual(['history.who', 'servers.guild', 'settings.guild', 'settings.who']);
  });

  it('of several writers at once are all kept', async () => {
    const others = await Promise.all([1, 2, 3].map(() => store.connect()));
    const writers = [records, ...others.map((other) => createRecords(other, () => now))];
    await Promise.all(
      writers.flatMap((writer, n) =>
        Array.from({ length: 50 }, (_, i) => writer.recordGap({ question: `${n}-${i}`, closest: null, version: 'x' })),
      ),
    );
    expect(await records.openGaps()).toHaveLength(200);
    for (const other of others) await other.close();
  });
});
