import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/desk/database.js';
import { createServerSettings } from '../../src/desk/server-settings.js';
import { createServerStore } from '../../src/desk/server-store.js';
import { createMemoryServers, type ServerRecords } from '../../src/desk/servers.js';
import { makePlace, openAt } from '../fixtures/library-folder.js';
import { onEachEngine, type Store } from '../fixtures/stores.js';

const GUILD = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = 'discord:200000000000000001';
const BEN = 'discord:200000000000000002';
const DAY = 86_400_000;

let now: Date;
beforeEach(() => {
  now = new Date('2026-11-26T12:00:00Z');
});

/** Says the same of memory, SQLite and PostgreSQL; `open` gives another process's view of the same place. */
function servers(open: () => Promise<ServerRecords>): void {
  it('keep a setting with what it was before, and who changed it when', async () => {
    const records = await open();
    await records.set({ guild: GUILD, name: 'language', value: '"ru"', who: ANN });
    now = new Date(now.getTime() + 1000);
    const entry = await records.set({ guild: GUILD, name: 'language', value: null, who: BEN });
    expect(entry).toEqual({
      guild: GUILD,
      name: 'language',
      value: null,
      before: '"ru"',
      revision: 2,
      change: 2,
      at: now.toISOString(),
      who: BEN,
    });
    await records.set({ guild: OTHER, name: 'language', value: '"kk"', who: ANN });
    expect(await records.settings()).toHaveLength(2);
    expect(await records.settings(2)).toMatchObject([{ guild: OTHER, change: 3 }]);
    expect(await records.settings(3)).toEqual([]);
  });

  it('undo the change that was meant, and no other', async () => {
    const records = await open();
    const first = await records.set({ guild: GUILD, name: 'language', value: '"ru"', who: ANN });
    const undo = { guild: GUILD, name: 'language', revision: first.revision, who: BEN };
    expect(await records.undo({ ...undo, guild: OTHER })).toBeNull();
    expect(await records.undo({ ...undo, name: 'pace' })).toBeNull();
    expect(await records.undo(undo)).toMatchObject({ value: null, before: '"ru"', revision: 2, who: BEN });
    expect(await records.undo(undo)).toBeNull();
  });

  it('know a server from when the bot came, also after it has been away', async () => {
    const records = await open();
    expect(await records.joined(GUILD)).toBe(true);
    expect(await records.joined(GUILD)).toBe(false);
    await records.left(GUILD);
    await records.left(OTHER);
    expect(await records.servers()).toEqual([
      { guild: GUILD, gone: true },
      { guild: OTHER, gone: true },
    ]);
    expect(await records.joined(GUILD)).toBe(false);
    expect(await records.servers()).toContainEqual({ guild: GUILD, gone: false });
  });

  it('tell all that is kept about a server, what a newer version has kept included', async () => {
    const records = await open();
    expect(await records.about(GUILD)).toBeNull();
    await records.joined(GUILD);
    const joined = now.toISOString();
    now = new Date(now.getTime() + DAY);
    const kept = await records.set({ guild: GUILD, name: 'of a newer version', value: 'true', who: ANN });
    await records.set({ guild: OTHER, name: 'language', value: '"ru"', who: ANN });
    expect(await records.about(GUILD)).toEqual({ joined, gone: null, settings: [kept] });
    await records.left(GUILD);
    expect(await records.about(GUILD)).toMatchObject({ joined, gone: now.toISOString() });
  });

  it('note once since when they are noted', async () => {
    const records = await open();
    const first = now;
    expect(await records.followed()).toEqual(first);
    now = new Date(now.getTime() + DAY);
    expect(await records.followed()).toEqual(first);
  });

  it('forget what is about a server that the bot left long ago, and nothing else', async () => {
    const records = await open();
    for (const guild of [GUILD, OTHER]) await records.set({ guild, name: 'language', value: '"ru"', who: ANN });
    await records.left(GUILD);
    now = new Date(now.getTime() + DAY);
    // Told twice; the first time counts.
    await records.left(GUILD);
    expect(await records.retireServers(new Date(now.getTime() - 2 * DAY).toISOString())).toBe(0);
    expect(await records.retireServers(now.toISOString())).toBe(1);
    expect((await records.settings()).map(({ guild }) => guild)).toEqual([OTHER]);
    expect(await records.servers()).toEqual([{ guild: OTHER, gone: false }]);
    expect(await records.joined(GUILD)).toBe(true);
  });
}

describe('servers in memory', () => servers(async () => createMemoryServers(() => now)));

