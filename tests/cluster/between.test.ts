import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClaims } from '../../src/cluster/claims.js';
import { createThrottler } from '../../src/cluster/identify.js';
import { createLeases, type Leases } from '../../src/cluster/leases.js';
import { startMember } from '../../src/cluster/member.js';
import { createSharedCooldowns, sweepPaces } from '../../src/cluster/paces.js';
import { processesOf } from '../../src/cluster/processes.js';
import { CLUSTER_TABLES } from '../../src/cluster/tables.js';
import { TIMES } from '../../src/cluster/times.js';
import type { Database } from '../../src/desk/database.js';
import { migratePostgres, openPostgres } from '../../src/desk/postgres.js';
import { StorageError } from '../../src/desk/storage-error.js';
import { createCooldowns } from '../../src/discord/cooldowns.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';

const HELD = { shard: 0, epoch: 1 };
const held = () => true;

describe.skipIf(!hasPostgres)(`between processes on ${POSTGRES}`, () => {
  let server: Postgres;
  let db: Database;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    db = openPostgres(await server.database());
    await migratePostgres(db, CLUSTER_TABLES);
    await db.write([{ sql: "INSERT INTO bot (one, identity, secret) VALUES (1, 'x', 'secret')", args: [] }]);
  });
  afterEach(() => db.close());

  const process = (): { id: string; leases: Leases } => {
    const id = randomUUID();
    return { id, leases: createLeases(db, { id, host: 'here' }, TIMES) };
  };
  /** Lets time pass for the lease of a shard. */
  const expire = (shard: number) =>
    db.write([{ sql: "UPDATE shards SET until = now() - interval '1 millisecond' WHERE shard = ?", args: [shard] }]);
  const first = async (shards = 2) => {
    const one = process();
    await one.leases.join(shards);
    await one.leases.ask(0);
    await one.leases.ready(0);
    expect(await one.leases.take(0)).toEqual(HELD);
    return one;
  };

  describe('leases', () => {
    it('are had by whoever is ready, after the one before has ended, under a higher epoch', async () => {
      const one = await first();
      const two = process();
      await two.leases.join(2);
      expect(await two.leases.ask(0)).toBe(true);
      expect(await two.leases.take(0)).toBeNull();
      await two.leases.ready(0);
      expect(await two.leases.take(0)).toBeNull();
      expect(await one.leases.renew([HELD], 'v')).toEqual([HELD]);
      await expire(0);
      expect(await two.leases.take(0)).toEqual({ shard: 0, epoch: 2 });
      // The old holder does not get it back by renewing, nor gives away what it has no more.
      expect(await one.leases.renew([HELD], 'v')).toEqual([]);
      expect(await one.leases.give(HELD, [])).toBe(false);
      expect(await two.leases.renew([{ shard: 0, epoch: 2 }], 'v')).toHaveLength(1);
    });

    it('that have ended are renewed by their holder where nobody else took them', async () => {
      const one = await first();
      await expire(0);
      expect(await one.leases.renew([HELD], 'v')).toEqual([HELD]);
    });

    it('are given only to whoever is ready, and kept from whoever is not wanted', async () => {
      const one = await first();
      const two = process();
      await two.leases.join(2);
      await two.leases.ask(0);
      expect(await one.leases.give(HELD, [])).toBe(false);
      await one.leases.keep(HELD);
      await two.leases.ready(0);
      expect(await one.leases.give(HELD, [])).toBe(false);
      await two.leases.ask(0);
      await two.leases.ready(0);
      expect(await one.leases.give(HELD, [])).toBe(true);
      expect((await two.leases.look()).shards[0]).toMatchObject({ holder: two.id, epoch: 2, next: null });
    });

    it('are let go with what was answered under them while the database did not answer', async () => {
      const one = await first();
      const two = process();
      await two.leases.join(2);
      await two.leases.ask(0);
      await two.leases.ready(0);
      expect(await one.leases.give(HELD, ['a', 'b'])).toBe(true);
      const claims = createClaims(db, two.id);
      const had = await Promise.all(['a', 'b', 'c'].map((id) => claims.claim(id, { shard: 0, epoch: 2 }, held)));
      expect(had).toEqual([false, false, true]);
    });

    it('are answered again by whoever could not give them away', async () => {
      const two = process();
      let isCut = false;
      const cut: Database = {
        ...db,
        async write(statements) {
          const gives = statements.some(({ sql }) => sql.includes('holder = next'));
          if (!gives) return db.write(statements);
          isCut = true;
          throw new StorageError('away', 'It is out of reach.');
        },
      };
      const id = randomUUID();
      const leases = createLeases(cut, { id, host: 'here' }, TIMES);
      await leases.join(2);
      const line = {
        ready: Promise.resolve(),
        answer: () => undefined,
        hold: () => undefined,
        close: async () => undefined,
      };
      const log = { info: () => undefined, warn: () => undefined };
      const parts = { me: id, leases, times: TIMES, most: 2, connect: () => line, version: () => null, log };
      const member = startMember({ ...parts, unrecorded: () => [], record: async () => undefined });
      await member.settled;
      await two.leases.join(2);
      await two.leases.ask(0);
      await two.leases.ready(0);
      member.wake();
      await expect.poll(() => isCut).toBe(true);
      // It is offered, taken back and offered again for as long as somebody wants it.
      await expect.poll(() => member.leaseOf(0)).toBeNull();
      const lease = member.leaseOf(1);
      // What waited for the lease, its holder before may have answered.
      const alone = [0, performance.now() + 1000].map((since) => lease && member.mayAnswerAlone(lease, since));
      expect(alone).toEqual([false, true]);
      expect(member.mayAnswerAlone({ shard: 1, epoch: 9 }, performance.now() + 1000)).toBe(false);
      await two.leases.leave();
      await expect.poll(() => member.leaseOf(0)).toMatchObject({ shard: 0 });
      await member.leave(async () => undefined);
    });

    it('one gets ready for a shard at a time, and the number of shards is everybody’s', async () => {
      const one = await first();
      const [two, three] = [process(), process()];
      expect(await Promise.all([two.leases.join(9), three.leases.join(1)])).toEqual([2, 2]);
      const asked = await Promise.all([two.leases.ask(1), three.leases.ask(1), one.leases.ask(1)]);
      expect(asked.filter(Boolean)).toHaveLength(1);
      await one.leases.leave();
      const { shards, peers } = await two.leases.look();
      expect(shards[0]).toMatchObject({ holder: null, left: 0, epoch: 1 });
      expect(peers).toHaveLength(2);
    });

    it('are told with the processes that are alive, what they serve and where they run', async () => {
      const one = await first();
      const two = process();
      await two.leases.join(2);
      await one.leases.renew([HELD], 'aaaaaaaaaaaa');
      await db.write([
        { sql: "INSERT INTO processes (id, host, seen) VALUES ('x', 'gone', now() - interval '1 minute')", args: [] },
      ]);
      expect(await processesOf(db, two.id, TIMES)).toMatchObject([
        { host: 'here', own: false, version: 'aaaaaaaaaaaa', shards: [0] },
        { host: 'here', own: true, version: null, shards: [] },
      ]);
    });
  });

  describe('claims', () => {
    it('are had once, whoever asks', async () => {
      const one = await first();
      const claims = [createClaims(db, one.id), createClaims(db, one.id)] as const;
      const had = await Promise.all(
        Array.from({ length: 40 }, (_, n) => claims[n % 2 === 0 ? 0 : 1].claim('m', HELD, held)),
      );
      expect(had.filter(Boolean)).toHaveLength(1);
      await db.write([{ sql: "UPDATE claims SET at = now() - interval '1 hour'", args: [] }]);
      await claims[0].sweep();
      expect(await db.read('SELECT * FROM claims')).toEqual([]);
    });

    it('are refused to whoever has lost the lease and does not know it', async () => {
      const one = await first();
      const claims = createClaims(db, one.id);
      expect(await claims.claim('a', { shard: 0, epoch: 0 }, held)).toBe(false);
      expect(await createClaims(db, 'another').claim('a', HELD, held)).toBe(false);
      await expire(0);
      expect(await claims.claim('a', HELD, held)).toBe(false);
      expect(await db.read('SELECT * FROM claims')).toEqual([]);
    });

    it('that were had without the database are told to it when it is back', async () => {
      const one = await first();
      let isAway = true;
      const away: Database = {
        ...db,
        read: (sql, args) =>
          isAway ? Promise.reject(new StorageError('away', 'It is out of reach.')) : db.read(sql, args),
      };
      const claims = createClaims(away, one.id);
      expect(await claims.claim('a', HELD, held)).toBe(true);
      expect(claims.unrecorded()).toEqual(['a']);
      isAway = false;
      await claims.record();
      expect(claims.unrecorded()).toEqual([]);
      expect(await createClaims(db, one.id).claim('a', HELD, held)).toBe(false);
      // For a while it is asked for nothing, but where this process may not decide alone.
      expect(await claims.claim('a', HELD, () => false)).toBe(false);
      expect(await claims.claim('b', HELD, () => false)).toBe(true);
    });
  });

  describe('identifies', () => {
    const never = new AbortController().signal;
    /** Has several identifies reserved; gives the seconds until the last of them is over, from the beginning and from the end. */
    const reserve = async (shards: readonly number[], maxConcurrency: number) => {
      const throttler = createThrottler(db, { total: 1000, maxConcurrency }, () => undefined);
      const stop = new AbortController();
      const look = async () => {
        const [row] = await db.read(
          'SELECT extract(epoch FROM now()) AS now, max(extract(epoch FROM free)) AS free, (SELECT sum(count) FROM identify_hours) AS count FROM identify_slots',
        );
        return { now: Number(row?.now), free: Number(row?.free), count: Number(row?.count) };
      };
      const before = await look();
      let through = 0;
      const ended = shards.map((shard) =>
        throttler.waitForIdentify(shard, stop.signal).then(
          () => (through += 1),
          () => null,
        ),
      );
      await expect.poll(async () => (await look()).count - before.count).toBe(shards.length);
      const after = await look();
      await expect.poll(() => through).toBe(new Set(shards.map((shard) => shard % maxConcurrency)).size);
      stop.abort();
      await Promise.all(ended);
      return { fromBeginning: after.free - before.now, fromEnd: after.free - after.now };
    };

    it('of one bucket come one after the other, of others side by side', async () => {
      expect((await reserve([0, 1, 2], 1)).fromBeginning).toBeGreaterThan(15);
      await db.write([{ sql: 'DELETE FROM identify_slots', args: [] }]);
      expect((await reserve([0, 1, 2, 3], 4)).fromEnd).toBeLessThan(5.3);
    });

    it('end with a word before Discord would take the token away, and can be called off', async () => {
      await db.write([
        { sql: "INSERT INTO identify_hours VALUES (date_trunc('hour', now()) - interval '3 hours', 900)", args: [] },
      ]);
      const words: string[] = [];
      const throttler = createThrottler(db, { total: 1000, maxConcurrency: 1 }, (word) => void words.push(word));
      const stop = new AbortController();
      const waiting = throttler.waitForIdentify(3, stop.signal);
      await expect.poll(() => words).toEqual([expect.stringMatching(/^900 sessions .* Shard 3 waits/)]);
      stop.abort();
      await expect(waiting).rejects.toThrow('aborted');
      await db.write([{ sql: "UPDATE identify_hours SET hour = hour - interval '1 day'", args: [] }]);
      await throttler.waitForIdentify(3, never);
    });
  });

  describe('the pace of a user', () => {
    const pace = { count: 3, seconds: 60 };
    const shared = () => createSharedCooldowns(createCooldowns(pace, null), db, pace, 'secret');

    it('is one over all processes, and says of nobody that they asked', async () => {
      const [one, two] = [shared(), shared()];
      expect((await one.take('1', null)).ok).toBe(true);
      expect((await two.take('1', null)).ok).toBe(true);
      expect((await one.take('1', null)).ok).toBe(true);
      expect(await two.take('1', null)).toMatchObject({ ok: false, first: true, wait: expect.any(Number) });
      expect(await two.take('1', null)).toMatchObject({ ok: false, first: false });
      expect((await two.take('2', null)).ok).toBe(true);
      const rows = await db.read('SELECT key FROM paces');
      expect(rows.map(({ key }) => String(key).length)).toEqual([22, 22]);
      await db.write([{ sql: "UPDATE paces SET at = now() - interval '2 minutes'", args: [] }]);
      expect((await shared().take('1', null)).ok).toBe(true);
      await sweepPaces(db, pace);
      expect(await db.read('SELECT key FROM paces')).toHaveLength(1);
    });
  });
});
