import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './options.js';

const linkShape = z.object({
  url: z.string(),
  /** Ids of the sources that it is the address of. */
  sources: z.array(z.string()),
  state: z.enum(['alive', 'dead', 'unsure']),
  status: z.number().nullable(),
  reason: z.string(),
  movedTo: z.string().nullable(),
  /** The copy to cite in its place; null where it is alive, or none is known. */
  archived: z.string().nullable(),
  /** The day of the visit. */
  on: z.string(),
});

export type Link = Readonly<z.infer<typeof linkShape>>;

/** The links of an earlier report; none where there is no file. @throws UsageError for a file that is something else. */
export async function readReport(path: string): Promise<Link[]> {
  try {
    return z.object({ links: z.array(linkShape) }).parse(JSON.parse(await readFile(path, 'utf8'))).links;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new UsageError(`${path} is not a report of links; name another file with --report`);
  }
}

/** Writes a report whole or not at all: a run may be broken off at any time. */
export async function writeReport(path: string, links: readonly Link[]): Promise<void> {
  const count = (state: Link['state']) => links.filter((one) => one.state === state).length;
  const summary = { links: links.length, alive: count('alive'), dead: count('dead'), unsure: count('unsure') };
  const dead = links
    .filter(({ state }) => state === 'dead')
    .map(({ sources, url, reason, archived }) => ({ sources, url, reason, archived }));
  await writeFile(`${path}.new`, `${JSON.stringify({ summary, dead, links }, null, 2)}\n`);
  await rename(`${path}.new`, path);
}
