import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are written at the same time. */
const AT_ONCE = 16;

export interface Written {
  readonly files: number;
  readonly bytes: number;
}

export interface Files {
  /** Waits only while too many others are being written. Paths are from the root of the site. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** When all are on the disk. Rejects where one could not be written. */
  done(): Promise<Written>;
}

/** Writes into a folder, a few files at a time, so that memory holds no more than these. */
export function createFiles(root: string): Files {
  const running = new Set<Promise<void>>();
  const folders = new Map<string, Promise<unknown>>();
  let [files, bytes] = [0, 0];
  let failure: unknown;

  const folder = (path: string) => {
    const known = folders.get(path) ?? mkdir(path, { recursive: true });
    folders.set(path, known);
    return known;
  };

  async function put(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(root, path);
    await folder(dirname(file));
    await writeFile(file, content);
  }

  return {
    async write(path, content) {
      files += 1;
      bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
      const one: Promise<void> = put(path, content)
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => running.delete(one));
      running.add(one);
      if (running.size >= AT_ONCE) await Promise.race(running);
      if (failure !== undefined) throw failure;
    },
    async done() {
      await Promise.all(running);
      if (failure !== undefined) throw failure;
      return { files, bytes };
    },
  };
}