onEachEngine('servers', (_, make) => {
  let store: Store;
  let opened: Database[];
  const open = async () => {
    const db = await store.connect();
    opened.push(db);
    return createServerStore(db, () => now);
  };
  beforeEach(async () => {
    store = await make();
    opened = [];
  });
  afterEach(async () => {
    for (const db of opened) await db.close();
    await store.remove();
  });

  servers(open);

  it('are greeted by one of several processes, whose changes all count', async () => {
    const processes = await Promise.all([open(), open(), open()]);
    const greets = await Promise.all(processes.map((one) => one.joined(GUILD)));
    expect(greets.filter(Boolean)).toHaveLength(1);
    await Promise.all(
      processes.flatMap((one) =>
        Array.from({ length: 20 }, (_, n) => one.set({ guild: GUILD, name: 'language', value: `"${n}"`, who: ANN })),
      ),
    );
    expect((await processes[0]?.settings())?.[0]?.revision).toBe(60);
  });

  it('take a name out on request', async () => {
    const { records } = await store.open(() => now);
    await records.set({ guild: GUILD, name: 'language', value: '"ru"', who: ANN });
    expect(await records.forget(ANN)).toBe(1);
    expect(await records.settings()).toMatchObject([{ value: '"ru"', who: 'forgotten' }]);
    await records.close();
  });

  it.each([Number.NaN, 1.5, 1e30, -1, 2])('do not undo revision %d where there is none', async (revision) => {
    const settings = createServerSettings(await open());
    await settings.set(GUILD, 'answers', 'private', ANN);
    expect(await settings.undo(GUILD, 'answers', revision, BEN)).toBeNull();
    expect(settings.of(GUILD).answers).toBe('private');
  });

  it('tell each process what another one has changed', async () => {
    const [one, two] = [createServerSettings(await open()), createServerSettings(await open())];
    await one.set(GUILD, 'language', 'kk', ANN);
    await two.refresh();
    expect(two.of(GUILD).language).toBe('kk');
  });

  it('follow a process whose clock is wrong by an hour', async () => {
    const [one, two] = [createServerSettings(await open()), createServerSettings(await open())];
    await one.set(GUILD, 'language', 'kk', ANN);
    await two.refresh();
    now = new Date(now.getTime() - 3_600_000);
    await one.set(GUILD, 'language', 'ru', ANN);
    await two.refresh();
    expect(two.of(GUILD).language).toBe('ru');
  });
});

it('what is kept of a server goes within 30 days after the bot has left, whether questions are kept for ever or not', async () => {
  const place = await makePlace();
  const first = await openAt(place, { now: () => now });
  await first.records.set({ guild: GUILD, name: 'language', value: '"ru"', who: ANN });
  await first.records.left(GUILD);
  await first.close();
  for (const [days, left] of [
    [28, 1],
    [30, 0],
  ] as const) {
    const later = await openAt(place, { now: () => new Date(now.getTime() + days * DAY), retention: null });
    await expect.poll(async () => (await later.records.settings()).length).toBe(left);
    await later.close();
  }
  await place.remove();
});

describe('the settings at hand', () => {
  it('are the operator’s until a server decides, and again once it takes that back', async () => {
    const settings = createServerSettings(createMemoryServers(), { channels: [OTHER] });
    expect(settings.of(GUILD)).toBe(settings.standard);
    expect(settings.of(null).channels).toEqual([OTHER]);
    await settings.set(GUILD, 'channels', [], ANN);
    expect(settings.of(GUILD).channels).toEqual([]);
    expect(settings.own(GUILD, 'channels')).not.toBeNull();
    await settings.set(GUILD, 'channels', [OTHER], ANN);
    expect(settings.own(GUILD, 'channels')).toBeNull();
    expect(settings.of(GUILD).channels).toBe(settings.standard.channels);
    expect((await settings.about(GUILD))?.settings).toHaveLength(1);
  });

  it('follow what another process changes, and what was there before a server came back', async () => {
    const records = createMemoryServers();
    const [one, two] = [createServerSettings(records), createServerSettings(records)];
    await one.set(GUILD, 'answers', 'private', ANN);
    await two.refresh();
    expect(two.of(GUILD).answers).toBe('private');
    await one.set(GUILD, 'answers', 'public', ANN);
    await two.refresh();
    expect(two.of(GUILD).answers).toBe('public');
    await one.set(GUILD, 'language', 'kk', ANN);
    one.drop(GUILD);
    expect(one.of(GUILD).language).toBe('auto');
    await one.refresh();
    expect(one.of(GUILD).language).toBe('kk');
  });

  it('do not change where a change was not kept', async () => {
    const records = createMemoryServers();
    const settings = createServerSettings({ ...records, set: () => Promise.reject(new Error('full')) });
    await expect(settings.set(GUILD, 'answers', 'private', ANN)).rejects.toThrow('full');
    expect(settings.of(GUILD).answers).toBe('public');
  });

  it.each([
    ['channels', '["everything"]'],
    ['channels', '{"length": 3}'],
    ['answers', '"loud"'],
    ['pace', '"9999/1"'],
    ['commands', '"100000000000000001"'],
    ['notices', 'not even JSON'],
    ['of a newer version', 'true'],
    ['__proto__', '{}'],
  ])('leave out what they cannot read: %s %s', async (name, value) => {
    const records = createMemoryServers();
    await records.set({ guild: GUILD, name, value, who: ANN });
    await records.set({ guild: GUILD, name: 'language', value: '"ru"', who: ANN });
    const settings = createServerSettings(records);
    await settings.refresh();
    expect(settings.of(GUILD)).toEqual({ ...settings.standard, language: 'ru' });
  });
});
