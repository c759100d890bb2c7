import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { editorLine, schemaFiles } from '../../scripts/schemas.js';
import { readFolder } from '../../src/files/folder.js';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

describe('schemas for editors', () => {
  test.each([...schemaFiles()])('data/schema/%s is what "npm run schema" writes', async (name, text) => {
    expect(await readFile(`${DATA}schema/${name}`, 'utf8')).toBe(text);
  });

  test('each data file names its schema in its first line', async () => {
    const { files } = await readFolder(DATA);
    const without = files.filter(
      ({ path, text }) => path.endsWith('.yaml') && text.split('\n', 1)[0] !== editorLine(path),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('a bare year, which YAML reads as a number, is a date to the editor too', () => {
    const facts = JSON.parse(schemaFiles().get('facts.json') ?? '');
    expect(facts.items.properties.date.type).toEqual(['string', 'integer']);
    expect(facts.items.required).toEqual(['id', 'statement', 'sources']);
  });
});
