import { afterEach, beforeEach, expect, it } from 'vitest';
import { gapsPage } from '../../src/commands/facts/gaps.js';
import type { Curation } from '../../src/desk/curation.js';
import type { Database } from '../../src/desk/database.js';
import { joinGroup, keyOf } from '../../src/desk/gap-groups.js';
import { asItIsNow } from '../../src/desk/gaps.js';
import type { Records } from '../../src/desk/records.js';
import { createRecords } from '../../src/desk/stored-records.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { createLive } from '../../src/knowledge/live.js';
import { testLibrary } from '../fixtures/library.js';
import { onEachEngine, type Store } from '../fixtures/stores.js';

const ALIKE = [
  'who painted the town hall?',
  'What colour is the lighthouse',
  'the lighthouse, what COLOUR is it??',
  'lighthouse colours',
  'how long is the pier',
  'what is the length of the bridge',
];

onEachEngine('gaps', (_, make) => {
  let store: Store;
  let db: Database;
  let records: Records;
  beforeEach(async () => {
    store = await make();
    db = await store.connect();
    records = createRecords(db);
  });
  afterEach(async () => {
    await records.close();
    await store.remove();
  });

  async function ask(...questions: string[]): Promise<void> {
    for (const question of questions) await records.recordGap({ question, closest: null, version: 'x' });
  }
  const counts = async () => (await records.gapGroups(100, 0)).groups.map(({ id, count }) => [id, count]);
  const kept = async (table: string) => Number((await db.read(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

  it('groups near-duplicates as they come, the biggest group first', async () => {
    await ask(...ALIKE);
    expect(await counts()).toEqual([
      [2, 3],
      [1, 1],
      [5, 1],
      [6, 1],
    ]);
    const { total, groups } = await records.gapGroups(1, 0);
    expect(total).toBe(4);
    expect(groups[0]).toMatchObject({ question: ALIKE[1], ways: [ALIKE[1], ALIKE[2], ALIKE[3]] });
    expect((await records.gapGroups(2, 3)).groups.map(({ id }) => id)).toEqual([6]);
    expect(await records.gapGroup(4)).toMatchObject({ id: 2, count: 3 });
    expect(await records.gapGroup(99)).toBeNull();
  });

  it('does not take questions of small words, or none, for the same', async () => {
    await ask('who is it', 'what was that', '???', '!!!', '湖が好き', '山が好き');
    expect(await counts()).toHaveLength(6);
  });

  it('compares long questions by all of their words', async () => {
    const words = Array.from({ length: 30 }, (_, n) => `expression${n}`);
    await ask(words.join(' '), [...words.slice(0, 20), ...words.slice(0, 10).map((word) => `${word}x`)].join(' '));
    await ask([...words.slice(0, 5), ...words.slice(5).map((word) => `${word}y`)].join(' '));
    expect(await counts()).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  it('a question that comes after its like were settled is open anew, and nothing is kept of what is settled or gone', async () => {
    await ask(...ALIKE);
    expect(await records.settleGroup(2, 'answered', 'lighthouse-colour')).toBe(3);
    await ask('lighthouse colours');
    expect(await counts()).toContainEqual([7, 1]);
    await records.retire('9999-01-01T00:00:00.000Z');
    expect([await kept('gap_groups'), await kept('gap_words')]).toEqual([0, 0]);
  });

  it('questions from before there were groups are grouped, too', async () => {
    const insert = "INSERT INTO gaps (at, question, closest, version) VALUES ('2026-01-01', ?, NULL, 'x')";
    await db.write(ALIKE.map((question) => ({ sql: insert, args: [question] })));
    expect(await counts()).toHaveLength(6);
    await records.groupOlder();
    expect((await counts())[0]).toEqual([2, 3]);
    await ask('lighthouse colour');
    expect((await counts())[0]).toEqual([2, 4]);
  });

  it('a question sent with a thumb down stands among the open ones, with the fact that it was sent for', async () => {
    await ask('is the lighthouse open');
    await records.recordComplaint({ fact: 'lighthouse-height', question: 'Is the lighthouse open?', version: 'x' });
    const { groups } = await records.gapGroups(10, 0);
    expect(groups).toMatchObject([
      { id: 1, count: 2, disliked: ['lighthouse-height'], closest: ['lighthouse-height'] },
    ]);
    expect(await records.feedback(10)).toEqual([
      { fact: 'lighthouse-height', up: 0, down: 0, questions: ['Is the lighthouse open?'], wrongs: [] },
    ]);
  });

  it('what one more question looks at does not grow with their number, whoever makes them up', async () => {
    // Made to be as alike as can be without being the same: every lookup finds its fill, and nothing matches.
    const question = (n: number) => `lighthouse alpha gamma x${n}a x${n}b x${n}c`;
    const fill = (from: number, to: number) =>
      db.write(
        Array.from({ length: to - from }, (_, i) => keyOf(question(from + i))).flatMap((key, i) =>
          joinGroup(1_000_000 + from + i, null, key).slice(1),
        ),
      );
    let seen = 0;
    let looked = 0;
    const counting: Database = {
      ...db,
      async read(sql, args = []) {
        const rows = await db.read(sql, args);
        seen = Math.max(seen, rows.length);
        // The rows behind the groups that are told in the end; the last argument bounds those.
        const behind = /FROM (\(.*gap_words.*\) AS every)/s.exec(sql)?.[1];
        if (behind === undefined) expect(sql).not.toContain('gap_words');
        else looked += Number((await db.read(`SELECT count(*) AS n FROM ${behind}`, args.slice(0, -1)))[0]?.n);
        return rows;
      },
    };
    const counted = createRecords(counting);
    const costs: number[] = [];
    for (const many of [2000, 4000]) {
      await fill(many - 2000, many);
      looked = 0;
      await counted.recordGap({ question: question(many), closest: null, version: 'x' });
      costs.push(looked);
    }
    // Three of its words are in every other one, too: each is looked up so far and no further.
    expect(costs).toEqual([3000, 3000]);
    await counted.gapGroups(4, 0);
    // No statement hands more to the main thread than a group's sample.
    expect(seen).toBeLessThanOrEqual(200);
  });

  it('names the closest fact as the library is now, and what it answers by now', async () => {
    const answerer = await loadPreparing()(await testLibrary());
    await ask('how tall is the lighthouse', 'what colour is the lighthouse', 'asdf qwer');
    const { groups } = await records.gapGroups(10, 0);
    const now = groups.map((group) => asItIsNow(group, answerer, '2026-01-01'));
    expect(now.map(({ closest, answered }) => [closest, answered])).toEqual([
      ['lighthouse-height', true],
      [expect.stringContaining('lighthouse'), false],
      [null, false],
    ]);
  });

  it('a page of them lets others have their turn before each that is asked anew', async () => {
    const real = await loadPreparing()(await testLibrary());
    await ask('who painted the town hall?', 'lighthouse colours', 'how long is the pier', 'length of the bridge');
    let turns = 0;
    const others = () => {
      turns += 1;
      waiting = setImmediate(others);
    };
    let waiting = setImmediate(others);
    const at: number[] = [];
    const answerer = createLive<typeof real>({
      ...real,
      ask(question, options) {
        at.push(turns);
        return real.ask(question, options);
      },
    });
    await gapsPage({ records, answerer } as Curation, '2026-01-01', 0);
    clearImmediate(waiting);
    expect(new Set(at).size).toBe(4);
    expect(at[0]).toBeGreaterThan(0);
  });
});
