import type { Answerer } from '../engine/answer.js';
import type { Compiled } from '../engine/index/compile.js';
import type { Prepare } from '../engine/prepare.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Problem } from '../knowledge/problem.js';
import { buildLibrary } from '../knowledge/read.js';
import { DeskError } from './desk-error.js';
import { type Difference, differenceOf } from './difference.js';
import { askGolden, type Examinee, type GoldenReport } from './golden.js';
import { type Trial, type TrialRequest, tryFact } from './trial.js';

/** What golden questions were answered by a version on a day (YYYY-MM-DD), so that they need not be asked again. */
export interface Remembered {
  readonly version: string;
  readonly today: string;
  /** In the order of the library's golden questions; undefined for one that was not asked. */
  readonly prints: readonly (string | undefined)[];
}

export interface GateRequest {
  /** What is served now; null where nothing is. */
  readonly served: Library | null;
  /** What is to be served: the files of a whole data folder. */
  readonly files: readonly DataFile[];
  /** Faults found while the files were read, beside those in them. */
  readonly problems: readonly Problem[];
  /** YYYY-MM-DD, for golden questions that set no day. */
  readonly today: string;
  /** False leaves out the golden questions, where something must be fast. */
  readonly golden: boolean;
  /** A fact that is to be tried out. */
  readonly trial?: TrialRequest;
  /** From verdicts before. */
  readonly remembered?: readonly Remembered[];
}

export type Verdict =
  | { readonly kind: 'unsound'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'sound';
      readonly library: Library;
      /** What the library comes to, so that nobody has to work it out again; null where it is the one that is served. */
      readonly compiled: Compiled | null;
      /** Null where nothing is served yet. */
      readonly difference: Difference | null;
      readonly golden: GoldenReport;
      /** What is worth a look and stands in no way. */
      readonly advice: readonly Problem[];
      /** Null where nothing was to be tried. */
      readonly trial: Trial | null;
      /** For requests to come; empty where no golden questions were asked. */
      readonly remembered: readonly Remembered[];
    };

const NOT_ASKED: GoldenReport = { asked: 0, right: 0, broken: [], moved: [] };

/** The check itself failed, whatever the files hold: it ran out of memory, out of time, or died. The message is for a curator. */
export class GateError extends DeskError<'memory' | 'late' | 'died'> {
  override readonly name = 'GateError';
}

/** A gate says what would come of serving some files, and changes nothing. Rejects with GateError where it fails itself. */
export type Gate = (request: GateRequest) => Promise<Verdict>;

/**
 * Builds the library aside, takes the difference, and asks the golden questions of both, unless nothing has changed. Rejects only for
 * faults of its own.
 */
export function createGate(prepare: Prepare): Gate {
  return async ({ served, files, problems, today, golden, trial, remembered = [] }) => {
    const reading = buildLibrary(files);
    const { library, advice } = reading;
    if (library === null || problems.length > 0) {
      return { kind: 'unsound', problems: [...problems, ...reading.problems] };
    }
    const difference = served === null ? null : differenceOf(served, library);
    const isServed = served?.version === library.version;
    const compiled = isServed ? null : await prepare.compile(library);
    const tried = async (answerer: () => Promise<Answerer>) =>
      trial === undefined || !library.factById.has(trial.fact)
        ? null
        : tryFact(trial, await answerer(), await prepare.selfAsking(library, compiled ?? undefined), today);
    if (!golden || isServed) {
      const made = await tried(() => prepare(library, compiled ?? undefined));
      return { kind: 'sound', library, compiled, difference, golden: NOT_ASKED, advice, trial: made, remembered: [] };
    }
    const examinee = (one: Library): Examinee => {
      const known = remembered.find(({ version, today: day }) => version === one.version && day === today);
      let answerer: Promise<Answerer> | undefined;
      const make = () => {
        answerer ??= prepare(one, one === library ? (compiled ?? undefined) : undefined);
        return answerer;
      };
      return { library: one, answerer: make, prints: [...(known?.prints ?? one.golden.map(() => undefined))] };
    };
    const [before, after] = [served === null ? null : examinee(served), examinee(library)];
    const report = await askGolden(before, after, today);
    const asked = [...(before === null ? [] : [before]), after];
    return {
      kind: 'sound',
      library,
      compiled,
      difference,
      golden: report,
      advice,
      trial: await tried(after.answerer),
      remembered: asked.map(({ library: { version }, prints }) => ({ version, today, prints })),
    };
  };
}
