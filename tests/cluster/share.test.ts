import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Peer, type ShardRow, shardsToAsk, shouldGive } from '../../src/cluster/share.js';

const LEASE = 1000;
const peers = (...ids: string[]): Peer[] => ids.map((id) => ({ id: id.replace('!', ''), leaving: id.endsWith('!') }));
/** Shards by their holders; null for nobody. */
const rows = (...holders: (string | null)[]): ShardRow[] =>
  holders.map((holder, shard) => ({
    shard,
    holder,
    epoch: 1,
    left: holder === null ? 0 : LEASE,
    next: null,
    nextReady: false,
  }));

/** Lets all ask and give by turns until nobody does; gives the holders, and how many shards were moved. */
function settle(shards: readonly ShardRow[], alive: readonly Peer[]): { holders: (string | null)[]; moves: number } {
  const now = shards.map((row) => ({ ...row }));
  let moves = 0;
  for (let round = 0; round < 500; round += 1) {
    let still = true;
    for (const { id } of alive) {
      for (const shard of shardsToAsk(id, now, alive, 1)) {
        const row = now[shard];
        if (row === undefined || row.next !== null) continue;
        row.next = id;
        still = false;
      }
    }
    for (const row of now) {
      if (row.next === null) continue;
      const orphan = !alive.some(({ id }) => id === row.holder);
      if (orphan || shouldGive(row.holder ?? '', row, now, alive)) {
        Object.assign(row, { holder: row.next, left: LEASE });
        moves += 1;
      }
      row.next = null;
    }
    if (still) return { holders: now.map(({ holder }) => holder), moves };
  }
  throw new Error('They never come to rest.');
}

const share = (holders: readonly (string | null)[]) => {
  const counts: Record<string, number> = {};
  for (const holder of holders) counts[holder ?? 'nobody'] = (counts[holder ?? 'nobody'] ?? 0) + 1;
  return counts;
};

it('divides shards evenly, leaves processes over without any, and one process has all', () => {
  expect(share(settle(rows(...Array(6).fill(null)), peers('a', 'b', 'c')).holders)).toEqual({ a: 2, b: 2, c: 2 });
  expect(Object.values(share(settle(rows(...Array(7).fill(null)), peers('a', 'b', 'c')).holders)).sort()).toEqual([
    2, 2, 3,
  ]);
  expect(share(settle(rows(null, 'a'), peers('a', 'b', 'c')).holders).nobody).toBeUndefined();
  expect(share(settle(rows(null, null, null), peers('a')).holders)).toEqual({ a: 3 });
});

it('a process that comes moves only its share, and one that dies or leaves only its own', () => {
  expect(settle(rows('a', 'a', 'a', 'b', 'b', 'b'), peers('a', 'b', 'c'))).toMatchObject({ moves: 2 });
  expect(settle(rows('a', 'a', 'b', 'b', 'c', 'c'), peers('a', 'b'))).toMatchObject({ moves: 2 });
  const { holders, moves } = settle(rows('a', 'a', 'b', 'b', 'c', 'c'), peers('a!', 'b', 'c'));
  expect([moves, share(holders)]).toEqual([2, { b: 3, c: 3 }]);
});

it('whoever was wrongly thought gone keeps its shards', () => {
  const shards = rows('a', 'a', 'b', 'b').map((row) =>
    row.shard === 0 ? { ...row, next: 'b', nextReady: true } : row,
  );
  expect(shouldGive('a', shards[0] as ShardRow, shards, peers('a', 'b'))).toBe(false);
});

it('comes to rest with shares that differ by one at most, and moves no more than it must', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const holder = fc.constantFrom(...names, null);
  fc.assert(
    fc.property(fc.array(holder, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (holders, alive) => {
      const staying = names.slice(0, alive);
      const { holders: after, moves } = settle(rows(...holders), peers(...staying));
      const counts = staying.map((name) => after.filter((one) => one === name).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      const orphans = holders.filter((one) => one === null || !staying.includes(one)).length;
      const most = Math.ceil(holders.length / alive);
      const excess = staying.reduce(
        (sum, name) =>
          sum + Math.max(0, holders.filter((one) => one === name).length - Math.floor(holders.length / alive)),
        0,
      );
      expect(moves).toBeLessThanOrEqual(orphans + excess);
      expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    }),
  );
});
