import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/desk/migrations.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { databaseFile } from '../../src/desk/storage.js';
import { makePlace, openAt, type Place } from '../fixtures/library-folder.js';

/** As the bot of that time has written it; its README tells what is in it. */
const OLD = fileURLToPath(new URL('../fixtures/state-0.1', import.meta.url));
const FIRST = '1cc96e255a40';
const GUILD = '200000000000000001';
const CURATOR = 'discord:123456789012345678';
const TODAY = '2026-12-01';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
  for (const name of ['desk.sqlite', 'overlay.json.gz', 'versions', 'candidates'])
    await cp(join(OLD, name), join(place.state, name), { recursive: true });
});
afterEach(() => place.remove());

const tables = async () => {
  const client = createClient({ url: `file:${databaseFile(place.state)}` });
  try {
    return Number((await client.execute('PRAGMA user_version')).rows[0]?.[0]);
  } finally {
    client.close();
  }
};

it('a state folder of 0.1 is opened, brought up to date, and nothing of it is lost', async () => {
  expect(await tables()).toBe(4);
  const found: Outcome[] = [];
  const desk = await openAt(place, { onFound: (outcome) => void found.push(outcome) });
  try {
    expect(desk.warnings).toEqual([]);
    expect(desk.faults).toEqual([]);
    const { ask } = desk.answerer.current();
    expect(ask('How tall is the lighthouse?', { today: TODAY })).toMatchObject({
      status: 'answered',
      short: '43 metres',
    });

    const { records } = desk;
    const history = await records.history(10);
    expect(history.filter(({ who }) => who === CURATOR)).toMatchObject([
      { action: 'edit', reason: 'measured again', previous: FIRST },
    ]);
    expect(history.at(-1)).toMatchObject({ action: 'start', version: FIRST });
    expect((await records.openGaps()).map(({ question }) => question).sort()).toEqual([
      'Who paints the lighthouse?',
      'what is the fare?',
      'who paints the lighthouse',
    ]);
    expect((await records.gapGroups(9, 0)).groups).toContainEqual(
      expect.objectContaining({ question: 'Who paints the lighthouse?', count: 2 }),
    );
    const [judged] = await records.feedback(5);
    expect(judged).toMatchObject({ fact: 'ferry-fare', down: 1, wrongs: ['It went up.'] });
    expect(await records.settings()).toMatchObject([
      { guild: GUILD, name: 'language', value: '"zh"', before: '"ru"', change: 0 },
    ]);
    expect((await desk.changes()).map(({ path }) => path)).toEqual(['facts/lighthouse.yaml']);
    expect(found.filter(({ kind }) => kind !== 'same')).toEqual([]);
  } finally {
    await desk.close();
  }
  expect(await tables()).toBe(MIGRATIONS.length);
});

it('what 0.1 has kept can be gone on with: a setting taken back, a version rolled back to, an update of the facts', async () => {
  const desk = await openAt(place);
  const height = () => desk.answerer.current().library.factById.get('lighthouse-height')?.statement;
  try {
    const { records, publisher } = desk;
    const [setting] = await records.settings();
    const { guild = '', name = '', revision = 0 } = setting ?? {};
    expect(await records.undo({ guild, name, revision, who: CURATOR })).toMatchObject({ value: '"ru"', change: 1 });
    const [first] = (await records.gapGroups(1, 0)).groups;
    expect(await records.settleGroup(first?.id ?? 0, 'not-ours', null)).toBe(2);

    await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    expect(await publisher.reload({ who: CURATOR, reason: '' })).toMatchObject({ kind: 'published' });
    expect(height()).toContain('43 metres');
    expect(await publisher.rollback(FIRST, { who: CURATOR, reason: '' })).toMatchObject({ kind: 'published' });
    expect(height()).toContain('42 metres');
  } finally {
    await desk.close();
  }
});

it('opened a second time it is what it was after the first', async () => {
  await (await openAt(place)).close();
  const desk = await openAt(place);
  try {
    expect(desk.warnings).toEqual([]);
    expect(desk.answerer.current().library.factById.get('lighthouse-height')?.statement).toContain('43 metres');
    expect(await desk.records.openGaps()).toHaveLength(3);
  } finally {
    await desk.close();
  }
});
