import { parse, stringify } from 'yaml';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Problem } from '../knowledge/problem.js';
import { atOnce } from '../lib/steps.js';
import { joinFile, splitFile, type TextEntry } from './entries.js';
import type { Orphan } from './outcome.js';

const GOLDEN = 'golden.yaml';

/**
 * Where the only fault of some files is that golden questions expect facts which were taken out: those questions, and the files without
 * them. Null where there are other faults. A question that other facts may answer, too, stays for those.
 */
export function withoutOrphans(
  files: readonly DataFile[],
  problems: readonly Problem[],
  served: Library,
): { readonly files: DataFile[]; readonly orphans: Orphan[] } | null {
  const gone = new Set<string>();
  for (const { file, missing } of problems) {
    if (file !== GOLDEN || missing === undefined || !served.factById.has(missing)) return null;
    gone.add(missing);
  }
  const golden = files.find(({ path }) => path === GOLDEN);
  const split = golden === undefined ? null : atOnce(splitFile(golden.text));
  if (golden === undefined || split === null || gone.size === 0) return null;
  const orphans: Orphan[] = [];
  const entries = split.entries.flatMap((entry): TextEntry[] => {
    const [value] = parse(entry.text) as [{ question: string; fact: string | string[] }];
    const expected = [value.fact].flat();
    const left = expected.filter((id) => !gone.has(id));
    if (left.length === expected.length) return [entry];
    for (const fact of expected.filter((id) => gone.has(id))) orphans.push({ question: value.question, fact });
    if (left.length === 0) return [];
    return [{ ...entry, text: stringify([{ ...value, fact: left.length === 1 ? left[0] : left }]) }];
  });
  const text = entries.length === 0 ? '[]\n' : joinFile({ head: split.head, entries });
  return { files: files.map((file) => (file === golden ? { path: GOLDEN, text } : file)), orphans };
}
