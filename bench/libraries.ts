import { readdir } from 'node:fs/promises';
import { createAnswerer } from '../src/engine/engine.js';
import { compile } from '../src/engine/index/compile.js';
import type { Step } from '../src/engine/policy.js';
import type { Model } from '../src/engine/ranking/model.js';
import type { CrossEncoder } from '../src/engine/ranking/rerank.js';
import { loadLanguages } from '../src/files/language-data.js';
import { readModel } from '../src/files/prepare.js';
import { readLibrary } from '../src/files/read-library.js';
import type { Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { detect } from '../src/language/detect.js';
import { type Asked, readSets } from './question-sets.js';

const QUESTIONS = new URL('questions/', import.meta.url);
/** Folders of libraries beside the shipped one; a group of questions that is called like one of these asks it. */
const LIBRARIES = [new URL('libraries/', import.meta.url), new URL('../libraries/', import.meta.url)];

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
  return (model: Model, leftOut: ReadonlySet<Step> = new Set(), reader?: CrossEncoder) =>
    createAnswerer(library, compiled, { model, languages, detect, leftOut, reader });
}

export async function libraryAt(folder: string): Promise<Library> {
  const { library, problems } = await readLibrary(folder);
  if (!library) throw new Error(problems.map(formatProblem).join('\n'));
  return library;
}

/** The sets about the shipped library, then those about the others. */
export async function questionSets(shipped: Library): Promise<QuestionSet[]> {
  const homes = new Map<string, URL>();
  for (const parent of LIBRARIES)
    for (const name of await readdir(parent)) homes.set(name, new URL(`${name}/`, parent));
  const sets = [...(await readSets(QUESTIONS))].sort(
    ([one], [other]) => Number(homes.has(one)) - Number(homes.has(other)) || (one < other ? -1 : 1),
  );
  return Promise.all(
    sets.map(async ([name, questions]) => {
      const home = homes.get(name);
      return { name, library: home ? await libraryAt(home.pathname) : shipped, questions };
    }),
  );
}
