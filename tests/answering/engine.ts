import { buildEngine, type Engine, loadLanguage } from '../../src/answering/judging/engine.js';
import type { Library } from '../../src/knowledge/library.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { testLibrary } from '../fixtures/library.js';

export const language = loadLanguage();

/** The engine of the small library of the tests. */
export const testEngine = async (): Promise<Engine> => buildEngine(await testLibrary(), language);

/** A library of nothing but statements. */
export function bareLibrary(statements: Readonly<Record<string, string>>): Library {
  const facts = Object.entries(statements).map(([id, text]) => `- id: ${id}\n  statement: ${text}\n  sources: [s]\n`);
  const { library, problems } = buildLibrary([
    { path: 'sources.yaml', text: '- {id: s, title: Guide, publisher: Harbour Office}\n' },
    { path: 'facts/all.yaml', text: facts.join('') || '[]' },
  ]);
  if (!library) throw new Error(JSON.stringify(problems));
  return library;
}
