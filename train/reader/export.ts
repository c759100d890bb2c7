import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { libraryAt, openFor, questionSets, shippedModel } from '../../bench/libraries.js';
import type { Answerer } from '../../src/engine/answer.js';
import type { Fact, Library } from '../../src/knowledge/library.js';
import { type NewFact, readNewFacts, withAdded } from '../new-facts.js';
import { readQuestions } from '../questions.js';
import { createRandom, shuffled } from '../random.js';

/**
 * `tsx train/reader/export.ts OUT [PART ...]`: writes what the reader learns from and what it is measured on, each question with the engine's own candidates
 * (identifier, confidence, statement) and those that answer; `asks.json` has the asks of every library. Parts: library, thin, made, bench. Learning material comes from `data/` and `train/` alone; what is measured, from `bench/`.
 */
interface Line {
  readonly set: string;
  readonly question: string;
  readonly right: readonly string[];
  readonly must?: readonly string[] | undefined;
  readonly mustNot?: readonly string[] | undefined;
  readonly answerable: boolean;
  readonly status: string;
  readonly candidates: readonly { id: string; confidence: number; statement: string }[];
}

const TODAY = '2026-11-24';
const ASKS = 14;
const out = process.argv[2] ?? 'reader-data';
await mkdir(out, { recursive: true });
const model = shippedModel();

