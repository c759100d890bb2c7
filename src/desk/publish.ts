import type { Answerer } from '../engine/answer.js';
import type { Compiled } from '../engine/index/compile.js';
import { fingerprint } from '../files/fingerprint.js';
import type { Prepare } from '../files/prepare.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Live } from '../knowledge/live.js';
import type { Difference } from './difference.js';
import { inSlices } from './in-slices.js';
import type { How } from './outcome.js';
import { type Change, changesTo, layOver } from './overlay.js';
import type { OverlayStore } from './overlay-store.js';
import type { Action, Records } from './records.js';
import { StorageError } from './storage-error.js';
import type { Versions } from './versions.js';

export interface PublishParts {
  readonly live: Live<Answerer>;
  readonly prepare: Prepare;
  readonly versions: Versions;
  readonly overlays: OverlayStore;
  readonly records: Records;
  readonly now: () => Date;
}

export interface Publication {
  readonly how: How;
  readonly action: Action;
  readonly who: string;
  readonly reason: string;
  readonly library: Library;
  /** What the gate made of it; null where it did not. */
  readonly compiled: Compiled | null;
  readonly files: readonly DataFile[];
  /** The data folder as it is. */
  readonly folder: readonly DataFile[];
  /** The data folder that the files were made of: what it has changed since is not theirs to take back. */
  readonly base: readonly DataFile[];
  readonly difference: Difference;
}

/**
 * Serves a library that has passed the gate: keeps it, keeps what lies over the data folder now, swaps the reference, writes the history.
 * Gives notes on what did not go as it should and did not stand in the way. Rejects with StorageError, and then nothing has changed.
 */
export async function publish(parts: PublishParts, publication: Publication): Promise<string[]> {
  const { live, prepare, versions, overlays, records, now } = parts;
  const { how, action, who, reason, library, compiled, files, folder, base, difference } = publication;
  const notes: string[] = [];
  await versions.keep(library.version, files);
  let changes: readonly Change[] | null = changesTo(files, base);
  try {
    await overlays.save(changes);
  } catch (error) {
    // A rollback is for emergencies: it must work where nothing can be kept, and what is served lasts all the same.
    if (how !== 'rollback' || !(error instanceof StorageError)) throw error;
    changes = await overlays.load().catch(() => null);
    notes.push(`${error.message} A reload would bring back what was rolled back; mend that first.`);
  }
  // Questions are answered meanwhile, from what is served still.
  const next = await prepare(library, compiled ?? undefined);
  const { files: laid } = await inSlices(layOver(folder, changes ?? []));
  const { library: before } = live.swap(next);
  try {
    await records.record(
      {
        at: now().toISOString(),
        who,
        action,
        version: library.version,
        previous: before.version,
        folder: fingerprint(laid),
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
