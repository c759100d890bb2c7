import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../desk/database.js';
import type { Shared } from '../desk/shared.js';
import type { Versions } from '../desk/versions.js';
import type { Notices } from './notices.js';

/** A turn that is not prolonged for so long has ended with its process. */
const TURN_MS = 20_000;
const PROLONG_MS = 5000;
const LOOK_MS = 250;

/** One desk for all processes: one change at a time, by a turn that is taken in the database. */
export function createTurn(db: Database, me: string, notices: Notices, folders: Versions): Shared {
  const until = `now() + interval '${TURN_MS} milliseconds'`;
  const take = async (who: string): Promise<boolean> => {
    const sql = `UPDATE turn SET who = ?1, holder = ?2, until = ${until}
      WHERE until IS NULL OR until < now() RETURNING who`;
    return (await db.read(sql, [who, me])).length > 0;
  };
  const stay = () => db.read(`UPDATE turn SET until = ${until} WHERE holder = ? AND until > now()`, [me]);
  const giveBack = async () => {
    await db.write([
      { sql: 'UPDATE turn SET until = NULL WHERE holder = ?', args: [me] },
      { sql: "SELECT pg_notify('summit_desk', 'desk')", args: [] },
    ]);
  };
  return {
    folders,
    onChange: (heard) => notices.on('desk', heard),
    async alone(who, work, onWait) {
      const waitedFor: string[] = [];
      while (!(await take(who))) {
        const [row] = await db.read('SELECT who FROM turn WHERE until > now()');
        const other = row === undefined ? null : String(row.who);
        if (other !== null && waitedFor.length === 0) onWait?.(other);
        if (other !== null && !waitedFor.includes(other)) waitedFor.push(other);
        await sleep(LOOK_MS);
      }
      const prolong = setInterval(() => void stay().catch(() => undefined), PROLONG_MS);
      try {
        return { result: await work(), waitedFor };
      } finally {
        clearInterval(prolong);
        // What cannot be given back ends by itself.
        await giveBack().catch(() => undefined);
      }
    },
  };
}
