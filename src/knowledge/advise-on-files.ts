import type { DataEntries } from './data-entries.js';
import type { DataFile } from './data-file.js';
import { topicOf } from './folder.js';
import type { Problem } from './problem.js';

type Report = (problem: Problem) => void;

/** A file of facts without any has lost them, or was never saved. */
export function adviseOnEmptyFiles({ topics }: DataEntries, files: readonly DataFile[], report: Report): void {
  for (const { path } of files) {
    if (!path.startsWith('facts/') || topics.has(topicOf(path))) continue;
    report({ file: path, line: null, entry: null, field: null, reason: 'holds no facts; was it saved?' });
  }
}

/** A name in `{ }` with nothing behind its colon. Whoever means that there are no words writes `null`, or a list of names. */
const BLANK = /[{,] *([a-z0-9-]+): *[,}]/;

/** Words in bold that are not there: they were to be written later, or deleted. */
export function adviseOnBlanks(files: readonly DataFile[], report: Report): void {
  for (const { path, text } of files) {
    if (!path.startsWith('facts/') || !BLANK.test(text)) continue;
    for (const [at, line] of text.split('\n').entries()) {
      const name = /^ *tells: *\{/.test(line) ? BLANK.exec(line)?.[1] : undefined;
      if (name === undefined) continue;
      const reason = `nothing stands behind "${name}:"; write words of the statement there, or take the name out`;
      report({ file: path, line: at + 1, entry: null, field: 'tells', reason });
    }
  }
}
