import { createHmac } from 'node:crypto';
import type { Pace } from '../config.js';
import type { Database } from '../desk/database.js';
import { StorageError } from '../desk/storage-error.js';
import type { Cooldowns } from '../discord/cooldowns.js';

const AWAY_MS = 1000;

/**
 * A user's pace over all processes; a channel is of one shard and so of one process. What a process knows by itself refuses at once; what
 * it would let through is counted in the database. Where that is away, each process counts for itself.
 */
export function createSharedCooldowns(
  local: Cooldowns,
  db: Database,
  pace: Pace,
  secret: string,
  now = () => performance.now(),
): Cooldowns {
  if (pace === null) return local;
  const { count, seconds } = pace;
  // The database does not say who has asked.
  const keyOf = (user: string) => createHmac('sha256', secret).update(user).digest('base64url').slice(0, 22);
  const grown = 'least(?2, p.turns + extract(epoch FROM now() - p.at)::float8 * ?3)';
  let awayUntil = 0;
  return {
    ...local,
    async take(user, channel) {
      const turn = await local.take(user, channel);
      if (!turn.ok || now() < awayUntil) return turn;
      try {
        const [row] = await db.read(
          `INSERT INTO paces AS p VALUES (?1, ?2::float8 - 1, now(), 0) ON CONFLICT (key) DO UPDATE SET
            turns = CASE WHEN ${grown} >= 1 THEN ${grown} - 1 ELSE ${grown} END,
            refusals = CASE WHEN ${grown} >= 1 THEN 0 ELSE p.refusals + 1 END,
            at = now() RETURNING turns, refusals`,
          [keyOf(user), count, count / seconds],
        );
        const refusals = Number(row?.refusals ?? 0);
        if (refusals === 0) return turn;
        const wait = Math.max(1, Math.ceil(((1 - Number(row?.turns)) * seconds) / count));
        return { ok: false, wait, first: refusals === 1 };
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        awayUntil = now() + AWAY_MS;
        return turn;
      }
    },
  };
}

/** Forgets whose turns have all grown back. */
export async function sweepPaces(db: Database, pace: Pace): Promise<void> {
  const sql = "DELETE FROM paces WHERE at < now() - ? * interval '1 second'";
  await db.write([{ sql, args: [pace?.seconds ?? 0] }]);
}
