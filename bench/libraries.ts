import { readdir } from 'node:fs/promises';
import { createAnswerer } from '../src/engine/engine.js';
import { compile } from '../src/engine/index/compile.js';
import type { Step } from '../src/engine/policy.js';
import { FEATURES } from '../src/engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../src/engine/ranking/follow-up-features.js';
import { loadModel, type Model } from '../src/engine/ranking/model.js';
import type { Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { readLibrary } from '../src/knowledge/read.js';
import { detect } from '../src/language/detect.js';
import { loadLanguages } from '../src/language/packs.js';
import { type Asked, readQuestions } from './question-sets.js';

const QUESTIONS = new URL('questions/', import.meta.url);
/** Made-up communities, and real libraries that the repository has beside the one that it ships. */
const LIBRARIES = [new URL('libraries/', import.meta.url), new URL('../libraries/', import.meta.url)];

/** Questions of one library. */
export interface QuestionSet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly Asked[];
}

export const shippedModel = (): Model =>
  loadModel(
    new URL('../src/engine/model.json', import.meta.url),
    FEATURES.map(({ name }) => name),
    FOLLOW_UP_FEATURES,
  );

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

/** The sets about the shipped library, then the other libraries with theirs. */
export async function questionSets(shipped: Library): Promise<QuestionSet[]> {
  const files = (await readdir(QUESTIONS)).filter((name) => name.endsWith('.jsonl')).sort();
  const folders = await Promise.all(
    LIBRARIES.map(async (parent) => (await readdir(parent)).sort().map((name) => ({ name, parent }))),
  );
  return Promise.all([
    ...files.map(async (name) => ({
      name: name.replace('.jsonl', ''),
      library: shipped,
      questions: await readQuestions(new URL(name, QUESTIONS)),
    })),
    ...folders.flat().map(async ({ name, parent }) => ({
      name,
      library: await libraryAt(new URL(`${name}/`, parent).pathname),
      questions: await readQuestions(new URL(`${name}/questions.jsonl`, parent)),
    })),
  ]);
}
