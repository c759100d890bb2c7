import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CrossEncoder, Pair } from '../src/engine/ranking/rerank.js';
import { keyOf } from '../src/engine/ranking/rerank.js';
import { readManifest } from '../src/reader/files.js';
import { openSession } from '../src/reader/session.js';
import { readNewFacts, withAdded } from '../train/new-facts.js';
import { createRandom, shuffled } from '../train/random.js';
import { plot } from './curve-plot.js';
import { libraryAt, openFor, questionSets, shippedModel } from './libraries.js';
import { percent, table } from './numbers.js';
import { type Asked, sharesOf, type Verdict, verdictOf, verdictOfWhole } from './question-sets.js';

/**
 * `npm run bench:reader`: every set with the reader and without, in one table: right of the answerable, wrong of all and declined of the others at the point of work, and right of the
 * answerable where so much of all is wrong, with the 95 % interval of the gain at 5 %. Whole replies are judged; for the curve everything is answered and the
 * least sure left away. `--most N`: so many questions of a set, drawn by a fixed seed; `--sets a,b`: these only;
 * `--svg FILE`: the curve of the sets that stand for members.
 */
const { values } = parseArgs({
  options: { most: { type: 'string', default: '150' }, sets: { type: 'string' }, svg: { type: 'string' } },
});
const most = Number(values.most);
const only = values.sets?.split(',');
const LEVELS = [0.03, 0.05, 0.08, 0.1];
/** Made-up facts have three asks at most. */
const ASKS = [0, 3];
const DRAWS = 300;

/** The reader in this thread; odds are kept, since both ways of asking want the same. */
async function openReader(): Promise<CrossEncoder> {
  const manifest = await readManifest();
  const session = await openSession(manifest);
  const kept = new Map<string, number>();
  return {
    languages: new Set(manifest.languages),
    joined: manifest.joined,
    async read(pairs: readonly Pair[]) {
      const unknown = pairs.filter((pair) => !kept.has(keyOf(pair)));
      const odds = await session(unknown);
      for (const [place, pair] of unknown.entries()) kept.set(keyOf(pair), odds[place] ?? 0);
      return pairs.map((pair) => kept.get(keyOf(pair)) ?? 0);
    },
  };
}

const reader = await openReader();
const model = shippedModel();
/** Answers all that it has anything for. */
const eager = { ...model, limits: { answer: 0.02, choices: 0.01 } };

interface Measured {
  readonly plain: Verdict;
  readonly read: Verdict;
  readonly plainEager: Verdict;
  readonly readEager: Verdict;
}

async function measure(library: Parameters<typeof openFor>[0], questions: readonly Asked[]): Promise<Measured[]> {
  const open = await openFor(library);
  const [work, all] = [open(model, new Set(), reader), open(eager, new Set(), reader)];
  const measured: Measured[] = [];
  for (const asked of questions)
    measured.push({
      plain: verdictOf(work, asked),
      read: await verdictOfWhole(work, asked),
      plainEager: verdictOf(all, asked),
      readEager: await verdictOfWhole(all, asked),
    });
  return measured;
}

/** Right of the answerable, 0 to 1, where at most so much of all is wrong. */
function curve(verdicts: readonly Verdict[], levels: readonly number[] = LEVELS): number[] {
  const answerable = verdicts.filter(({ asked }) => asked.answerable).length;
  const told = verdicts.filter(({ outcome }) => outcome !== 'declined');
  const sorted = [...told].sort((a, b) => b.answer.confidence - a.answer.confidence);
  let [right, wrong] = [0, 0];
  const reached = levels.map(() => 0);
  for (const { outcome } of sorted) {
    if (outcome === 'right') right++;
    else wrong++;
    levels.forEach((level, place) => {
      if (wrong <= level * verdicts.length) reached[place] = right;
    });
  }
  return reached.map((count) => count / Math.max(1, answerable));
}

