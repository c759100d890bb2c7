import type { Answerer } from '../answering/answer.js';
import { inSlices } from '../answering/language/steps.js';
import type { Prepare } from '../answering/prepare.js';
import { type DataFile, readFolder } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Live } from '../knowledge/live.js';
import type { Difference } from './difference.js';
import { fingerprint } from './fingerprint.js';
import { replaceFolder } from './folder-swap.js';
import type { How } from './outcome.js';
import type { Action, Records } from './records.js';
import { StorageError } from './storage-error.js';
import type { Versions } from './versions.js';

export interface PublishParts {
  readonly dataDir: string;
  readonly live: Live<Answerer>;
  readonly prepare: Prepare;
  readonly versions: Versions;
  readonly records: Records;
  readonly now: () => Date;
}

export interface Publication {
  readonly how: How;
  readonly action: Action;
  readonly who: string;
  readonly reason: string;
  readonly library: Library;
  readonly files: readonly DataFile[];
  readonly difference: Difference;
}

/**
 * Serves a library that has passed the gate: keeps it, puts its files into the data folder where they came from
 * elsewhere, swaps the reference, writes the history. Gives notes on what did not go as it should and did not stand in
 * the way. Throws StorageError, and then what was served is served still.
 */
export async function publish(parts: PublishParts, publication: Publication): Promise<string[]> {
  const { dataDir, live, prepare, versions, records, now } = parts;
  const { how, action, who, reason, library, files, difference } = publication;
  const notes: string[] = [];
  await versions.keep(library.version, files);
  if (how !== 'reload') {
    try {
      notes.push(...(await setAside(parts, files)));
      await replaceFolder(dataDir, files);
    } catch (error) {
      // A rollback is for emergencies: it must work where the folder cannot be written, and lasts all the same.
      if (how !== 'rollback' || !(error instanceof StorageError)) throw error;
      notes.push(`${error.message} It still holds what was rolled back; mend it before the next reload.`);
    }
  }
  // Questions are answered meanwhile, from what is served still.
  const next = await inSlices(prepare(library));
  const { library: before } = live.swap(next);
  const folder = how === 'reload' ? files : (await readFolder(dataDir)).files;
  try {
    await records.record(
      {
        at: now().toISOString(),
        who,
        action,
        version: library.version,
        previous: before.version,
        folder: fingerprint(folder),
        reason,
        summary: summarise(difference),
      },
      { facts: library.facts.length, sources: library.sources.size },
    );
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notes.push(`It is not in the history. ${error.message}`);
  }
  return notes;
}

/** What the folder holds and nobody has published is kept before it is written over. */
async function setAside({ dataDir, live, versions }: PublishParts, files: readonly DataFile[]): Promise<string[]> {
  const folder = (await readFolder(dataDir)).files;
  const print = fingerprint(folder);
  const served = await versions.read(live.current().library.version).catch(() => null);
  const known = [files, ...(served === null ? [] : [served])].some((one) => fingerprint(one) === print);
  if (known || folder.length === 0) return [];
  await versions.keep(print, folder);
  return [`The data folder held changes that nobody had published. They are kept as version ${print}.`];
}

/** `facts +2 −1 ~3, sources +1` */
function summarise({ facts, sources, lexicon, unanswered, golden }: Difference): string {
  const parts = Object.entries({ facts, sources, lexicon, unanswered, golden }).flatMap(
    ([name, { added, removed, changed }]) => {
      const counts = [
        [added.length, '+'],
        [removed.length, '−'],
        [changed.length, '~'],
      ] as const;
      const said = counts.filter(([count]) => count > 0).map(([count, sign]) => `${sign}${count}`);
      return said.length === 0 ? [] : [`${name} ${said.join(' ')}`];
    },
  );
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}
