import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Fact } from '../src/knowledge/library.js';
import { createRandom, shuffled } from '../train/random.js';
import { engineNamed, libraryOf } from './engines.js';
import { openFor, shippedModel } from './libraries.js';
import { percent } from './numbers.js';

/*
 * Collections of other people: many ways to ask for each of many things, such as CLINC150 (`data_full.json` of clinc/oos-eval, which is not part of this
 * project). A fifth of them are new and have fewer asks than the old ones.
 *
 *   npm run bench:intents -- FILE [--new 10] [--old 100] [--seed 1] [--out]
 *
 * `--out` leaves the new ones out of the library, so that nothing answers what asks for them. The peers' first result is printed beside.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    new: { type: 'string', default: '10' },
    old: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    out: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('Name a file with "train" and "test", each a list of [text, name].');

/** A way to ask may have so many characters. */
const LONGEST = 300;
/** Those that find such examples best and are quick enough to be asked them all. */
const PEERS = ['MiniSearch', 'wink BM25, stems and stop words'];
const TODAY = '2026-01-01';
const share = (some: number, all: number) => percent(some / all);

type Example = readonly [text: string, name: string];
const { train, test } = JSON.parse(await readFile(file, 'utf8')) as { train: Example[]; test: Example[] };
const random = createRandom(Number(values.seed));
const idOf = (name: string) => name.replaceAll('_', '-');

const names = shuffled([...new Set(train.map(([, name]) => name))].sort(), random);
const fresh = new Set(names.slice(0, Math.floor(names.length / 5)));
const asksFor = (name: string) =>
  shuffled(
    [...new Set(train.flatMap(([text, one]) => (one === name && text.length <= LONGEST ? [text] : [])))],
    random,
  );
const facts = names
  .filter((name) => !values.out || !fresh.has(name))
  .map(
    (name): Fact => ({
      id: idOf(name),
      statement: `This is about ${name.replaceAll('_', ' ')}.`,
      asks: asksFor(name).slice(0, Number(fresh.has(name) ? values.new : values.old)),
      about: [],
      tells: new Map(),
      sources: ['source'],
      countries: [],
      disagreesWith: [],
      error: false,
      topic: 'all',
    }),
  );
const library = libraryOf(facts);
const ask = (await openFor(library))(shippedModel()).ask;

const questions = shuffled(test, random);
for (const [kind, isNew] of [
  ['new', true],
  ['old', false],
] as const) {
  const own = questions.filter(([, name]) => fresh.has(name) === isNew);
  const replies = own.map(([text, name]) => ({ reply: ask(text, { today: TODAY }), id: idOf(name) }));
  const answered = replies.filter(({ reply }) => reply.status === 'answered');
  const first = replies.filter(({ reply, id }) => reply.candidates[0]?.id === id).length;
  const right = answered.filter(({ reply, id }) => reply.parts[0]?.fact.id === id).length;
  const figures =
    values.out && isNew
      ? `declined ${share(own.length - answered.length, own.length)}`
      : `first ${share(first, own.length)}, answered ${share(answered.length, own.length)}, of these right ${share(right, answered.length)}`;
  process.stdout.write(`${kind}, ${own.length} questions: ${figures}\n`);
}
if (!values.out) {
  const statements = new Map(facts.map(({ id, statement }) => [id, statement]));
  const own = questions.filter(([, name]) => fresh.has(name));
  for (const name of PEERS) {
    const peer = await engineNamed(name).build(library);
    let first = 0;
    for (const [text, meant] of own) if ((await peer(text))?.text === statements.get(idOf(meant))) first += 1;
    process.stdout.write(`${name}: new, first ${share(first, own.length)}\n`);
  }
}