/** 95 % interval of what the reader gains at 5 % wrong, in points. */
function gain(measured: readonly Measured[]): string {
  const random = createRandom(1);
  const gains = Array.from({ length: DRAWS }, () => {
    const drawn = measured.map(() => measured[Math.floor(random() * measured.length)] as Measured);
    return (curve(drawn.map((one) => one.readEager))[1] ?? 0) - (curve(drawn.map((one) => one.plainEager))[1] ?? 0);
  }).sort((a, b) => a - b);
  const at = (part: number) => (100 * (gains[Math.floor(part * DRAWS)] ?? 0)).toFixed(1);
  return `${at(0.025)} to ${at(0.975)}`;
}

const shown = (verdicts: readonly Verdict[]) => {
  const { right, wrong, declined } = sharesOf(verdicts);
  return [right, wrong, declined].map((share) => (Number.isNaN(share) ? '–' : percent(share))).join(' / ');
};
const rows: string[][] = [];
const all: Measured[] = [];
function add(name: string, measured: readonly Measured[]) {
  const of = (kind: keyof Measured) => measured.map((one) => one[kind]);
  const points = (kind: keyof Measured) =>
    curve(of(kind))
      .map((share) => (100 * share).toFixed(1))
      .join(' / ');
  rows.push([
    name,
    String(measured.length),
    shown(of('plain')),
    shown(of('read')),
    points('plainEager'),
    points('readEager'),
    gain(measured),
  ]);
  process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
}
const drawn = (questions: readonly Asked[]) => shuffled(questions, createRandom(5)).slice(0, most);
const wanted = (name: string) => only === undefined || only.some((one) => name.startsWith(one));

const shipped = await libraryAt('data');
const communities: Measured[] = [];
for (const { name, library, questions } of await questionSets(shipped)) {
  const isShipped = library === shipped;
  if (!wanted(isShipped ? name : `community ${name}`)) continue;
  const measured = await measure(library, drawn(questions));
  (isShipped ? all : communities).push(...measured);
  add(isShipped ? name : `community ${name}`, measured);
}
for (const kept of ASKS) {
  if (!wanted(`made-up facts, ${kept}`)) continue;
  const measured: Measured[] = [];
  for (const facts of await readNewFacts(new URL('new-facts/', import.meta.url))) {
    const questions = facts.flatMap(({ id, right, near }) => [
      ...right.map((question) => ({ kind: 'new', question, fact: id, answerable: true })),
      ...near.map((question) => ({ kind: 'near', question, answerable: false })),
    ]);
    const share = Math.ceil(most / 3);
    measured.push(
      ...(await measure(
        withAdded(shipped, facts, () => kept),
        shuffled(questions, createRandom(5)).slice(0, share),
      )),
    );
  }
  add(`made-up facts, ${kept} asks`, measured);
}
if (all.length > 0) add('all about the shipped library', all);
if (communities.length > 0) add('all communities', communities);
const HEAD = ['set', 'questions', 'without', 'with', 'curve without', 'curve with', 'gain at 5 %'];
process.stdout.write(`${table(HEAD, rows)}\n`);

if (values.svg) {
  const steps = Array.from({ length: 49 }, (_, n) => n / 400);
  const line = (name: string, color: string, of: readonly Measured[], kind: 'plainEager' | 'readEager') => {
    const right = curve(
      of.map((one) => one[kind]),
      steps,
    );
    return { name, color, points: steps.map((wrong, n) => ({ wrong, right: right[n] ?? 0 })) };
  };
  const lines = [
    line('library, with', '#1a7f37', all, 'readEager'),
    line('library, without', '#8fb996', all, 'plainEager'),
    line('others, with', '#8250df', communities, 'readEager'),
    line('others, without', '#bfa6e8', communities, 'plainEager'),
  ];
  await writeFile(values.svg, plot(lines, 'Right answers by tolerated wrong ones, with the reader and without'));
}
