/** Imports, reloads and writes the journal without a pause until somebody kills it; says what was acknowledged. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { overlay } from '../../src/desk/archive.js';
import { replaceDurably } from '../../src/desk/durable.js';
import { openAt } from '../fixtures/library-folder.js';

const [root = '', from = '0'] = process.argv.slice(2);
const place = { data: join(root, 'data'), state: join(root, 'state') };
const say = (word: string) => process.stdout.write(`${word}\n`);

const boat = (name: string, n: number) =>
  `- id: ${name}\n  statement: The ${name} makes ${n} trips.\n  sources: [coast-office]\n`;

const desk = await openAt(place);
say('open');

async function changeForever(): Promise<void> {
  for (let n = Number(from); ; n++) {
    const upload = ['red-boat', 'blue-boat'].map((name) => ({ path: `facts/${name}.yaml`, text: boat(name, n) }));
    const taken = await desk.publisher.take((files) => overlay(files, upload, false), { who: 'test', reason: '' });
    if (taken.kind !== 'published') throw new Error(JSON.stringify(taken));
    say(`import ${taken.version}`);
    await replaceDurably(join(place.data, 'facts/ferries.yaml'), await ferries(n));
    const reloaded = await desk.publisher.reload({ who: 'test', reason: '' });
    if (reloaded.kind === 'published') say(`reload ${reloaded.version}`);
  }
}

async function ferries(n: number): Promise<string> {
  const text = await readFile(join(place.data, 'facts/ferries.yaml'), 'utf8');
  return text
    .replace(/A ferry ticket costs \d+ crowns/, `A ferry ticket costs ${n % 2 === 0 ? 3 : 30} crowns`)
    .replace(/fare: \d+ crowns/, `fare: ${n % 2 === 0 ? 3 : 30} crowns`);
}

async function tellForever(): Promise<void> {
  for (let n = 0; ; n++) {
    const question = `question ${from}-${n}`;
    await desk.records.recordGap({ question, closest: null, version: 'x' });
    say(`gap ${question}`);
    await sleep(3);
  }
}

await Promise.all([changeForever(), tellForever()]);
