import { type DataFile, readFolder } from '../knowledge/folder.js';
import type { Problem } from '../knowledge/problem.js';
import { type Difference, differenceOf } from './difference.js';
import { type Gate, GateError, type GateRequest, type Remembered, type Verdict } from './gate.js';
import type { How, Outcome, Result } from './outcome.js';
import { type PublishParts, publish } from './publish.js';
import { createQueue } from './queue.js';
import type { Action } from './records.js';
import { StorageError } from './storage-error.js';
import type { Versions } from './versions.js';

/** Who wants it and why. */
export interface Request {
  readonly who: string;
  readonly reason: string;
  /** Told at once when somebody else's change is under way. */
  readonly onWait?: (who: string) => void;
}

/** Changes what is served; one at a time, in the order they were asked for. Nothing here rejects over what people did. */
export interface Publisher {
  /** What a reload would do. */
  check(request: Request): Promise<Outcome>;
  reload(request: Request & { readonly action?: Action }): Promise<Outcome>;
  /** Puts files into the library; `dry` only says what would come of it, and keeps them for `insist`. */
  take(
    upload: (files: readonly DataFile[]) => readonly DataFile[],
    request: Request & { readonly dry?: boolean },
  ): Promise<Outcome>;
  /** Publishes what was refused for its golden questions, or only looked at; as long as nothing has changed since. */
  insist(how: How, from: string, version: string, request: Request): Promise<Outcome>;
  rollback(version: string, request: Request): Promise<Outcome>;
  /** Resolves when all that was asked for has been done. */
  idle(): Promise<void>;
}

export interface PublisherParts extends PublishParts {
  readonly gate: Gate;
  /** What was refused or only looked at, for `insist`. */
  readonly candidates: Versions;
  /** Told what an operator should know. */
  readonly warn: (message: string) => void;
}

interface Proposal {
  readonly how: How;
  readonly action: Action;
  readonly files: readonly DataFile[];
  readonly problems: readonly Problem[];
  readonly dry?: boolean;
  /** The version that may be published although golden questions break. */
  readonly insisted?: string;
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { dataDir, live, versions, candidates, gate, now, warn } = parts;
  const queue = createQueue();
  let remembered: readonly Remembered[] = [];

  const inTurn = (request: Request, work: () => Promise<Result>): Promise<Outcome> =>
    queue.run(
      request.who,
      async (waitedFor) => {
        try {
          return { ...(await work()), waitedFor };
        } catch (error) {
          if (!(error instanceof StorageError || error instanceof GateError)) throw error;
          return { ...failed(error.message), waitedFor };
        }
      },
      request.onWait,
    );

  const failed = (reason: string): Result => ({ kind: 'failed', version: live.current().library.version, reason });

  /** A check that died may have had bad luck: it gets one more chance. One that took too long would take as long again. */
  async function examine(request: GateRequest): Promise<Verdict> {
    try {
      return await gate(request);
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'late') throw error;
      warn(`${error.message} Trying once more.`);
      return gate(request);
    }
  }

  async function attempt(proposal: Proposal, { who, reason }: Request): Promise<Result> {
    const { how, action, files, problems, dry = false, insisted } = proposal;
    const served = live.current().library;
    const today = now().toISOString().slice(0, 10);
    const verdict = await examine({ served, files, problems, today, golden: how !== 'rollback', remembered });
    if (verdict.kind === 'unsound') return { kind: 'unsound', version: served.version, problems: verdict.problems };
    const { library, golden } = verdict;
    if (verdict.remembered.length > 0) remembered = verdict.remembered;
    const { version } = library;
    if (insisted !== undefined && version !== insisted) return failed(CHANGED);
    const difference = verdict.difference ?? differenceOf(served, library);
    const compared = {
      how,
      from: served.version,
      version,
      difference,
      golden,
      advice: onlyNew(verdict.advice, difference),
    };
    if (version === served.version) {
      if (!dry && how === 'reload') await versions.keep(version, files);
      return { kind: 'same', version };
    }
    if (how === 'import' && insisted === undefined) await candidates.keep(version, files);
    if (golden.broken.length > 0 && insisted === undefined) return { kind: 'golden', ...compared };
    if (dry) return { kind: 'sound', ...compared };
    const notes = await publish(parts, { how, action, who, reason, library, files, difference });
    return { kind: 'published', notes, ...compared };
  }

  const reload = async (request: Request, rest: Partial<Proposal> = {}) =>
    attempt({ how: 'reload', action: 'reload', ...(await readFolder(dataDir)), ...rest }, request);

  const stored = async (how: How, from: Versions, version: string, request: Request, rest: Partial<Proposal>) => {
    const files = await from.read(version);
    if (files === null) return failed(`There is no version ${version} any more.`);
    return attempt({ how, action: how, files, problems: [], ...rest }, request);
  };

  return {
    check: (request) => inTurn(request, () => reload(request, { dry: true })),
    reload: (request) => inTurn(request, () => reload(request, { action: request.action ?? 'reload' })),
    take: (upload, request) =>
      inTurn(request, async () => {
        const { files, problems } = await readFolder(dataDir);
        return attempt(
          { how: 'import', action: 'import', files: upload(files), problems, dry: request.dry ?? false },
          request,
        );
      }),
    insist: (how, from, version, request) =>
      inTurn(request, async () => {
        if (live.current().library.version !== from) return failed(CHANGED);
        if (how === 'reload') return reload(request, { insisted: version });
        return stored(how, candidates, version, request, { insisted: version });
      }),
    idle: queue.idle,
    rollback: (version, request) => inTurn(request, () => stored('rollback', versions, version, request, {})),
  };
}

/** Nobody wants to read at each change what was there before. */
function onlyNew(advice: readonly Problem[], { facts }: Difference): readonly Problem[] {
  const touched = new Set([...facts.added, ...facts.changed.map(({ id }) => id)]);
  return advice.filter(({ entry }) => entry !== null && touched.has(entry));
}

const CHANGED = 'What is served, or what was to be served, has changed since. Look at it again.';
