import { type BoostOptions, boost, type Row } from './boost.js';

const SEEDS = [1, 2, 3, 4] as const;
const OPTIONS: Omit<BoostOptions, 'seed'> = {
  rounds: 200,
  depth: 5,
  rate: 0.1,
  leaf: 15,
  ridge: 2,
  sample: 0.6,
  columns: 0.5,
};

/** What is learnt from rows of such features: the mean of several ensembles, since one differs from the next by a point. */
export const learn = (rows: readonly Row[], features: readonly string[], seeds: readonly number[] = SEEDS) => ({
  features,
  ensembles: seeds.map((seed) => boost(rows, { ...OPTIONS, seed })),
});

/** As a trial: one ensemble. */
export const TRIAL = SEEDS.slice(0, 1);
