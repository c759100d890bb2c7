import { setTimeout as sleep } from 'node:timers/promises';
import type { Answerer } from '../engine/answer.js';
import { readFolder } from '../files/folder.js';
import type { Prepare } from '../files/prepare.js';
import { createLive, type Live } from '../knowledge/live.js';
import type { Language } from '../language/language.js';
import type { DraftStore } from './draft-store.js';
import { createFollow, keepFollowing } from './follow.js';
import type { Gate } from './gate.js';
import { openLibrary } from './open-library.js';
import type { Outcome } from './outcome.js';
import type { Change } from './overlay.js';
import { createPublisher, type Publisher } from './publisher.js';
import type { HistoryEntry, Records } from './records.js';
import { createSharedFolder, type Shared } from './shared.js';
import { openStateFolder, type Storage } from './storage.js';
import { orElse } from './storage-error.js';
import { keepWatch, retireDaily } from './upkeep.js';
import type { Versions } from './versions.js';

const CLOSING_MS = 5000;

/** The curators' desk: what serves, how it changes, and what is remembered. */
export interface Curation {
  readonly answerer: Live<Answerer>;
  readonly publisher: Publisher;
  readonly records: Records;
  readonly versions: Versions;
  /** Facts that curators have in hand. */
  readonly drafts: DraftStore;
  readonly dataDir: string;
  /** The language of the facts that are served. */
  language(): Promise<Language>;
  /** What curators have changed and the data folder does not hold. Rejects with StorageError. */
  changes(): Promise<readonly Change[]>;
  /** Hosts (`host` or `host:port`) that files may be imported from beside Discord's. */
  readonly importHosts: readonly string[];
  /** What is wrong with the desk itself, for `/facts status`; empty where all is well. */
  readonly faults: readonly string[];
  /** Finishes what is under way, within seconds: what is broken off then leaves the old or the new, whole. */
  close(): Promise<void>;
}

export interface CurationParts {
  readonly dataDir: string;
  readonly stateDir: string;
  /** Where things are kept in place of the state folder. */
  readonly storage?: Storage;
  /** What there is where other processes serve the same library. */
  readonly shared?: Shared;
  readonly prepare: Prepare;
  readonly gate: Gate;
  /** Days that questions and feedback are kept; null: for ever. */
  readonly retention: number | null;
  readonly watch: boolean;
  /** As in Curation; none where left out. */
  readonly importHosts?: readonly string[];
  /** Told what an operator should know. */
  readonly warn: (message: string) => void;
  /** Told what became of changes that nobody asked for by a command: found at the start, or by the watch. */
  readonly onFound?: (outcome: Outcome) => void;
  readonly now?: () => Date;
}

/** Opens the desk and chooses what to serve. A database that cannot be used stops no answer. Throws DataError. */
export async function openCuration(parts: CurationParts): Promise<Curation> {
  const { dataDir, stateDir, prepare, gate, warn, now = () => new Date() } = parts;
  const faults: string[] = [];
  const fault = (message: string) => {
    faults.push(message);
    warn(message);
  };
  const lost: string[] = [];
  const storage = parts.storage ?? (await openStateFolder(stateDir, now, fault, (message) => void lost.push(message)));
  for (const message of lost) warn(message);
  const { records, versions, candidates, overlays } = storage;
  const last = await orElse(records.lastServed(), null);
  const { shared } = parts;
  const readData = shared === undefined ? () => readFolder(dataDir) : createSharedFolder(dataDir, shared.folders);
  const opened = await openLibrary(dataDir, readData, overlays, versions, last);
  if (opened.instead !== null) warn(opened.instead);
  const { library } = opened;
  await orElse(versions.keep(library.version, opened.files), undefined, fault);
  if (last?.version !== library.version) {
    const entry: HistoryEntry = {
      at: now().toISOString(),
      who: 'start',
      action: 'start',
      version: library.version,
      previous: last?.version ?? null,
      folder: opened.folder,
      reason: '',
      summary: `${library.facts.length} facts`,
    };
    const size = { facts: library.facts.length, sources: library.sources.size };
    if (faults.length === 0) await orElse(records.record(entry, size), undefined, fault);
  }
  // Told to curators, too, though what is kept from now on is kept.
  faults.push(...lost);
  const answerer = createLive(await prepare(library));
  const follow = createFollow({ live: answerer, prepare, versions, records, gate, now, warn });
  const following = shared === undefined ? null : keepFollowing(shared, follow);
  const publisher = createPublisher({
    readData,
    ...(following === null ? {} : { alone: following.alone }),
    live: answerer,
    prepare,
    versions,
    overlays,
    candidates,
    records,
    gate,
    now,
    warn,
  });
  if (opened.pending) {
    const request = { who: 'start', reason: 'The files have changed since.', action: 'start' as const };
    publisher.reload(request).then(
      (outcome) => parts.onFound?.(outcome),
      (error: unknown) =>
        warn(`The data folder could not be checked: ${error instanceof Error ? error.message : error}`),
    );
  }
  void orElse(records.groupOlder(), undefined);
  const stopRetiring = retireDaily(records, parts.retention, now);
  const stopWatching = parts.watch ? keepWatch(parts, publisher) : () => undefined;
  return {
    answerer,
    publisher,
    records,
    versions,
    drafts: storage.drafts,
    dataDir,
    importHosts: parts.importHosts ?? [],
    language: () => prepare.languageOf(answerer.current().library),
    changes: overlays.load,
    faults,
    async close() {
      stopWatching();
      following?.stop();
      stopRetiring();
      await Promise.race([publisher.idle(), sleep(CLOSING_MS, undefined, { ref: false })]);
      await records.close();
    },
  };
}
