import type { Library } from '../knowledge/library.js';
import type { Answerer } from './answer.js';
import { createAnswerer } from './answerer.js';
import { loadLanguage } from './engine.js';
import { loadModel } from './model.js';

/** Loads what is the same for every library (general English, the trained model) once; the result makes libraries askable. */
export function loadAnswering(): (library: Library) => Answerer {
  const language = loadLanguage();
  const model = loadModel();
  return (library) => createAnswerer(library, language, model);
}
