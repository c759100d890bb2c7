import { type DataFile, languageOf } from '../knowledge/folder.js';
import type { Problem } from '../knowledge/problem.js';
import { type Difference, differenceOf } from './difference.js';
import { examineFiles } from './examine.js';
import type { Gate, Remembered } from './gate.js';
import type { How, Result } from './outcome.js';
import { type PublishParts, publish } from './publish.js';
import type { Action } from './records.js';
import type { TrialRequest } from './trial.js';
import type { Versions } from './versions.js';

/** Files that somebody wants served. */
export interface Proposal {
  readonly how: How;
  readonly action: Action;
  readonly files: readonly DataFile[];
  readonly folder: readonly DataFile[];
  /** As in a publication; the folder where left out. */
  readonly base?: readonly DataFile[];
  readonly problems: readonly Problem[];
  readonly dry?: boolean;
  /** A fact to be tried out. */
  readonly trial?: TrialRequest;
  /** The version that may be published although golden questions break. */
  readonly insisted?: string;
}

export interface AttemptParts extends PublishParts {
  readonly gate: Gate;
  /** What was refused or only looked at, for whoever insists. */
  readonly candidates: Versions;
  /** Told what an operator should know. */
  readonly warn: (message: string) => void;
}

/** Nobody wants to read at each change what was there before. What changes a fact concerns its translations, too. */
function newAdvice(advice: readonly Problem[], { facts, translations }: Difference): Problem[] {
  const touched = new Set(
    [facts, translations].flatMap(({ added, changed }) => [...added, ...changed.map(({ id }) => id)]),
  );
  return advice.filter(
    ({ entry, file }) => entry !== null && (touched.has(entry) || touched.has(`${languageOf(file)}/${entry}`)),
  );
}

export const CHANGED = 'What is served, or what was to be served, has changed since. Look at it again.';

/** Lets the gate judge a proposal, and publishes it where nothing stands in the way. One at a time. */
export function createAttempt(
  parts: AttemptParts,
): (proposal: Proposal, by: { readonly who: string; readonly reason: string }) => Promise<Result> {
  const { live, versions, candidates, gate, now, warn } = parts;
  let remembered: readonly Remembered[] = [];
  return async (proposal, { who, reason }) => {
    const { how, action, folder, base = folder, problems, dry = false, trial, insisted } = proposal;
    const before = live.current().library;
    const today = now().toISOString().slice(0, 10);
    const request = {
      served: before,
      problems,
      today,
      golden: how !== 'rollback',
      remembered,
      ...(trial && { trial }),
    };
    const { verdict, files, orphans } = await examineFiles(gate, { ...request, files: proposal.files }, warn);
    if (verdict.kind === 'unsound') return { kind: 'unsound', version: before.version, problems: verdict.problems };
    const { library, compiled, golden, advice } = verdict;
    if (verdict.remembered.length > 0) remembered = verdict.remembered;
    const { version } = library;
    if (insisted !== undefined && version !== insisted)
      return { kind: 'failed', version: before.version, reason: CHANGED };
    const difference = verdict.difference ?? differenceOf(before, library);
    const fresh = newAdvice(advice, difference);
    const compared = { how, from: before.version, version, difference, golden, advice: fresh, trial: verdict.trial };
    if (version === before.version) {
      if (!dry && how === 'reload') await versions.keep(version, files);
      return { kind: 'same', version };
    }
    if ((how === 'import' || orphans.length > 0) && insisted === undefined) await candidates.keep(version, files);
    if (orphans.length > 0) return { kind: 'orphans', orphans, ...compared };
    if (golden.broken.length > 0 && insisted === undefined) return { kind: 'golden', ...compared };
    if (dry) return { kind: 'sound', ...compared };
    const notes = await publish(parts, {
      how,
      action,
      who,
      reason,
      library,
      compiled,
      files,
      folder,
      base,
      difference,
    });
    return { kind: 'published', notes, ...compared };
  };
}
