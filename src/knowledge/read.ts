import type { Statements } from '../language/statements.js';
import { adviseOnBlanks, adviseOnEmptyFiles } from './advise-on-files.js';
import { adviseOnSources } from './advise-on-sources.js';
import { adviseOnDays, adviseOnEnds, adviseOnTwins } from './advise-on-writing.js';
import { assemble } from './assemble.js';
import { checkCharts } from './check-charts.js';
import { checkFigures } from './check-figures.js';
import { adviseOnLanguages, checkLanguages } from './check-languages.js';
import { adviseOnNames, adviseOnOverviews, checkCodes, checkThings } from './check-lexicon.js';
import { adviseOnPictures, checkPictures, picturesAmiss } from './check-pictures.js';
import { adviseOnTranslations, checkTranslations } from './check-translations.js';
import { checkUnanswered } from './check-unanswered.js';
import { type Inconsistency, inconsistencies } from './consistency/consistency.js';
import type { DataEntries } from './data-entries.js';
import { readEntries, readMap } from './entries.js';
import { type DataFile, topicOf } from './folder.js';
import type { Library } from './library.js';
import { aboutShape } from './library-shapes.js';
import { plainGolden, plainQuestion, withoutAsks, withoutPhrases } from './plain-entries.js';
import type { Problem } from './problem.js';
import { readTranslations } from './read-translations.js';
import { checkReferences } from './references.js';
import { saying } from './saying.js';
import { chartShape, factShape, goldenShape, lexiconShape, sourceShape, unansweredShape } from './shapes.js';

export interface Reading {
  /** Null where there are problems: a library is whole or it is not there. */
  readonly library: Library | null;
  /** All at once, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** What a curator should look at, though the library is sound. None are looked for where there are problems. */
  readonly advice: readonly Problem[];
  /**
   * What cannot all be so, on a day (YYYY-MM-DD), by a reader of the statements in the language that the facts are in; null where there is none.
   * Nothing where there are problems.
   */
  inconsistencies(today: string, statements: Statements | null): readonly Inconsistency[];
  /** Where a field of a fact stands; null where there is no such fact, or where there are problems. */
  placeOf(fact: string, ...field: readonly (string | number)[]): FactPlace | null;
}

/** A file of the data folder and a place in it, counted from 1. */
export interface FactPlace {
  readonly file: string;
  readonly line: number;
}

/** What there is to say of files in which something is wrong, beside that. */
export const NONE = { advice: [], inconsistencies: () => [], placeOf: () => null } as const;

/** Checks the files of a data folder and makes a library of them. Never throws over their content. */
export function buildLibrary(files: readonly DataFile[]): Reading {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const entries = readAll(files, report);
  for (const problem of picturesAmiss(files)) report(problem);
  // What an unreadable file holds is not known, nor what a lexicon with a fault does: nothing can be missing from it.
  const isUnknown = entries.lexicon === null && files.some(({ path }) => path === 'lexicon.yaml');
  if (isUnknown || problems.some(({ unreadable }) => unreadable))
    return { library: null, problems: sorted(problems), ...NONE };
  const broken = new Set(problems.map(({ entry }) => entry));
  // An entry with a fault of its own is there, whoever names it.
  const complain = saying((problem) => {
    if (problem.missing === undefined || !broken.has(problem.missing)) report(problem);
  });
  checkLanguages(entries, complain);
  checkReferences(entries, complain);
  checkThings(entries, complain);
  checkCodes(entries, complain);
  checkFigures(entries, complain);
  checkCharts(entries, complain);
  checkUnanswered(entries, complain);
  checkTranslations(entries, complain);
  checkPictures(entries, files, complain);
  if (problems.length > 0) return { library: null, problems: sorted(problems), ...NONE };
  return {
    library: assemble(entries, files),
    problems: [],
    // Only for those who look: a start does not.
    get advice() {
      return adviceOn(entries, files);
    },
    inconsistencies: (...on) => inconsistencies(entries, ...on),
    placeOf(fact, ...field) {
      const entry = entries.facts.find(({ value }) => value.id === fact);
      return entry === undefined ? null : { file: entry.file, line: entry.line(...field) };
    },
  };
}

function adviceOn(entries: DataEntries, files: readonly DataFile[]): Problem[] {
  const advice: Problem[] = [];
  const advise = saying((problem) => advice.push(problem));
  adviseOnEnds(entries, advise);
  adviseOnTwins(entries, advise);
  adviseOnDays(entries, advise);
  adviseOnSources(entries, advise);
  adviseOnNames(entries, advise);
  adviseOnOverviews(entries, advise);
  adviseOnTranslations(entries, advise);
  adviseOnLanguages(entries, advise);
  const report = (problem: Problem) => advice.push(problem);
  adviseOnPictures(entries, files, report);
  adviseOnEmptyFiles(entries, files, report);
  adviseOnBlanks(files, report);
  return sorted(advice);
}

function readAll(files: readonly DataFile[], report: (problem: Problem) => void): DataEntries {
  const file = (path: string) => files.find((candidate) => candidate.path === path);
  const list = <T>(path: string, read: (found: DataFile) => T[]): T[] => {
    const found = file(path);
    return found ? read(found) : [];
  };
  const lexicon = file('lexicon.yaml');
  const library = file('library.yaml');
  const about = library ? readMap(library, aboutShape, report) : null;
  const topics = files.filter(({ path }) => path.startsWith('facts/'));
  if (topics.length === 0) {
    report({ file: 'facts', line: null, entry: null, field: null, reason: 'there is no facts/<topic>.yaml' });
  }
  const facts = topics.flatMap((topic) => readEntries(topic, factShape, report, { shortened: withoutAsks }));
  return {
    about,
    sources: list('sources.yaml', (found) => readEntries(found, sourceShape, report)),
    facts,
    lexicon: lexicon ? readMap(lexicon, lexiconShape, report, withoutPhrases) : null,
    unanswered: list('unanswered.yaml', (found) =>
      readEntries(found, unansweredShape, report, { plain: plainQuestion }),
    ),
    golden: list('golden.yaml', (found) => readEntries(found, goldenShape, report, { plain: plainGolden })),
    charts: list('charts.yaml', (found) => readEntries(found, chartShape, report)),
    translations: readTranslations(files, library && !about ? null : (about?.value.languages ?? ['en']), report),
    topics: new Set(facts.map((entry) => topicOf(entry.file))),
  };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
}
