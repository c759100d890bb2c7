import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answerer } from '../engine/answer.js';
import type { Prepare } from '../engine/prepare.js';
import { createLive, type Live } from '../knowledge/live.js';
import type { Language } from '../language/language.js';
import { openDatabase } from './database.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import type { Gate } from './gate.js';
import { openLibrary } from './open-library.js';
import type { Outcome } from './outcome.js';
import type { Change } from './overlay.js';
import { createOverlayStore } from './overlay-store.js';
import { createPublisher, type Publisher } from './publisher.js';
import { brokenRecords, type HistoryEntry, type Records } from './records.js';
import { createSqliteRecords } from './sqlite-records.js';
import { orElse, StorageError } from './storage-error.js';
import { keepWatch, retireDaily } from './upkeep.js';
import { createVersions, type Versions } from './versions.js';

const CANDIDATES = 20;
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

export const databaseFile = (stateDir: string) => join(stateDir, 'desk.sqlite');

/** Opens the desk and chooses what to serve. A database that cannot be used stops no answer. Throws DataError. */
export async function openCuration(parts: CurationParts): Promise<Curation> {
  const { dataDir, stateDir, prepare, gate, warn, now = () => new Date() } = parts;
  const faults: string[] = [];
  const fault = (message: string) => {
    faults.push(message);
    warn(message);
  };
  const records = await openRecords(stateDir, now, fault);
  const versions = createVersions(join(stateDir, 'versions'));
  const candidates = createVersions(join(stateDir, 'candidates'), CANDIDATES);
  const last = await orElse(records.lastServed(), null);
  const overlays = createOverlayStore(stateDir);
  const opened = await openLibrary(dataDir, overlays, versions, last);
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
  const answerer = createLive(await prepare(library));
  const publisher = createPublisher({
    dataDir,
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
    drafts: createDraftStore(join(stateDir, 'drafts')),
    dataDir,
    importHosts: parts.importHosts ?? [],
    language: () => prepare.languageOf(answerer.current().library),
    changes: overlays.load,
    faults,
    async close() {
      stopWatching();
      stopRetiring();
      await Promise.race([publisher.idle(), sleep(CLOSING_MS, undefined, { ref: false })]);
      await records.close();
    },
  };
}

async function openRecords(stateDir: string, now: () => Date, fault: (message: string) => void): Promise<Records> {
  try {
    return createSqliteRecords(await openDatabase(databaseFile(stateDir)), now);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    fault(`${error.message} Answers go on; nothing is kept until desk.sqlite in the state folder is mended or moved.`);
    return brokenRecords(error);
  }
}
