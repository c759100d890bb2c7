import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../src/knowledge/read.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Names that may stand in a file of the program although some library has them too, with the reason. */
const ALLOWED: Readonly<Record<string, { readonly names: readonly string[]; readonly reason: string }>> = {
  'answering/foreign.ts': {
    names: 'european america american usa turkey turkiye turkish afghan mongolian japanese'.split(' '),
    reason: 'peoples of the whole world that no rule makes from the name of their country',
  },
};

/** Comments may give examples; the program itself knows nothing of what the data is about. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, ' ');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function namesOfData(): Promise<string[]> {
  const { library } = await readLibrary(join(ROOT, 'data'));
  if (!library) throw new Error('the data folder has problems');
  const { entities, spellings } = library.lexicon;
  const all = [...Object.values(entities).flatMap(({ names }) => names), ...Object.entries(spellings).flat(2)];
  const proper = all.filter((name) => /\p{Lu}|[^\p{ASCII}]/u.test(name) && name.length > 1);
  return [...new Set(proper.map((name) => name.toLowerCase()))];
}

describe('no name of the data stands in the program', () => {
  test('in src/', async () => {
    const names = await namesOfData();
    expect(names.length).toBeGreaterThan(200);
    const any = new RegExp(`(?<![\\p{L}\\d_])(?:${names.map(escaped).join('|')})(?![\\p{L}\\d_])`, 'giu');
    const found: string[] = [];
    const paths = await readdir(join(ROOT, 'src'), { recursive: true });
    for (const path of paths.filter((name) => name.endsWith('.ts'))) {
      const code = withoutComments(await readFile(join(ROOT, 'src', path), 'utf8'));
      const allowed = ALLOWED[path]?.names ?? [];
      for (const [hit] of code.matchAll(any)) if (!allowed.includes(hit.toLowerCase())) found.push(`${path}: ${hit}`);
    }
    expect(found).toEqual([]);
  });

  test('would be found', () => {
    expect(withoutComments("const place = 'Astana'; // in Astana\n/* Astana\n */")).toMatch(
      /^const place = 'Astana';\s*$/,
    );
  });
});
