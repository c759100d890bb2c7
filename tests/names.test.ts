import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../src/files/read-library.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Names that may stand in a file of the program although some library has them too, with the reason. */
const ALLOWED: Readonly<Record<string, { readonly names: readonly string[]; readonly reason: string }>> = {
  'language/en/patterns.ts': { names: ['chinese', 'kazakh', 'uzbek'], reason: 'languages that a bot may be asked for' },
  'language/ru/patterns.ts': {
    names: ['китайский', 'казахский', 'узбекский'],
    reason: 'languages that a bot may be asked for',
  },
  'language/kk/patterns.ts': { names: ['қытай'], reason: 'a language that a bot may be asked for' },
  'language/uz/patterns.ts': { names: ['xitoy'], reason: 'a language that a bot may be asked for' },
  'messages/kk.ts': { names: ['қытай'], reason: 'a language that a bot may speak' },
  'messages/uz.ts': { names: ['xitoy'], reason: 'a language that a bot may speak' },
  'language/kk/stem.ts': { names: ['си'], reason: 'an ending of words' },
};

/** Comments may give examples; the program itself knows nothing of what the data is about. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, ' ');

/** Words of a learnt file and their neighbours, without letters in a row. */
const wordsLearnt = (text: string) =>
  Object.keys(JSON.parse(text).weights)
    .filter((sign) => !sign.startsWith('_'))
    .join('\n');

const WORD = /[\p{L}\d_]+/gu;

/** Names in a text as whole words, looked up by their first word: one expression of thousands of names takes half a minute. */
function finder(names: readonly string[]): (text: string) => string[] {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const first = name.match(WORD)?.[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name.slice(name.indexOf(first))]);
  }
  return (text) => {
    const code = text.toLowerCase();
    return [...code.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      (byFirst.get(word) ?? []).filter(
        (name) => code.startsWith(name, index) && !/^[\p{L}\d_]/u.test(code.slice(index + name.length)),
      ),
    );
  };
}

async function namesOfData(): Promise<string[]> {
  const { library } = await readLibrary(join(ROOT, 'data'));
  if (!library) throw new Error('the data folder has problems');
  const { entities, spellings } = library.lexicon;
  // Words of other languages stand under an English word in small letters: they are no names.
  const spelled = Object.entries(spellings).filter(([main]) => /\p{Lu}/u.test(main));
  const translated = [...library.translations.values()].flatMap((one) =>
    Object.values(one.entities).flatMap(({ names }) => names),
  );
  const all = [
    ...Object.values(entities).flatMap(({ names }) => names),
    ...Object.values(library.about.codes.countries ?? {}),
    ...spelled.flat(2),
  ];
  const proper = [
    ...all.filter((name) => /\p{Lu}|[^\p{ASCII}]/u.test(name) && name.length > 1),
    // Common words are names too where a script has no capitals.
    ...translated.filter((name) => /^\p{Lu}/u.test(name) && name.length > 3),
  ];
  return [...new Set(proper.map((name) => name.toLowerCase()))];
}

describe('no name of the data stands in the program', () => {
  test('in src/', async () => {
    const names = await namesOfData();
    expect(names.length).toBeGreaterThan(200);
    const namesIn = finder(names);
    const found: string[] = [];
    const all = await readdir(join(ROOT, 'src'), { recursive: true });
    const paths = all.map((name) => name.split(sep).join('/'));
    for (const path of paths.filter((name) => name.endsWith('.ts') || name.endsWith('/small-talk.json'))) {
      const text = await readFile(join(ROOT, 'src', path), 'utf8');
      const code = path.endsWith('.json') ? wordsLearnt(text) : withoutComments(text);
      const allowed = ALLOWED[path]?.names ?? [];
      for (const hit of namesIn(code)) if (!allowed.includes(hit)) found.push(`${path}: ${hit}`);
    }
    expect(found).toEqual([]);
  });

  test('would be found', () => {
    expect(withoutComments("const place = 'Astana'; // in Astana\n/* Astana\n */")).toMatch(
      /^const place = 'Astana';\s*$/,
    );
    const namesIn = finder(['astana', "xi'an", 'central asia', '西安']);
    expect(namesIn("const places = ['Astana', \"Xi'an\", 'Central Asia', '西安'];")).toHaveLength(4);
    expect(namesIn('astanaa central asian centrally 西安人')).toEqual([]);
  });
});
