import type { ProcessStatus } from '../commands/command.js';
import type { Database } from '../desk/database.js';
import type { Times } from './times.js';

/** The processes that are alive, longest first, with the shards that each of them answers. */
export async function processesOf(db: Database, me: string, times: Times): Promise<readonly ProcessStatus[]> {
  const rows = await db.read(
    `SELECT id, host, version, extract(epoch FROM now() - started) AS uptime,
      (SELECT coalesce(json_agg(shard ORDER BY shard), '[]') FROM shards WHERE holder = processes.id AND until > now()) AS shards
      FROM processes WHERE seen > now() - interval '${times.suspect} milliseconds' ORDER BY started, id`,
  );
  return rows.map(({ id, host, version, uptime, shards }) => ({
    host: String(host),
    own: id === me,
    version: version === null ? null : String(version),
    shards: (shards as unknown[]).map(Number),
    uptimeSeconds: Number(uptime),
  }));
}
