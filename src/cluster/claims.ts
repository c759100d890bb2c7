import type { Database } from '../desk/database.js';
import { StorageError } from '../desk/storage-error.js';
import type { Lease } from './leases.js';

/** Has each question answered by one process. */
export interface Claims {
  /**
   * True where nobody else answers this message or interaction. Where the database is away the lease alone decides: nobody can have taken
   * it over then, and Discord itself refuses a second reply to an interaction or under the nonce of a message.
   */
  claim(id: string, lease: Lease): Promise<boolean>;
  /** Forgets what is too old to come again. */
  sweep(): Promise<void>;
}

/** After a statement that failed the database is left alone for so long, so that answers do not wait for it one by one. */
const AWAY_MS = 1000;
const KEPT_MS = 600_000;

export function createClaims(db: Database, me: string, now = () => performance.now()): Claims {
  let awayUntil = 0;
  return {
    async claim(id, { shard, epoch }) {
      if (now() < awayUntil) return true;
      try {
        // The lease is checked where it is kept: a process that stood still for a minute does not know that it has lost it.
        const rows = await db.read(
          `INSERT INTO claims (id) SELECT ?1 FROM shards WHERE shard = ?2 AND epoch = ?3 AND holder = ?4 AND until > now()
            ON CONFLICT DO NOTHING RETURNING id`,
          [id, shard, epoch, me],
        );
        return rows.length > 0;
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        awayUntil = now() + AWAY_MS;
        return true;
      }
    },
    async sweep() {
      const sql = `DELETE FROM claims WHERE at < now() - interval '${KEPT_MS} milliseconds'`;
      await db.write([{ sql, args: [] }]);
    },
  };
}
