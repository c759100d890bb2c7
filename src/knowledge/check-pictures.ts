import type { Complain, DataEntries } from './data-entries.js';
import type { DataFile } from './folder.js';
import { notThere } from './not-there.js';
import { bytesIn, inKb, isPicturePath, kindByName, PICTURE_LIMITS, pictureSize, sizeOf, tooLarge } from './pictures.js';
import type { Problem } from './problem.js';

/** Checks that the picture of a fact is there, with a source that there is. */
export function checkPictures({ facts, sources }: DataEntries, files: readonly DataFile[], complain: Complain): void {
  const pictures = new Set(files.map(({ path }) => path).filter(isPicturePath));
  const known = new Set(sources.map(({ value }) => value.id));
  for (const entry of facts) {
    const { id, picture } = entry.value;
    if (picture === undefined) continue;
    if (!pictures.has(picture.file)) complain(entry, id, ['picture', 'file'], `there is no ${picture.file}`);
    if (!known.has(picture.source))
      complain(entry, id, ['picture', 'source'], notThere('source', picture.source, known));
  }
}

/** What is wrong with the files of pictures themselves. One that could not be read at all has no text and was reported then. */
export function picturesAmiss(files: readonly DataFile[]): Problem[] {
  const pictures = files.filter(({ path, text }) => isPicturePath(path) && text !== '');
  const sizes = pictures.map(({ text }) => sizeOf(text));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const problem = (file: string, reason: string): Problem => ({ file, line: null, entry: null, field: null, reason });
  const each = pictures.flatMap((file, at) => {
    const reason = amiss(file, sizes[at] ?? 0);
    return reason === null ? [] : [problem(file.path, reason)];
  });
  const { allBytes } = PICTURE_LIMITS;
  if (all <= allBytes) return each;
  return [...each, problem('pictures', `holds ${inKb(all)}; the limit is ${inKb(allBytes)}`)];
}

function amiss(file: DataFile, size: number): string | null {
  if (size > PICTURE_LIMITS.bytes) return tooLarge(size);
  const found = pictureSize(bytesIn(file.text));
  if (found === null) return 'is not a PNG, JPEG or WebP picture';
  const { kind, width, height } = found;
  if (kind !== kindByName(file.path)) return `is a ${kind.toUpperCase()} picture; give the file that ending`;
  const { side } = PICTURE_LIMITS;
  if (width > side || height > side) return `is ${width} by ${height} pixels; the limit is ${side} by ${side}`;
  return width === 0 || height === 0 ? 'is an empty picture' : null;
}

/** Pictures that no fact has. */
export function adviseOnPictures({ facts }: DataEntries, files: readonly DataFile[], report: (one: Problem) => void) {
  const used = new Set(facts.map(({ value }) => value.picture?.file));
  for (const { path } of files) {
    if (!isPicturePath(path) || used.has(path)) continue;
    report({ file: path, line: null, entry: null, field: null, reason: 'belongs to no fact' });
  }
}
