import { createCorpus } from './corpus.js';
import { engineNamed, libraryOf } from './engines.js';
import { percentile } from './numbers.js';

/** One engine at one size, in a process of its own: `measure NAME FACTS ASKS SECONDS` prints a JSON object. */

const MOST_QUESTIONS = 1500;
const WARM_UP = 0.2;
/** However slow the engine is. */
const LEAST = 3;

export interface Speed {
  readonly buildMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly questions: number;
  readonly rssMb: number;
}

const [name = '', size = '', asks = '', seconds = ''] = process.argv.slice(2);
const { facts, lexicon, questions } = createCorpus(Number(size), Number(asks), MOST_QUESTIONS);
const engine = engineNamed(name);
const library = libraryOf(facts, lexicon);
globalThis.gc?.();
const begun = performance.now();
const ask = await engine.build(library);
const buildMs = performance.now() - begun;

const limit = Number(seconds) * 1000;
const started = performance.now();
const times: number[] = [];
for (const [at, question] of questions.entries()) {
  const before = performance.now();
  await ask(question);
  const after = performance.now();
  const warming = at < questions.length * WARM_UP && after - started < limit * WARM_UP;
  if (!warming) times.push(after - before);
  if (after - started > limit && times.length >= LEAST) break;
}
globalThis.gc?.();
const speed: Speed = {
  buildMs,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  questions: times.length,
  rssMb: process.memoryUsage().rss / 1e6,
};
process.stdout.write(JSON.stringify(speed));
