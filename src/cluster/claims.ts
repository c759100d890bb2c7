import type { Database, Statement } from '../desk/database.js';
import { StorageError } from '../desk/storage-error.js';

/** Has each question answered by one process. */
export interface Claims {
  /**
   * True where nobody else answers this message or interaction. Where the database does not answer, `mayAlone` decides, asked after the wait
   * for it: nobody can have taken over a lease that this process still holds, nor answered what came since it has it.
   */
  claim(
    id: string,
    lease: { readonly shard: number; readonly epoch: number },
    mayAlone: () => boolean,
  ): Promise<boolean>;
  /** What was claimed without a word to the database, which must know of it before it gives the lease to anybody. */
  unrecorded(): readonly string[];
  /** Tells the database what was claimed without it. May reject with StorageError. */
  record(): Promise<void>;
  /** Forgets what is too old to come again. */
  sweep(): Promise<void>;
}

/** After a statement that failed the database is left alone for so long, so that answers do not wait for it one by one. */
const AWAY_MS = 1000;
const KEPT_MS = 600_000;
/** So often the database is asked where nothing may be claimed without it: all that waited for a shard asks at once, and some of it in vain. */
const TRIES = 3;

/** Claims what was answered without a claim. */
export const recordOf = (answered: readonly string[]): Statement => ({
  sql: 'INSERT INTO claims (id) SELECT value FROM json_array_elements_text(?::json) ON CONFLICT DO NOTHING',
  args: [JSON.stringify(answered)],
});

export function createClaims(db: Database, me: string, now = () => performance.now()): Claims {
  let awayUntil = 0;
  const unrecorded = new Map<string, number>();
  const claimAlone = (id: string, mayAlone: () => boolean): boolean => {
    if (!mayAlone()) return false;
    unrecorded.set(id, now());
    return true;
  };
  return {
    async claim(id, { shard, epoch }, mayAlone) {
      if (now() < awayUntil && claimAlone(id, mayAlone)) return true;
      for (let tries = 1; ; tries += 1) {
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
          if (claimAlone(id, mayAlone)) return true;
          if (tries === TRIES) return false;
        }
      }
    },
    unrecorded: () => [...unrecorded.keys()],
    async record() {
      for (const [id, at] of unrecorded) if (now() - at > KEPT_MS) unrecorded.delete(id);
      const ids = [...unrecorded.keys()];
      if (ids.length === 0) return;
      await db.write([recordOf(ids)]);
      for (const id of ids) unrecorded.delete(id);
    },
    async sweep() {
      const sql = `DELETE FROM claims WHERE at < now() - interval '${KEPT_MS} milliseconds'`;
      await db.write([{ sql, args: [] }]);
    },
  };
}
