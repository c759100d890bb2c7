import { readdir } from 'node:fs/promises';
import { createAnswerer } from '../src/engine/engine.js';
import { compile } from '../src/engine/index/compile.js';
import type { Step } from '../src/engine/policy.js';
import type { Model } from '../src/engine/ranking/model.js';
import { loadLanguages } from '../src/files/language-data.js';
import { readModel } from '../src/files/prepare.js';
import { readLibrary } from '../src/files/read-library.js';
import type { Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { detect } from '../src/language/detect.js';
import { type Asked, readQuestions } from './question-sets.js';

const QUESTIONS = new URL('questions/', import.meta.url);
const LIBRARIES = new URL('libraries/', import.meta.url);

/** Questions of one library. */
export interface QuestionSet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly Asked[];
}

export const shippedModel = readModel;

/** Compiles a library once, and makes answerers of it with one model or another. */
export async function openFor(library: Library) {
  const languages = await loadLanguages(library.about.languages);
  const compiled = compile(library, languages);
  return (model: Model, leftOut: ReadonlySet<Step> = new Set()) =>
    createAnswerer(library, compiled, { model, languages, detect, leftOut });
}

export async function libraryAt(folder: string): Promise<Library> {
  const { library, problems } = await readLibrary(folder);
  if (!library) throw new Error(problems.map(formatProblem).join('\n'));
  return library;
}

/** The sets about the shipped library, then the made-up communities with theirs. */
export async function questionSets(shipped: Library): Promise<QuestionSet[]> {
  const files = (await readdir(QUESTIONS)).filter((name) => name.endsWith('.jsonl')).sort();
  const folders = (await readdir(LIBRARIES)).sort();
  return Promise.all([
    ...files.map(async (name) => ({
      name: name.replace('.jsonl', ''),
      library: shipped,
      questions: await readQuestions(new URL(name, QUESTIONS)),
    })),
    ...folders.map(async (name) => ({
      name,
      library: await libraryAt(new URL(`${name}/`, LIBRARIES).pathname),
      questions: await readQuestions(new URL(`${name}/questions.jsonl`, LIBRARIES)),
    })),
  ]);
}
