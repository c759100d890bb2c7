import type { Compiled } from '../engine/index/compile.js';
import type { Prepare } from '../files/prepare.js';
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
export const createGate =
  (prepare: Prepare): Gate =>
  async ({ served, ...request }) =>
    judge(prepare, { ...request, served: served && (() => served) });

/** A request that has what is served made when it is looked at. */
export interface SparingRequest extends Omit<GateRequest, 'served'> {
  readonly served: (() => Library) | null;
}

/**
 * What a gate does. Compiling takes most of the memory, so nothing is held meanwhile that is not needed for it: not what is served, and not
 * the files and all that was read on the way, which is why this function does not wait for anything itself.
 */
export function judge(prepare: Prepare, { served, files, problems, ...asked }: SparingRequest): Promise<Verdict> {
  const reading = buildLibrary(files);
  const { library, advice } = reading;
  if (library === null || problems.length > 0)
    return Promise.resolve({ kind: 'unsound', problems: [...problems, ...reading.problems] });
  const before = served?.() ?? null;
  const difference = before === null ? null : differenceOf(before, library);
  const sound = { kind: 'sound', library, difference, advice } as const;
  const isServed = before?.version === library.version;
  return isServed ? asServed(prepare, sound, asked) : compared(prepare, sound, served, asked);
}

type Sound = Extract<Verdict, { kind: 'sound' }>;
type Begun = Pick<Sound, 'kind' | 'library' | 'difference' | 'advice'>;
type Asked = Omit<GateRequest, 'served' | 'files' | 'problems'>;

async function asServed(prepare: Prepare, sound: Begun, { trial, today }: Asked): Promise<Sound> {
  const { library } = sound;
  const tried = await tryOut(prepare, library, undefined, trial, today);
  return { ...sound, compiled: null, golden: NOT_ASKED, trial: tried, remembered: [] };
}

async function compared(
  prepare: Prepare,
  sound: Begun,
  served: SparingRequest['served'],
  { today, golden, trial, remembered = [] }: Asked,
): Promise<Sound> {
  const { library } = sound;
  const compiled = await prepare.compile(library);
  const tried = await tryOut(prepare, library, compiled, trial, today);
  if (!golden) return { ...sound, compiled, golden: NOT_ASKED, trial: tried, remembered: [] };
  const examinee = (one: Library, compiled?: Compiled): Examinee => {
    const known = remembered.find(({ version, today: day }) => version === one.version && day === today);
    const prints = [...(known?.prints ?? one.golden.map(() => undefined))];
    return { library: one, answerer: () => prepare(one, compiled), prints };
  };
  const [before, after] = [served === null ? null : examinee(served()), examinee(library, compiled)];
  const report = await askGolden(before, after, today);
  return {
    ...sound,
    compiled,
    golden: report,
    trial: tried,
    remembered: [before, after].flatMap((one) =>
      one === null ? [] : [{ version: one.library.version, today, prints: one.prints }],
    ),
  };
}

async function tryOut(
  prepare: Prepare,
  library: Library,
  compiled: Compiled | undefined,
  trial: TrialRequest | undefined,
  today: string,
): Promise<Trial | null> {
  if (trial === undefined || !library.factById.has(trial.fact)) return null;
  return tryFact(trial, await prepare(library, compiled), await prepare.selfAsking(library, compiled), today);
}
