import { formatProblem } from '../../src/knowledge/problem.js';
import { buildLibrary } from '../../src/knowledge/read.js';

export const SOURCES = '- id: gazette\n  title: News of the harbour\n  publisher: Gazette\n';

/** A sound fact of one topic with `more` lines of fields. */
export const fact = (id: string, more = '') =>
  `- id: ${id}\n  statement: The pier is 300 metres long.\n  sources: [gazette]\n${more}`;

/** Reads files given as text by path; sources are there unless given otherwise. Problems come as the lines that a person sees, without the columns. */
export function read(files: Readonly<Record<string, string>>) {
  const all = { 'sources.yaml': SOURCES, ...files };
  const { library, problems } = buildLibrary(Object.entries(all).map(([path, text]) => ({ path, text })));
  return { library, lines: problems.map(({ column: _, ...problem }) => formatProblem(problem)) };
}

/** The problems of one file of facts. */
export const problemsOf = (facts: string, others: Readonly<Record<string, string>> = {}) =>
  read({ 'facts/pier.yaml': facts, ...others }).lines;
