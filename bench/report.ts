import { availableParallelism } from 'node:os';
import type { Loading } from './loading.js';
import type { Speed } from './measure.js';
import { percent, percentile, short, table, thousands } from './numbers.js';
import type { Outcome, Quality } from './quality.js';

export interface Results {
  /** Facts of the data folder that the quality was measured on. */
  readonly facts: number;
  readonly quality: readonly Quality[];
  /** By number of facts, then by name of the engine. */
  readonly speed: ReadonlyMap<number, ReadonlyMap<string, Speed>>;
  readonly loads: readonly Loading[];
  readonly usual: Speed;
  readonly ours: string;
  readonly asks: number;
  readonly shape: { readonly facts: number; readonly asks: number };
}

/** What `bench/RESULTS.md` says. */
export function report(results: Results): string {
  const { facts, speed, ours, asks, shape, usual } = results;
  const sizes = [...speed.keys()];
  const names = [...new Set([...speed.values()].flatMap((row) => [...row.keys()]))];
  const cells = (name: string, cell: (one: Speed, us: Speed) => string) =>
    sizes.map((size) => {
      const [one, us] = [speed.get(size)?.get(name), speed.get(size)?.get(ours)];
      return one && us ? cell(one, us) : '–';
    });
  const bySize = (cell: (one: Speed, us: Speed) => string, of = names.filter((_, at) => at > 0)) =>
    table(
      ['engine', ...sizes.map(thousands)],
      of.map((name) => [name, ...cells(name, cell)]),
    );
  return `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores. Read the ratios; times depend on
the machine and on what else it does.

## Quality

The ${facts} facts of \`data/\` and the questions of the set \`dev\`. Right: of the answerable; wrong: of all; declined: of
those that nothing answers. A peer's answer is its first result; its thresholds are the best ones for these very questions, which
flatters it. This engine decides by itself. Whoever wrote the data could see these questions, which flatters every engine: expect less on
unseen ones.

${table(['engine', 'always answering: right / wrong', 'best threshold: right / wrong / declined', 'at most 5 % wrong: right'], results.quality.map(qualityRow))}

## Speed, as a multiple of this engine's time

Made-up facts of varied words, ${asks} asks each; questions of two to five telling words, one in five misspelt, one in ten about nothing.
Median time of a question, by number of facts:

${bySize((one, us) => short(one.p50 / us.p50))}

99th percentile:

${bySize((one, us) => short(one.p99 / us.p99))}

## Times and memory

Milliseconds a question, median / 99th percentile (number of questions, where below a hundred):

${bySize((one) => `${short(one.p50)} / ${short(one.p99)}${one.questions < 100 ? ` (${one.questions})` : ''}`)}

Milliseconds to build from facts in memory:

${bySize((one) => short(one.buildMs))}

Megabytes of the process (RSS) after the questions, with the facts in it:

${bySize((one) => thousands(Math.round(one.rssMb)), names)}

## A library of people's making

${shape.facts} facts with ${shape.asks} asks each and a lexicon of about three thousand lines: ${short(usual.p50)} ms a question (median), ${short(usual.p99)} ms (99th percentile),
${Math.round(usual.rssMb)} MB. Loading it in a fresh process, milliseconds, least and median of ${results.loads.length} runs:

${table(['step', 'least', 'median'], loadRows(results.loads))}
`;
}

function qualityRow({ name, always, best, careful }: Quality): string[] {
  const both = ({ right, wrong }: Outcome) => `${percent(right)} / ${percent(wrong)}`;
  return [name, always ? both(always) : '–', `${both(best)} / ${percent(best.declined)}`, percent(careful.right)];
}

function loadRows(loads: readonly Loading[]): string[][] {
  const row = (name: string, of: (loading: Loading) => number) => {
    const values = loads.map(of);
    return [name, short(Math.min(...values)), short(percentile(values, 0.5))];
  };
  return [
    row('general English and the model, once for all libraries', ({ language }) => language),
    row('reading and checking the files', ({ read }) => read),
    row('making the library ready to be asked', ({ prepare }) => prepare),
    row('the library, both steps', ({ read, prepare }) => read + prepare),
  ];
}
