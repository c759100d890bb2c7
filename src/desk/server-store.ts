import type { Database } from './database.js';
import type { ServerRecords, SettingEntry } from './servers.js';

/** What is kept about servers, in the database of the records. */
export function createServerStore(db: Database, now: () => Date): ServerRecords {
  const time = () => now().toISOString();
  const note = (guild: string) => ({
    sql: 'INSERT INTO servers (guild, joined, gone) VALUES (?, ?, NULL) ON CONFLICT DO NOTHING',
    args: [guild, time()],
  });
  /** Before the change itself: of two at a time the second one waits here, so that whoever knows of a change knows of all before it. */
  const count = {
    sql: `INSERT INTO setting_changes (one, count) VALUES (1, 1)
      ON CONFLICT (one) DO UPDATE SET count = setting_changes.count + 1`,
    args: [],
  };
  const read = async (guild: string, name: string) => {
    const [row] = await db.read('SELECT * FROM settings WHERE guild = ? AND name = ?', [guild, name]);
    return row === undefined ? null : toEntry(row);
  };
  return {
    settings: async (after = -1) => (await db.read('SELECT * FROM settings WHERE change > ?', [after])).map(toEntry),
    async set({ guild, name, value, who }) {
      const at = time();
      const sql = `INSERT INTO settings (guild, name, value, before, revision, change, at, who)
        VALUES (?, ?, ?, NULL, 1, (SELECT count FROM setting_changes), ?, ?)
        ON CONFLICT (guild, name) DO UPDATE SET before = settings.value, value = excluded.value,
        revision = settings.revision + 1, change = excluded.change, at = excluded.at, who = excluded.who`;
      await db.write([note(guild), count, { sql, args: [guild, name, value, at, who] }]);
      const first = { guild, name, value, before: null, revision: 1, change: 0, at, who };
      return (await read(guild, name)) ?? first;
    },
    async undo({ guild, name, revision, who }) {
      const sql = `UPDATE settings SET value = before, before = value, revision = revision + 1,
        change = (SELECT count FROM setting_changes), at = ?, who = ? WHERE guild = ? AND name = ? AND revision = ?`;
      const [, changed = 0] = await db.write([count, { sql, args: [time(), who, guild, name, revision] }]);
      return changed === 0 ? null : read(guild, name);
    },
    async joined(guild) {
      const back = { sql: 'UPDATE servers SET gone = NULL WHERE guild = ? AND gone IS NOT NULL', args: [guild] };
      const [added = 0] = await db.write([note(guild), back]);
      return added > 0;
    },
    async left(guild) {
      const gone = { sql: 'UPDATE servers SET gone = ? WHERE guild = ? AND gone IS NULL', args: [time(), guild] };
      await db.write([note(guild), gone]);
    },
    async about(guild) {
      const [row] = await db.read('SELECT joined, gone FROM servers WHERE guild = ?', [guild]);
      if (row === undefined) return null;
      const settings = await db.read('SELECT * FROM settings WHERE guild = ? ORDER BY name', [guild]);
      return { joined: String(row.joined), gone: optional(row.gone), settings: settings.map(toEntry) };
    },
    async followed() {
      const sql = 'INSERT INTO arrivals (one, since) VALUES (1, ?) ON CONFLICT DO NOTHING';
      await db.write([{ sql, args: [time()] }]);
      const [row] = await db.read('SELECT since FROM arrivals');
      return new Date(String(row?.since));
    },
    async servers() {
      const rows = await db.read('SELECT guild, gone FROM servers');
      return rows.map(({ guild, gone }) => ({ guild: String(guild), gone: gone !== null }));
    },
    async retireServers(before) {
      const settings = 'DELETE FROM settings WHERE guild IN (SELECT guild FROM servers WHERE gone < ?)';
      const servers = 'DELETE FROM servers WHERE gone < ?';
      const [, deleted = 0] = await db.write([settings, servers].map((sql) => ({ sql, args: [before] })));
      return deleted;
    },
  };
}

const optional = (value: unknown) => (value === null ? null : String(value));

function toEntry(row: Readonly<Record<string, unknown>>): SettingEntry {
  return {
    guild: String(row.guild),
    name: String(row.name),
    value: optional(row.value),
    before: optional(row.before),
    revision: Number(row.revision),
    change: Number(row.change),
    at: String(row.at),
    who: String(row.who),
  };
}
