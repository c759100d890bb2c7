import type { Library } from '../knowledge/library.js';
import { atOnce, type Steps } from '../lib/steps.js';
import type { Answerer } from './answer.js';
import { answererSteps } from './answerer.js';
import { loadLanguage } from './judging/engine.js';
import { loadModel } from './judging/model.js';
import { readCompiled } from './search/compiled-file.js';

/** Makes a library askable. */
export type Prepare = (library: Library) => Steps<Answerer>;

/** Loads what is the same for every library (general English, the trained model) once; the result makes libraries askable, in steps. */
export function loadPreparing(): Prepare {
  const language = loadLanguage();
  const model = loadModel();
  return (library) => answererSteps(library, language, model, readCompiled(library.version));
}

/** The same at once. */
export function loadAnswering(): (library: Library) => Answerer {
  const prepare = loadPreparing();
  return (library) => atOnce(prepare(library));
}
