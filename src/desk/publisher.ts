import type { FolderReading } from '../files/folder.js';
import type { DataFile } from '../knowledge/folder.js';
import { type AttemptParts, CHANGED, createAttempt, type Proposal } from './attempt.js';
import { DeskError } from './desk-error.js';
import { inSlices } from './in-slices.js';
import type { How, Outcome, Result } from './outcome.js';
import { conflictId, layOver, settleConflict, takeOff } from './overlay.js';
import { createQueue } from './queue.js';
import type { Action } from './records.js';
import type { Shared } from './shared.js';
import type { TrialRequest } from './trial.js';
import type { Versions } from './versions.js';

/** Who wants it and why. */
export interface Request {
  readonly who: string;
  readonly reason: string;
  /** What the history calls it, where that is not how it is done. */
  readonly action?: Action;
  /** Told at once when somebody else's change is under way. */
  readonly onWait?: (who: string) => void;
}

/** Changes what is served; one at a time, in the order they were asked for. Nothing here rejects over what people did. */
export interface Publisher {
  /** What a reload would do. */
  check(request: Request): Promise<Outcome>;
  /** Serves the data folder with the curators' changes over it. */
  reload(request: Request): Promise<Outcome>;
  /** Puts files over the data folder; `dry` only says what would come of it, and keeps them for `insist`. */
  take(
    upload: (files: readonly DataFile[]) => readonly DataFile[],
    request: Request & { readonly dry?: boolean; readonly trial?: TrialRequest },
  ): Promise<Outcome>;
  /** Publishes what was refused for its golden questions, or only looked at; as long as nothing has changed since. */
  insist(how: How, from: string, version: string, request: Request): Promise<Outcome>;
  rollback(version: string, request: Request): Promise<Outcome>;
  /**
   * Says whose version of an entry holds where curators and data folder have both changed it, and reloads. `id` as `conflictId` gives it for
   * one of the conflicts or for all of them.
   */
  settle(id: string, holds: 'curators' | 'folder', request: Request): Promise<Outcome>;
  /** Resolves when all that was asked for has been done. */
  idle(): Promise<void>;
}

export interface PublisherParts extends AttemptParts {
  /** The data folder as it is now. */
  readonly readData: () => Promise<FolderReading>;
  /** Does work while no other process changes what is served; left out where there is none. */
  readonly alone?: Shared['alone'];
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { readData, alone, live, versions, overlays, candidates } = parts;
  const queue = createQueue();
  const attempt = createAttempt(parts);

  const inTurn = (request: Request, work: () => Promise<Result>): Promise<Outcome> =>
    queue.run(
      request.who,
      async (waitedFor) => {
        try {
          if (alone === undefined) return { ...(await work()), waitedFor };
          const { result, waitedFor: elsewhere } = await alone(request.who, work, request.onWait);
          return { ...result, waitedFor: [...waitedFor, ...elsewhere] };
        } catch (error) {
          if (!(error instanceof DeskError)) throw error;
          return { ...failed(error.message), waitedFor };
        }
      },
      request.onWait,
    );

  const served = () => live.current().library;
  const failed = (reason: string): Result => ({ kind: 'failed', version: served().version, reason });

  /** What is to be served by what lies in the folder and over it, changed by `change`; or what must be settled first. */
  async function propose(
    request: Request,
    change: (files: readonly DataFile[]) => readonly DataFile[],
    rest: Pick<Proposal, 'how' | 'action'> & Partial<Proposal>,
  ): Promise<Result> {
    const { files: folder, problems } = await readData();
    const { files, conflicts } = await inSlices(layOver(folder, await overlays.load()));
    if (conflicts.length > 0) return { kind: 'conflict', version: served().version, conflicts };
    return attempt({ files: change(files), folder, problems, ...rest }, request);
  }

  const reload = (request: Request, rest: Partial<Proposal> = {}) =>
    propose(request, (files) => files, { how: 'reload', action: 'reload', ...rest });

  const stored = async (how: How, from: Versions, version: string, request: Request, rest: Partial<Proposal>) => {
    const files = await from.read(version);
    if (files === null) return failed(`There is no version ${version} any more.`);
    const { files: folder } = await readData();
    return attempt(
      { how, action: request.action ?? how, files, folder, base: (await published()) ?? folder, problems: [], ...rest },
      request,
    );
  };

  /** The data folder as it was when something was published last; null where that is not known any more. */
  async function published(): Promise<DataFile[] | null> {
    const files = await versions.read(served().version).catch(() => null);
    const changes = await overlays.load().catch(() => null);
    return files === null || changes === null ? null : takeOff(files, changes);
  }

  return {
    check: (request) => inTurn(request, () => reload(request, { dry: true })),
    reload: (request) => inTurn(request, () => reload(request, { action: request.action ?? 'reload' })),
    take: (upload, request) =>
      inTurn(request, () => {
        const { action = 'import', dry = false, trial } = request;
        return propose(request, upload, { how: 'import', action, dry, ...(trial && { trial }) });
      }),
    insist: (how, from, version, request) =>
      inTurn(request, async () => {
        if (served().version !== from) return failed(CHANGED);
        if (how === 'reload') return reload(request, { insisted: version });
        return stored(how, candidates, version, request, { insisted: version });
      }),
    rollback: (version, request) => inTurn(request, () => stored('rollback', versions, version, request, {})),
    settle: (id, holds, request) =>
      inTurn(request, async () => {
        let changes = await overlays.load();
        const { conflicts } = await inSlices(layOver((await readData()).files, changes));
        const meant = conflictId(...conflicts) === id ? conflicts : conflicts.filter((one) => conflictId(one) === id);
        if (meant.length === 0) return failed(CHANGED);
        for (const conflict of meant) changes = await inSlices(settleConflict(changes, conflict, holds));
        await overlays.save(changes);
        return reload(request);
      }),
    idle: queue.idle,
  };
}
