import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Corpus } from './corpus.js';

/** Writes a corpus as a data folder, in the style in which curators write one. */
export async function writeFolder(dir: string, { facts, lexicon }: Corpus): Promise<void> {
  const write = (path: string, value: unknown) => writeFile(join(dir, path), stringify(value, { lineWidth: 120 }));
  await mkdir(join(dir, 'facts'), { recursive: true });
  await write('sources.yaml', [{ id: 'source', title: 'A title', publisher: 'A publisher' }]);
  await write('lexicon.yaml', lexicon);
  for (const topic of new Set(facts.map((fact) => fact.topic))) {
    const own = facts.filter((fact) => fact.topic === topic);
    await write(
      `facts/${topic}.yaml`,
      own.map(({ topic: _, tells, ...fact }) => ({ ...fact, tells: Object.fromEntries(tells) })),
    );
  }
}
