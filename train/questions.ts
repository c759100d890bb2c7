import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readEntries } from '../src/knowledge/entries.js';
import type { Library } from '../src/knowledge/library.js';
import { plainGolden } from '../src/knowledge/plain-entries.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { type Golden, goldenShape } from '../src/knowledge/shapes.js';

/**
 * Questions beside the golden ones, from a file of this folder. They gate nothing, so the facts may change without them: those whose fact is gone are
 * left out. Returns none where an optional file does not exist, as for a language that nobody has written one for. Throws where the file is unsound.
 */
export async function readQuestions(
  { factById }: Library,
  name: string,
  { isOptional = false }: { readonly isOptional?: boolean } = {},
): Promise<Golden[]> {
  const url = new URL(name, import.meta.url);
  if (isOptional && !existsSync(url)) return [];
  const file = { path: `train/${name}`, text: await readFile(url, 'utf8') };
  const entries = readEntries(
    file,
    goldenShape,
    (problem) => {
      throw new Error(formatProblem(problem));
    },
    { plain: plainGolden },
  );
  return entries
    .map(({ value }) => value)
    .filter(({ fact }) => [fact].flat().every((id) => id === 'none' || factById.has(id)));
}
