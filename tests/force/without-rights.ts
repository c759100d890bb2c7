/** Imports a fact as somebody who may read the data folder and no more, restarts, and prints what came of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overlay } from '../../src/desk/archive.js';
import { openAt } from '../fixtures/library-folder.js';

const [root = ''] = process.argv.slice(2);
const place = { data: join(root, 'data'), state: join(root, 'state') };
const boat = '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n';
const refused = await writeFile(join(place.data, 'facts/ferries.yaml'), '').then(
  () => null,
  (error: NodeJS.ErrnoException) => error.code,
);
let desk = await openAt(place);
const { kind } = await desk.publisher.take(
  (files) => overlay(files, [{ path: 'facts/boats.yaml', text: boat }], false),
  { who: 'test', reason: '' },
);
await desk.close();
desk = await openAt(place);
const statement = desk.answerer.current().library.factById.get('boat')?.statement;
await desk.close();
process.stdout.write(JSON.stringify({ refused, kind, statement, warnings: desk.warnings }));
