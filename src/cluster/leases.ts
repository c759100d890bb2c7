import type { Database, Row, Statement } from '../desk/database.js';
import { ignoreStorage } from '../desk/storage-error.js';
import { recordOf } from './claims.js';
import type { Peer, ShardRow } from './share.js';
import type { Times } from './times.js';

/** A shard that this process may answer, with the epoch in which it got it. */
export interface Lease {
  readonly shard: number;
  readonly epoch: number;
}

/** What processes write to each other about shards. Every promise may reject with StorageError. */
export interface Leases {
  /** Sets the number of shards where no other process is alive, signs this one in, and gives the number that holds. */
  join(shards: number): Promise<number>;
  /** Says that this process is alive, and prolongs its leases; gives those that are still its own. */
  renew(held: readonly Lease[], version: string | null): Promise<readonly Lease[]>;
  look(): Promise<{ readonly shards: readonly ShardRow[]; readonly peers: readonly Peer[] }>;
  /** Becomes whoever gets ready for a shard; false where somebody else does. */
  ask(shard: number): Promise<boolean>;
  /** Says that this process would answer from now on. */
  ready(shard: number): Promise<void>;
  /** Gets ready no more. */
  withdraw(shard: number): Promise<void>;
  /** Holds a shard whose lease has ended and for which this process is ready; null where that is not so. */
  take(shard: number): Promise<Lease | null>;
  /** Gives a shard to whoever is ready for it, who learns at the same moment what was answered already; true when it is theirs. */
  give(lease: Lease, answered: readonly string[]): Promise<boolean>;
  /** Sends away whoever gets ready for a shard of this process. */
  keep(lease: Lease): Promise<void>;
  /** Says that this process will leave, so that others get ready for its shards. */
  announceLeaving(): Promise<void>;
  /** Gives everything back. */
  leave(): Promise<void>;
}

/** This process: a name that no other one ever has, and one that tells people where it runs. */
export interface Self {
  readonly id: string;
  readonly host: string;
}

/** What a word to all others says: look at the shards. */
const TELL: Statement = { sql: "SELECT pg_notify('summit_desk', 'shards')", args: [] };

export function createLeases(db: Database, { id: me, host }: Self, times: Times): Leases {
  const span = (ms: number) => `interval '${ms} milliseconds'`;
  const lease = span(times.lease);
  const candidacy = span(times.suspect);
  const change = async (sql: string, args: Statement['args']): Promise<boolean> => {
    const [changed = 0] = await db.write([{ sql, args }, TELL]);
    return changed > 0;
  };
  return {
    async join(shards) {
      await db.write([
        { sql: `DELETE FROM processes WHERE seen < now() - ${span(600_000)}`, args: [] },
        {
          sql: `UPDATE bot SET shards = ? WHERE shards IS NULL OR NOT EXISTS (SELECT 1 FROM processes WHERE seen > now() - ${lease})`,
          args: [shards],
        },
        { sql: 'INSERT INTO processes (id, host) VALUES (?, ?)', args: [me, host] },
        {
          sql: 'INSERT INTO shards (shard) SELECT generate_series(0, shards - 1) FROM bot ON CONFLICT DO NOTHING',
          args: [],
        },
        { sql: 'DELETE FROM shards WHERE shard >= (SELECT shards FROM bot)', args: [] },
        TELL,
      ]);
      const [row] = await db.read('SELECT shards FROM bot');
      return Number(row?.shards);
    },
    async renew(held, version) {
      const alive = `INSERT INTO processes (id, host, version) VALUES (?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET seen = now(), version = excluded.version`;
      await db.read(alive, [me, host, version]);
      // Apart from taking a lease: what has been taken over meanwhile is refused here and not taken back. And before the candidacies, which may be
      // held up by whoever stopped in the middle of giving one away.
      const rows = await db.read(
        `UPDATE shards SET until = now() + ${lease} FROM json_to_recordset(?::json) AS held (shard BIGINT, epoch BIGINT)
          WHERE shards.shard = held.shard AND shards.epoch = held.epoch AND holder = ? RETURNING shards.shard, shards.epoch`,
        [JSON.stringify(held), me],
      );
      await db.read(`UPDATE shards SET next_until = now() + ${candidacy} WHERE next = ?`, [me]).catch(ignoreStorage);
      return rows.map(toLease);
    },
    async look() {
      const [shards, peers] = await Promise.all([
        db.read(
          `SELECT shard, holder, epoch, greatest(0, coalesce(extract(epoch FROM until - now()) * 1000, 0)) AS remaining,
            CASE WHEN next_until > now() THEN next END AS next, next_ready FROM shards ORDER BY shard`,
        ),
        db.read(`SELECT id, leaving FROM processes WHERE seen > now() - ${span(times.suspect)} ORDER BY id`),
      ]);
      return {
        shards: shards.map(toShard),
        peers: peers.map(({ id, leaving }) => ({ id: String(id), leaving: leaving === true })),
      };
    },
    ask: (shard) =>
      change(
        `UPDATE shards SET next = ?1, next_ready = false, next_until = now() + ${candidacy}
          WHERE shard = ?2 AND (next IS NULL OR next_until < now()) AND (holder IS NULL OR holder <> ?1 OR until < now())`,
        [me, shard],
      ),
    ready: async (shard) => {
      await change('UPDATE shards SET next_ready = true WHERE shard = ? AND next = ?', [shard, me]);
    },
    withdraw: async (shard) => {
      await change('UPDATE shards SET next = NULL, next_ready = false WHERE shard = ? AND next = ?', [shard, me]);
    },
    async take(shard) {
      const rows = await db.read(
        `UPDATE shards SET holder = ?1, epoch = epoch + 1, until = now() + ${lease}, next = NULL, next_ready = false
          WHERE shard = ?2 AND next = ?1 AND next_ready AND (holder IS NULL OR until IS NULL OR until < now()) RETURNING shard, epoch`,
        [me, shard],
      );
      return rows[0] === undefined ? null : toLease(rows[0]);
    },
    async give({ shard, epoch }, answered) {
      const sql = `UPDATE shards SET holder = next, epoch = epoch + 1, until = now() + ${lease}, next = NULL, next_ready = false
        WHERE shard = ? AND epoch = ? AND holder = ? AND next_ready AND next_until > now()`;
      const [, changed = 0] = await db.write([recordOf(answered), { sql, args: [shard, epoch, me] }, TELL]);
      return changed > 0;
    },
    keep: async ({ shard, epoch }) => {
      const sql = 'UPDATE shards SET next = NULL, next_ready = false WHERE shard = ? AND epoch = ? AND holder = ?';
      await change(sql, [shard, epoch, me]);
    },
    announceLeaving: async () => {
      await change('UPDATE processes SET leaving = true WHERE id = ?', [me]);
    },
    async leave() {
      await db.write([
        { sql: 'UPDATE shards SET next = NULL, next_ready = false WHERE next = ?', args: [me] },
        { sql: 'UPDATE shards SET holder = NULL, until = NULL WHERE holder = ?', args: [me] },
        { sql: 'DELETE FROM processes WHERE id = ?', args: [me] },
        TELL,
      ]);
    },
  };
}

const toLease = (row: Row): Lease => ({ shard: Number(row.shard), epoch: Number(row.epoch) });

const toShard = (row: Row): ShardRow => ({
  ...toLease(row),
  holder: row.holder === null ? null : String(row.holder),
  left: Number(row.remaining),
  next: row.next === null ? null : String(row.next),
  nextReady: row.next_ready === true,
});