function ask(answerer: Answerer, library: Library, line: Omit<Line, 'candidates' | 'status'>, today = TODAY): Line {
  const answer = answerer.ask(line.question, { today, history: [] });
  const known = new Map((answer.candidates ?? []).map((one) => [one.id, one.confidence]));
  // A right fact that the engine does not find is learnt from as well.
  for (const id of line.right) if (!known.has(id) && library.factById.has(id)) known.set(id, -1);
  const candidates = [...known].map(([id, confidence]) => ({
    id,
    confidence,
    statement: library.factById.get(id)?.statement ?? '',
  }));
  return { ...line, status: answer.miss?.kind === 'smallTalk' ? 'talk' : answer.status, candidates };
}
const write = (name: string, lines: readonly Line[]) =>
  writeFile(`${out}/${name}.jsonl`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
/** The asks of each library, by set and fact. */
const asks: Record<string, Record<string, readonly string[]>> = {};
const keepAsks = (set: string, facts: readonly Pick<Fact, 'id' | 'asks'>[]) => {
  asks[set] = { ...asks[set], ...Object.fromEntries(facts.map((fact) => [fact.id, fact.asks])) };
};
/** Whether this part is to be written: all are where none is named. */
const does = (part: string) => process.argv.length < 4 || process.argv.slice(3).includes(part);
const idsOf = (fact: string | readonly string[] | undefined) => [fact ?? []].flat().filter((id) => id !== 'none');

const shipped = await libraryAt('data');
const whole = (await openFor(shipped))(model);
const random = createRandom(11);
const thinned = createRandom(12);

// 1. Of the shipped library: golden and further questions, asks, what nothing answers.
keepAsks('', shipped.facts);
const questions = [
  ...shipped.golden.filter(({ history, today }) => !history && !today),
  ...(await readQuestions(shipped, 'questions.yaml')).filter(({ history, today }) => !history && !today),
  ...(await readQuestions(shipped, 'first-questions.yaml')).filter(({ history }) => !history),
];
const askQuestions = (answerer: Answerer, library: Library): Line[] => [
  ...questions.map(({ question, fact }) => {
    const right = idsOf(fact);
    return ask(answerer, library, { set: 'question', question, right, answerable: right.length > 0 });
  }),
  ...library.unanswered.map((question) =>
    ask(answerer, library, { set: 'unanswered', question, right: [], answerable: false }),
  ),
];

// 1. Of the shipped library: golden and further questions, asks, what nothing answers.
if (does('library')) {
  const lines = askQuestions(whole, shipped);
  for (const fact of shipped.facts)
    for (const question of shuffled(fact.asks, random).slice(0, ASKS)) {
      const right = [fact.id, ...fact.disagreesWith];
      lines.push(ask(whole, shipped, { set: 'ask', question, right, answerable: true }));
    }
  await write('library', lines);
}

// 2. The same where most facts have few asks or none: by such the two confidences are put together.
const THIN = [0, 0, 3, 3, 8, Number.POSITIVE_INFINITY];
const thinFacts = shipped.facts.map((fact) => ({
  ...fact,
  asks: fact.asks.slice(0, THIN[(thinned() * THIN.length) | 0]),
}));
const thin = { ...shipped, facts: thinFacts, factById: new Map(thinFacts.map((fact) => [fact.id, fact])) };
keepAsks('thin', thin.facts);
if (does('thin')) {
  const lines = askQuestions((await openFor(thin))(model), thin);
  await write(
    'thin',
    lines.map((line) => ({ ...line, set: 'thin' })),
  );
}

// 3. Of made-up libraries and facts.
const questionsOf = (set: string, { right, near, id }: Pick<NewFact, 'right' | 'near' | 'id'>) => [
  ...right.map((question) => ({ set, question, right: [id], answerable: true })),
  ...near.map((question) => ({ set, question, right: [], answerable: false })),
];
const FOLDER = new URL('../libraries/', import.meta.url);
const made: Line[] = [];
for (const name of (await readdir(FOLDER)).sort()) {
  const library = await libraryAt(fileURLToPath(new URL(`${name}/`, FOLDER)));
  keepAsks(name, library.facts);
  if (!does('made')) continue;
  const answerer = (await openFor(library))(model);
  const more = await readQuestions(library, `library-questions/${name}.yaml`, { isOptional: true });
  for (const { question, fact } of [...library.golden, ...more]) {
    const right = idsOf(fact);
    made.push(ask(answerer, library, { set: name, question, right, answerable: right.length > 0 }));
  }
  for (const fact of library.facts)
    for (const question of fact.asks.slice(0, ASKS))
      made.push(ask(answerer, library, { set: name, question, right: [fact.id], answerable: true }));
  for (const question of library.unanswered)
    made.push(ask(answerer, library, { set: name, question, right: [], answerable: false }));
}
for (const [at, facts] of (await readNewFacts(new URL('../new-facts/', import.meta.url))).entries()) {
  const set = `new-${at}`;
  const library = withAdded(shipped, facts, () => 3);
  keepAsks(set, library.facts.slice(shipped.facts.length));
  if (!does('made')) continue;
  const answerer = (await openFor(library))(model);
  for (const fact of facts) {
    for (const line of questionsOf(set, fact)) made.push(ask(answerer, library, line));
    for (const question of fact.asks)
      made.push(ask(answerer, library, { set, question, right: [fact.id], answerable: true }));
  }
}
if (does('made')) await write('made', made);

// 4. What it is measured on.
const MEASURED = /^(strangers|first|fresh|hard|near-misses|held-out|more|article|whole|dev)$/;
const measured: Line[] = [];
for (const { name, library, questions } of await questionSets(shipped)) {
  const isShipped = library === shipped;
  const set = isShipped ? name : `community/${name}`;
  if (!isShipped) keepAsks(set, library.facts);
  if (!does('bench') || (isShipped && !MEASURED.test(name))) continue;
  const answerer = isShipped ? whole : (await openFor(library))(model);
  for (const { question, fact, must, mustNot, answerable, today, ...rest } of questions) {
    if (rest.history?.length || rest.parts || rest.topic !== undefined) continue;
    measured.push(ask(answerer, library, { set, question, right: idsOf(fact), must, mustNot, answerable }, today));
  }
}
const newFacts = await readNewFacts(new URL('../../bench/new-facts/', import.meta.url));
for (const asksOf of [0, 3, 8])
  for (const facts of newFacts) {
    const set = `new-facts-${asksOf}`;
    const library = withAdded(shipped, facts, () => asksOf);
    keepAsks(set, library.facts.slice(shipped.facts.length));
    if (!does('bench')) continue;
    const answerer = (await openFor(library))(model);
    for (const line of facts.flatMap((fact) => questionsOf(set, fact))) measured.push(ask(answerer, library, line));
  }
if (does('bench')) await write('bench', measured);
await writeFile(`${out}/asks.json`, JSON.stringify(asks));
