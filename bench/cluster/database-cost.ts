import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const TICKS = 100;

/** What a PostgreSQL server of this machine has done so far. */
export interface DatabaseCost {
  /** Seconds of the processor, over all of its processes. */
  readonly processor: number;
  /** Transactions in the database. */
  readonly transactions: number;
  readonly connections: number;
}

export async function databaseCost(url: string): Promise<DatabaseCost> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // What backends have counted reaches the table within a second; this one counts as well.
  const { rows } = await client.query(
    `SELECT xact_commit + xact_rollback AS transactions, numbackends AS connections,
      split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid FROM pg_stat_database WHERE datname = current_database()`,
  );
  await client.end();
  const [{ transactions, connections, pid }] = rows;
  return { transactions: Number(transactions), connections: Number(connections), processor: processorOf(Number(pid)) };
}

/** Of a process, its children, and those of its children that have ended. */
function processorOf(parent: number): number {
  const ticks = readdirSync('/proc').map((pid) => {
    if (!/^\d+$/.test(pid)) return 0;
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
      const [user = 0, system = 0, deadUser = 0, deadSystem = 0] = fields.slice(11);
      if (Number(pid) === parent) return user + system + deadUser + deadSystem;
      return fields[1] === parent ? user + system : 0;
    } catch {
      return 0;
    }
  });
  return ticks.reduce((all, one) => all + one, 0) / TICKS;
}
