import type { Answerer } from '../answering/answer.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Problem } from '../knowledge/problem.js';
import { buildLibrary } from '../knowledge/read.js';
import { type Difference, differenceOf } from './difference.js';
import { askGolden, type GoldenReport } from './golden.js';

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
}

export type Verdict =
  | { readonly kind: 'unsound'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'sound';
      readonly library: Library;
      /** Null where nothing is served yet. */
      readonly difference: Difference | null;
      readonly golden: GoldenReport;
    };

const NOT_ASKED: GoldenReport = { asked: 0, right: 0, broken: [], moved: [] };

/** A gate says what would come of serving some files, and changes nothing. */
export type Gate = (request: GateRequest) => Promise<Verdict>;

/** Builds the library aside, takes the difference, and asks the golden questions of both. Rejects only for faults of its own. */
export function createGate(prepare: (library: Library) => Answerer): Gate {
  return async ({ served, files, problems, today, golden }) => {
    const reading = buildLibrary(files);
    const { library } = reading;
    if (library === null || problems.length > 0) {
      return { kind: 'unsound', problems: [...problems, ...reading.problems] };
    }
    const difference = served === null ? null : differenceOf(served, library);
    if (!golden) return { kind: 'sound', library, difference, golden: NOT_ASKED };
    const before = served === null ? null : prepare(served);
    return { kind: 'sound', library, difference, golden: await askGolden(before, prepare(library), today) };
  };
}
