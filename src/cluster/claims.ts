import type { Database } from '../desk/database.js';
import { StorageError } from '../desk/storage-error.js';
import type { Lease } from './leases.js';

/** Has each question answered by one process. */
export interface Claims {
  /**
   * True where nobody else answers this message or interaction. Where the database does not answer, `isHeld` alone decides, asked after the
   * wait for it: nobody can have taken over a lease that is still held.
   */
  claim(id: string, lease: Lease, isHeld: () => boolean): Promise<boolean>;
  /** What was lately claimed without a word to the database, which must know of it before it gives the lease to anybody. */
  unrecorded(): readonly string[];
  /** Forgets what is too old to come again. */
  sweep(): Promise<void>;
}

/** After a statement that failed the database is left alone for so long, so that answers do not wait for it one by one. */
const AWAY_MS = 1000;
const KEPT_MS = 600_000;
/** Whoever is given a shard answers nothing that came longer ago. */
const UNRECORDED_MS = 15_000;

export function createClaims(db: Database, me: string, now = () => performance.now()): Claims {
  let awayUntil = 0;
  const unrecorded = new Map<string, number>();
  const claimAlone = (id: string, isHeld: () => boolean): boolean => {
    if (!isHeld()) return false;
    unrecorded.set(id, now());
    return true;
  };
  const forget = () => {
    for (const [id, at] of unrecorded) if (now() - at > UNRECORDED_MS) unrecorded.delete(id);
  };
  return {
    async claim(id, { shard, epoch }, isHeld) {
      if (now() < awayUntil) return claimAlone(id, isHeld);
      forget();
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
        return claimAlone(id, isHeld);
      }
    },
    unrecorded() {
      forget();
      return [...unrecorded.keys()];
    },
    async sweep() {
      const sql = `DELETE FROM claims WHERE at < now() - interval '${KEPT_MS} milliseconds'`;
      await db.write([{ sql, args: [] }]);
    },
  };
}
