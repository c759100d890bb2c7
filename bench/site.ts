import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLibrary } from '../src/files/read-library.js';
import { buildSite } from '../src/site/build-site.js';

/** `tsx bench/site.ts [FACTS]`: how long the site of a large library takes, and how much memory. Without previews. */
const FACTS = Number(process.argv[2] ?? 10_000);
const [TOPICS, SOURCES, THINGS] = [50, Math.ceil(FACTS / 5), Math.ceil(FACTS / 4)];

const root = await mkdtemp(join(tmpdir(), 'summit-desk-bench-'));
const data = join(root, 'data');
await mkdir(join(data, 'facts'), { recursive: true });

const factOf = (n: number) =>
  [
    `- id: fact-${n}`,
    `  statement: The works number ${n} made ${(n * 37) % 9973} units in ${1950 + (n % 70)}, by the count of the office that keeps the books.`,
    `  about: [thing-${n % THINGS}, thing-${(n * 7) % THINGS}]`,
    `  date: ${1950 + (n % 70)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    '  asOf: 2025-01-15',
    `  sources: [source-${n % SOURCES}, source-${(n * 3 + 1) % SOURCES}]`,
  ].join('\n');
for (let topic = 0; topic < TOPICS; topic++) {
  const own = Array.from({ length: FACTS }, (_, n) => n).filter((n) => n % TOPICS === topic);
  await writeFile(join(data, 'facts', `topic-${topic}.yaml`), `${own.map(factOf).join('\n')}\n`);
}
const sourceOf = (n: number) =>
  `- { id: source-${n}, title: Report number ${n}, publisher: Office ${n % 90}, published: 2024-05-06, url: "https://example.org/${n}" }`;
await writeFile(join(data, 'sources.yaml'), `${Array.from({ length: SOURCES }, (_, n) => sourceOf(n)).join('\n')}\n`);
const thingOf = (n: number) => `  thing-${n}: { names: [Works ${n}], kind: facility }`;
await writeFile(
  join(data, 'lexicon.yaml'),
  `entities:\n${Array.from({ length: THINGS }, (_, n) => thingOf(n)).join('\n')}\n`,
);

const { library, problems } = await readLibrary(data);
if (library === null) throw new Error(problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
const loaded = process.memoryUsage().rss;
let peak = loaded;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 200);
const [from, cpu] = [performance.now(), process.cpuUsage()];
const { files, bytes } = await buildSite(library, {
  out: join(root, 'site'),
  today: '2026-01-01',
  url: 'https://example.org/',
});
clearInterval(watch);
const { user, system } = process.cpuUsage(cpu);
const mb = (size: number) => `${Math.round(size / 1e6)} MB`;
process.stdout.write(
  `${FACTS} facts: ${files} files, ${mb(bytes)}, ${((performance.now() - from) / 1000).toFixed(0)} s ` +
    `(${((user + system) / 1e6).toFixed(0)} s of processor); memory ${mb(loaded)} before, ${mb(peak)} at most\n`,
);
await rm(root, { recursive: true, force: true });
