import type { z } from 'zod';
import type { DataFile } from './folder.js';
import type { Shortened } from './plain-entries.js';
import type { Problem } from './problem.js';
import { reasonOf } from './shape-words.js';
import { type Place, parseYaml, type YamlFile, type YamlPath } from './yaml.js';

/** A checked entry and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly file: string;
  /** Path of the entry inside the file, for `line`. */
  line(...field: YamlPath): number;
  /** The same with the column. */
  place(...field: YamlPath): Place;
}

type Report = (problem: Problem) => void;

/** Entries that need no shape, and what the shape is spared of the others. */
interface Sparing<T> {
  plain?(raw: unknown): T | null;
  shortened?(raw: unknown): Shortened<T>;
}

/** A file that is a list of entries, each checked against `shape`; what is wrong is reported and left out. */
export function readEntries<S extends z.ZodType>(
  file: DataFile,
  shape: S,
  report: Report,
  { plain, shortened }: Sparing<z.infer<S>> = {},
): Entry<z.infer<S>>[] {
  const yaml = parseYaml(file.text);
  for (const fault of yaml.faults) report({ file: file.path, entry: null, field: null, unreadable: true, ...fault });
  if (yaml.value === undefined || yaml.value === null) return [];
  if (!Array.isArray(yaml.value)) {
    report({
      file: file.path,
      line: 1,
      entry: null,
      field: null,
      reason: 'must be a list of entries ("- id: …")',
      unreadable: true,
    });
    return [];
  }
  const entries: Entry<z.infer<S>>[] = [];
  for (const [index, raw] of yaml.value.entries()) {
    const where = placesOf(yaml, index);
    const read = plain?.(raw) ?? null;
    if (read !== null) {
      entries.push({ value: read, file: file.path, ...where });
      continue;
    }
    const { rest, whole } = shortened?.(raw) ?? { rest: raw, whole: null };
    const result = shape.safeParse(rest);
    if (result.success) entries.push({ value: whole?.(result.data) ?? result.data, file: file.path, ...where });
    else for (const issue of result.error.issues) report(toProblem(file.path, nameOf(raw, index), issue, where.place));
  }
  return entries;
}

/** A file that is one map. Null where it could not be read. */
export function readMap<S extends z.ZodType>(
  file: DataFile,
  shape: S,
  report: Report,
  shortened?: (raw: unknown) => Shortened<z.infer<S>>,
): Entry<z.infer<S>> | null {
  const yaml = parseYaml(file.text);
  for (const fault of yaml.faults) report({ file: file.path, entry: null, field: null, unreadable: true, ...fault });
  if (yaml.faults.length > 0) return null;
  const where = placesOf(yaml);
  const { rest, whole } = shortened?.(yaml.value ?? {}) ?? { rest: yaml.value ?? {}, whole: null };
  const result = shape.safeParse(rest);
  if (result.success) return { value: whole?.(result.data) ?? result.data, file: file.path, ...where };
  for (const issue of result.error.issues) report(toProblem(file.path, null, issue, where.place));
  return null;
}

function toProblem(
  file: string,
  entry: string | null,
  issue: z.core.$ZodIssue,
  place: Entry<unknown>['place'],
): Problem {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const reason = reasonOf(issue, shown);
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return { file, ...place(...path, ...(key ? [key] : [])), entry, field: path.join('.') || null, reason };
}

function placesOf(yaml: YamlFile, ...at: YamlPath): Pick<Entry<unknown>, 'line' | 'place'> {
  const place = (...field: YamlPath) => yaml.placeOf([...at, ...field]);
  return { place, line: (...field) => place(...field).line };
}

function nameOf(raw: unknown, index: number): string {
  if (typeof raw === 'object' && raw !== null) {
    if ('id' in raw && typeof raw.id === 'string' && raw.id.trim() !== '') return shown(raw.id);
    if ('question' in raw && typeof raw.question === 'string') return `"${shown(raw.question)}"`;
  }
  return `entry ${index + 1}`;
}

const SHOWN = 60;
/** What came from a file, fit for a line of a log or a message: short, and without control characters. */
const shown = (text: string) => text.slice(0, SHOWN).replace(/\p{C}/gu, '�');
