import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPaths, picturePaths, readFolder } from '../files/folder.js';
import { isPicturePath } from '../knowledge/pictures.js';

/** How long the folder must have been left alone before it is looked at, in milliseconds. */
interface Quiet {
  readonly poll: number;
  readonly short: number;
  /**
   * For a folder that looks half-written: a file that is gone, shorter than what is served, or without a line break at
   * its end. A list cut between two entries is valid YAML, so only waiting tells it from a finished one.
   */
  readonly long: number;
}

const QUIET: Quiet = { poll: 500, short: 1500, long: 10_000 };

export interface Watched {
  readonly dir: string;
  /** Length of each file as it is served, by path. */
  served(): ReadonlyMap<string, number>;
  /** Called for each state of the folder that has been left alone long enough, one at a time. */
  onChange(): Promise<void>;
  /** Told of what went wrong while a change was looked at; the same state of the folder is not looked at again. */
  onError(error: unknown): void;
  readonly quiet?: Quiet;
  /** Milliseconds, rising. */
  now?(): number;
  /** Between one look and the next. */
  wait?(ms: number): Promise<unknown>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * Watches a data folder by looking at the times of its files: that works on every file system, network shares and
 * container mounts included. Gives the way to stop.
 */
export function watchFolder(watched: Watched): () => void {
  const { dir, served, onChange, onError, quiet = QUIET, now = () => performance.now(), wait = sleep } = watched;
  let stopped = false;
  let handled: string | null = null;
  let seen = '';
  let since = 0;
  const look = async () => {
    const stamp = await stampOf(dir);
    handled ??= stamp;
    if (stamp !== seen) {
      seen = stamp;
      since = now();
    }
    const alone = now() - since;
    if (stamp === handled || alone < quiet.short) return;
    if (alone < quiet.long && (await looksHalfWritten(dir, served()))) return;
    if ((await stampOf(dir)) !== stamp || stopped) return;
    handled = stamp;
    await onChange();
  };
  const loop = async () => {
    while (!stopped) {
      await look().catch(onError);
      await wait(quiet.poll);
    }
  };
  void loop();
  return () => {
    stopped = true;
  };
}

async function looksHalfWritten(dir: string, served: ReadonlyMap<string, number>): Promise<boolean> {
  const { files } = await readFolder(dir);
  const paths = new Set(files.map(({ path }) => path));
  if ([...served.keys()].some((path) => !paths.has(path))) return true;
  return files.some(
    ({ path, text }) => (!isPicturePath(path) && !text.endsWith('\n')) || text.length < (served.get(path) ?? 0),
  );
}

async function stampOf(dir: string): Promise<string> {
  const paths = [...(await dataPaths(dir)), ...(await picturePaths(dir))];
  const stamps = paths.map(async (path) => {
    const found = await stat(join(dir, path), { bigint: true }).catch(() => null);
    return `${path} ${found?.size} ${found?.mtimeNs} ${found?.ino}`;
  });
  return (await Promise.all(stamps)).join('\n');
}
