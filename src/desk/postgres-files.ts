import { fingerprint } from '../files/fingerprint.js';
import type { Database } from './database.js';
import { DRAFTS, type DraftStore, newDraftId, packWork, unpackWork, type Work } from './draft-store.js';
import { type OverlayStore, packChanges, unpackChanges } from './overlay-store.js';
import { packFiles, unpackFiles, type Versions } from './versions.js';

/** What the state folder holds beside its database. */
export const FILE_TABLES = {
  name: 'files',
  steps: [
    `
    CREATE TABLE libraries (
      kind TEXT NOT NULL CHECK (kind IN ('version', 'candidate', 'folder')),
      version TEXT NOT NULL,
      at TIMESTAMPTZ NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (kind, version)
    );
    CREATE TABLE overlay (one INTEGER PRIMARY KEY CHECK (one = 1), data BLOB NOT NULL);
    `,
    `
    -- What curators have in hand, for whichever process they go on with.
    CREATE TABLE drafts (id TEXT PRIMARY KEY, at TIMESTAMPTZ NOT NULL, work TEXT NOT NULL);
    `,
  ],
};

/** Versions in PostgreSQL. `most`: no more than the latest so many are kept. */
export function createStoredVersions(
  db: Database,
  kind: 'version' | 'candidate' | 'folder',
  most: number | null = null,
): Versions {
  const versions: Versions = {
    async keep(version, files) {
      const before = await versions.read(version).catch(() => null);
      if (before !== null && fingerprint(before) === fingerprint(files)) {
        const touch = 'UPDATE libraries SET at = now() WHERE kind = ? AND version = ?';
        await db.write([{ sql: touch, args: [kind, version] }]);
        return;
      }
      const put = `INSERT INTO libraries VALUES (?, ?, now(), ?)
        ON CONFLICT (kind, version) DO UPDATE SET at = excluded.at, data = excluded.data`;
      const drop = `DELETE FROM libraries WHERE kind = ?1 AND version NOT IN
        (SELECT version FROM libraries WHERE kind = ?1 ORDER BY at DESC LIMIT ?2)`;
      await db.write([
        { sql: put, args: [kind, version, await packFiles(files)] },
        ...(most === null ? [] : [{ sql: drop, args: [kind, most] }]),
      ]);
    },
    async read(version) {
      const [row] = await db.read('SELECT data FROM libraries WHERE kind = ? AND version = ?', [kind, version]);
      return row === undefined ? null : unpackFiles(version, row.data as Uint8Array);
    },
    async list() {
      const rows = await db.read('SELECT version, at FROM libraries WHERE kind = ? ORDER BY at DESC', [kind]);
      return rows.map(({ version, at }) => ({ version: String(version), at: at as Date }));
    },
  };
  return versions;
}

/** Work in hand in PostgreSQL. */
export function createStoredDrafts(db: Database): DraftStore {
  const put = (id: string, work: Work) => ({
    sql: `INSERT INTO drafts VALUES (?, now(), ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at, work = excluded.work`,
    args: [id, packWork(work)],
  });
  return {
    async begin(work) {
      const id = newDraftId();
      const drop = 'DELETE FROM drafts WHERE id NOT IN (SELECT id FROM drafts ORDER BY at DESC LIMIT ?)';
      await db.write([put(id, work), { sql: drop, args: [DRAFTS] }]);
      return id;
    },
    async read(id) {
      const [row] = await db.read('SELECT work FROM drafts WHERE id = ?', [id]);
      return row === undefined ? null : unpackWork(String(row.work));
    },
    async save(id, work) {
      await db.write([put(id, work)]);
    },
    async drop(id) {
      await db.write([{ sql: 'DELETE FROM drafts WHERE id = ?', args: [id] }]);
    },
  };
}

/** The curators' changes in PostgreSQL. */
export function createStoredOverlay(db: Database): OverlayStore {
  return {
    async load() {
      const [row] = await db.read('SELECT data FROM overlay');
      return row === undefined ? [] : unpackChanges(row.data as Uint8Array, 'what the database holds is');
    },
    async save(changes) {
      const sql = 'INSERT INTO overlay VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET data = excluded.data';
      await db.write([{ sql, args: [await packChanges(changes)] }]);
    },
  };
}
