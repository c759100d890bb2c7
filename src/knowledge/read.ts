import { createHash } from 'node:crypto';
import { checkCharts } from './check-charts.js';
import { checkUnanswered } from './check-unanswered.js';
import { type Entry, readEntries, readMap } from './entries.js';
import { type DataFile, readFolder, topicOf } from './folder.js';
import type { Fact, Library } from './library.js';
import { plainGolden, plainQuestion, withoutAsks, withoutPhrases } from './plain-entries.js';
import type { Problem } from './problem.js';
import { type Complain, checkReferences, type DataEntries, tellsOf } from './references.js';
import { chartShape, factShape, goldenShape, lexiconShape, sourceShape, unansweredShape } from './shapes.js';

export interface Reading {
  /** Null where there are problems: a library is whole or it is not there. */
  readonly library: Library | null;
  /** All at once, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/** Reads and checks a data folder. Never throws over its content. */
export async function readLibrary(dir: string): Promise<Reading> {
  const { files, problems } = await readFolder(dir);
  const reading = buildLibrary(files);
  return problems.length === 0 ? reading : { library: null, problems: [...problems, ...reading.problems] };
}

/** The same from files in memory, as an import brings them. */
export function buildLibrary(files: readonly DataFile[]): Reading {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const file = (path: string) => files.find((candidate) => candidate.path === path);
  const list = <T>(path: string, read: (found: DataFile) => T[]): T[] => {
    const found = file(path);
    return found ? read(found) : [];
  };
  const lexicon = file('lexicon.yaml');
  const topics = files.filter(({ path }) => path.startsWith('facts/'));
  const facts = topics.flatMap((topic) => readEntries(topic, factShape, report, { shortened: withoutAsks }));
  const entries: DataEntries = {
    sources: list('sources.yaml', (found) => readEntries(found, sourceShape, report)),
    facts,
    lexicon: lexicon ? readMap(lexicon, lexiconShape, report, withoutPhrases) : null,
    unanswered: list('unanswered.yaml', (found) =>
      readEntries(found, unansweredShape, report, { plain: plainQuestion }),
    ),
    golden: list('golden.yaml', (found) => readEntries(found, goldenShape, report, { plain: plainGolden })),
    charts: list('charts.yaml', (found) => readEntries(found, chartShape, report)),
  };
  if (topics.length === 0) {
    report({ file: 'facts', line: null, entry: null, field: null, reason: 'there is no facts/<topic>.yaml' });
  }
  const complain: Complain = (entry, name, field, reason) => {
    problems.push({
      file: entry.file,
      line: entry.line(...field),
      entry: name,
      field: field.join('.') || null,
      reason,
    });
  };
  checkReferences(entries, complain);
  checkCharts(entries, complain);
  checkUnanswered(entries, complain);
  if (problems.length > 0) return { library: null, problems: sorted(problems) };
  return { library: assemble(entries), problems: [] };
}

function assemble(entries: DataEntries): Library {
  const facts = entries.facts.map(toFact);
  const lexicon = entries.lexicon?.value ?? lexiconShape.parse({});
  const sources = entries.sources.map(({ value }) => value);
  const golden = entries.golden.map(({ value }) => value);
  const charts = entries.charts.map(({ value }) => value);
  const unanswered = entries.unanswered.map(({ value }) => value);
  const content = JSON.stringify([
    sources,
    facts.map((fact) => ({ ...fact, tells: [...fact.tells] })),
    lexicon,
    golden,
    // A library without these has the version that it had before there were any.
    ...(charts.length === 0 && unanswered.length === 0 ? [] : [charts]),
    ...(unanswered.length === 0 ? [] : [unanswered]),
  ]);
  return {
    version: createHash('sha256').update(content).digest('hex').slice(0, 12),
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    sources: new Map(sources.map((source) => [source.id, source])),
    lexicon,
    unanswered,
    golden,
    charts,
  };
}

function toFact({ value, file }: Entry<DataEntries['facts'][number]['value']>): Fact {
  return { ...value, topic: topicOf(file), tells: new Map(tellsOf(value)) };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}
