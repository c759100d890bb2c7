import { mkdir, writeFile } from 'node:fs/promises';
import { readFolder } from '../src/files/folder.js';
import { editorLine, schemaFiles } from './schemas.js';

/** `npm run schema`: writes data/schema/*.json and names the data files whose first line does not point there. */

const DATA = 'data';
await mkdir(`${DATA}/schema`, { recursive: true });
for (const [name, text] of schemaFiles()) await writeFile(`${DATA}/schema/${name}`, text);

const { files } = await readFolder(DATA);
const without = files.filter(({ path, text }) => text.split('\n', 1)[0]?.trimEnd() !== editorLine(path));
for (const { path } of without) process.stderr.write(`${DATA}/${path}:1 must be "${editorLine(path)}"\n`);
if (without.length > 0) process.exitCode = 1;
