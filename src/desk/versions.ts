import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { fingerprint } from '../files/fingerprint.js';
import { type DataFile, FOLDER_LIMITS } from '../knowledge/folder.js';
import { replaceDurably } from './durable.js';
import { StorageError, storageError } from './storage-error.js';

const NAME = /^([0-9a-f]{12})\.json\.gz$/;
const shape = z.array(z.object({ path: z.string(), text: z.string() }));

/** Data files kept by the version of the library that they make, beside the database, so that they outlive it. */
export interface Versions {
  /** Durable once it resolves. What is kept already stays, also on a disk that takes nothing more. Throws StorageError. */
  keep(version: string, files: readonly DataFile[]): Promise<void>;
  /** The files; null where that version was never kept. Throws StorageError where they are damaged. */
  read(version: string): Promise<DataFile[] | null>;
  /** Latest first, with when they were last kept. */
  list(): Promise<{ readonly version: string; readonly at: Date }[]>;
}

/** `most`: no more than the latest so many are kept. */
export function createVersions(dir: string, most = Number.POSITIVE_INFINITY): Versions {
  const pathOf = (version: string) => join(dir, `${version}.json.gz`);
  const versions: Versions = {
    async keep(version, files) {
      const before = await versions.read(version).catch(() => null);
      const now = new Date();
      if (before !== null && fingerprint(before) === fingerprint(files)) {
        await utimes(pathOf(version), now, now).catch(() => undefined);
        return;
      }
      try {
        await replaceDurably(pathOf(version), await packFiles(files));
        const beyond = Number.isFinite(most) ? (await versions.list()).slice(most) : [];
        for (const old of beyond) await rm(pathOf(old.version), { force: true });
      } catch (error) {
        // Of one version there may be files that differ in comments only: those before will do.
        if (before === null) throw storageError(`Version ${version} could not be saved`, error);
      }
    },
    async read(version) {
      if (!NAME.test(`${version}.json.gz`)) return null;
      const data = await readFile(pathOf(version)).catch(() => null);
      if (data === null) return null;
      return unpackFiles(version, data);
    },
    async list() {
      const names = await readdir(dir).catch(() => [] as string[]);
      const found = await Promise.all(
        names.map(async (name) => {
          const version = NAME.exec(name)?.[1];
          const at = version === undefined ? null : await stat(join(dir, name)).catch(() => null);
          return version === undefined || at === null ? [] : [{ version, at: at.mtime }];
        }),
      );
      return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
    },
  };
  return versions;
}

/** The first start waits for it: tighter ones take twice as long for a sixth less. */
const PACKING = { level: 2 } as const;

export const packFiles = (files: readonly DataFile[]): Promise<Buffer> =>
  promisify<string, typeof PACKING, Buffer>(gzip)(
    JSON.stringify(files.map(({ path, text }) => ({ path, text }))),
    PACKING,
  );

/** Throws StorageError where they are damaged. */
export async function unpackFiles(version: string, data: Uint8Array): Promise<DataFile[]> {
  try {
    const text = await promisify(gunzip)(data, { maxOutputLength: FOLDER_LIMITS.bytes * 2 });
    return shape.parse(JSON.parse(text.toString('utf8')));
  } catch {
    throw new StorageError('damaged', `Version ${version} cannot be read: its file is damaged.`);
  }
}
