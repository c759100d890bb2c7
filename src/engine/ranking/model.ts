import { readFileSync } from 'node:fs';
import { add } from '../../lib/numbers.js';
import { plant, type Tree } from './forest.js';

/** Trees that add up to the logarithm of the odds. */
interface Ensemble {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** A learnt judgement: its features, and trees over them. */
interface Learnt {
  readonly features: readonly string[];
  readonly ensembles: readonly Ensemble[];
}

/** What `npm run train` writes, and `npm run train -- --follow-ups`. */
export interface Model {
  /** What it was learnt from: version of the library, and what it came to on questions that it had not seen. */
  readonly learnt: { readonly library: string; readonly figures: string };
  /** Confidence from which a fact answers, and from which it is offered. */
  readonly limits: { readonly answer: number; readonly choices: number };
  readonly ranking: Learnt;
  readonly followUp: Learnt;
}

/** Makes confidences of rows of features: chances from 0 to 1, the mean over the ensembles. */
export function openLearnt({ ensembles }: Learnt): (rows: readonly Float64Array[]) => Float64Array {
  const forests = plant(ensembles);
  return (rows) => {
    const mean = new Float64Array(rows.length);
    for (const sums of forests(rows))
      sums.forEach((sum, place) => {
        add(mean, place, 1 / (1 + Math.exp(-sum)) / ensembles.length);
      });
    return mean;
  };
}

/** Reads the learnt model. Throws where it was learnt with other features than `ranking` and `followUp` name. */
export function loadModel(file: URL, ranking: readonly string[], followUp: readonly string[]): Model {
  const model = JSON.parse(readFileSync(file, 'utf8')) as Model;
  for (const [own, expected, command] of [
    [model.ranking.features, ranking, 'npm run train'],
    [model.followUp.features, followUp, 'npm run train -- --follow-ups'],
  ] as const)
    if (own.join() !== expected.join())
      throw new Error(`${file.pathname} was learnt with other features: run "${command}"`);
  return model;
}
