import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { libraryAt, openFor, questionSets, shippedModel } from '../../bench/libraries.js';
import type { Answerer } from '../../src/engine/answer.js';
import type { Library } from '../../src/knowledge/library.js';
import { readNewFacts, withAdded } from '../new-facts.js';
import { readQuestions } from '../questions.js';
import { createRandom, shuffled } from '../random.js';

/**
 * `tsx train/reader/export.ts OUT`: writes what the reader learns from and what it is measured on, each question with the engine's own candidates
 * (identifier, confidence, statement) and those that answer. Learning material comes from `data/` and `train/` alone; what is measured, from `bench/`.
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
const idsOf = (fact: string | readonly string[] | undefined) => [fact ?? []].flat().filter((id) => id !== 'none');

const shipped = await libraryAt('data');
const whole = (await openFor(shipped))(model);
const random = createRandom(11);

// 1. Of the shipped library: golden and further questions, asks, what nothing answers.
const learnt: Line[] = [];
const questions = [
  ...shipped.golden.filter(({ history, today }) => !history && !today),
  ...(await readQuestions(shipped, 'questions.yaml')).filter(({ history, today }) => !history && !today),
  ...(await readQuestions(shipped, 'first-questions.yaml')).filter(({ history }) => !history),
];
for (const { question, fact } of questions) {
  const right = idsOf(fact);
  learnt.push(ask(whole, shipped, { set: 'question', question, right, answerable: right.length > 0 }));
}
for (const fact of shipped.facts)
  for (const question of shuffled(fact.asks, random).slice(0, ASKS)) {
    const others = fact.disagreesWith;
    learnt.push(ask(whole, shipped, { set: 'ask', question, right: [fact.id, ...others], answerable: true }));
  }
for (const question of shipped.unanswered)
  learnt.push(ask(whole, shipped, { set: 'unanswered', question, right: [], answerable: false }));
await write('library', learnt);

// 2. Of made-up libraries and facts.
const FOLDER = new URL('../libraries/', import.meta.url);
const made: Line[] = [];
for (const name of (await readdir(FOLDER)).sort()) {
  const library = await libraryAt(fileURLToPath(new URL(`${name}/`, FOLDER)));
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
  const library = withAdded(shipped, facts, () => 3);
  const answerer = (await openFor(library))(model);
  for (const { id, asks, right, near } of facts) {
    for (const question of [...right, ...asks])
      made.push(ask(answerer, library, { set: `new-${at}`, question, right: [id], answerable: true }));
    for (const question of near)
      made.push(ask(answerer, library, { set: `new-${at}`, question, right: [], answerable: false }));
  }
}
await write('made', made);

// 3. What it is measured on.
const measured: Line[] = [];
for (const { name, library, questions } of await questionSets(shipped)) {
  const answerer = library === shipped ? whole : (await openFor(library))(model);
  for (const one of questions) {
    if (one.history?.length || one.parts || one.topic !== undefined) continue;
    if (library === shipped && !/^(strangers|first|fresh|hard|near-misses|held-out|more|article|whole|dev)$/.test(name))
      continue;
    measured.push(
      ask(
        answerer,
        library,
        {
          set: library === shipped ? name : `community/${name}`,
          question: one.question,
          right: idsOf(one.fact),
          must: one.must,
          mustNot: one.mustNot,
          answerable: one.answerable,
        },
        one.today,
      ),
    );
  }
}
for (const facts of await readNewFacts(new URL('../../bench/new-facts/', import.meta.url))) {
  const library = withAdded(shipped, facts, () => 3);
  const answerer = (await openFor(library))(model);
  for (const { id, right, near } of facts) {
    for (const question of right)
      measured.push(ask(answerer, library, { set: 'new-facts', question, right: [id], answerable: true }));
    for (const question of near)
      measured.push(ask(answerer, library, { set: 'new-facts', question, right: [], answerable: false }));
  }
}
await write('bench', measured);
process.stdout.write(`${learnt.length} ${made.length} ${measured.length}\n`);
