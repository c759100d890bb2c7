/** An example: places of its features with their values, the class that it is of, and how much it counts. */
export interface Sample {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly kind: number;
  readonly weight: number;
}

/** Weights by feature and class, and one more row for the bias of each class. */
type Weights = Numbers;
type Numbers = Float64Array<ArrayBuffer>;

export interface LogisticOptions {
  readonly features: number;
  readonly kinds: number;
  readonly ridge: number;
  readonly rounds: number;
  /** True for a weight that is learnt; the others stay 0. */
  isFree?(feature: number, kind: number): boolean;
}

/** Earlier steps that the next one is bent by. */
const MEMORY = 8;
/** Ends where a round gains less than such a part of the loss. */
const ENOUGH = 1e-5;
const SHORTEST_STEP = 1e-6;

/** Multinomial logistic regression with a ridge, by L-BFGS: the one optimum, wherever it starts and in whatever order the samples come. */
export function logistic(samples: readonly Sample[], options: LogisticOptions): Weights {
  let weights: Weights = new Float64Array((options.features + 1) * options.kinds);
  const held = weights.map((_, at) => (isHeld(at, options) ? 1 : 0));
  let { loss, slope } = lossAt(weights, held, samples, options);
  const past: Step[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const way = bent(slope, past);
    const gain = dot(slope, way);
    let length = past.length === 0 ? 1 / Math.sqrt(dot(way, way)) : 1;
    let next = moved(weights, way, -length);
    let reached = lossAt(next, held, samples, options);
    while (reached.loss > loss - 1e-4 * length * gain && length > SHORTEST_STEP) {
      length /= 2;
      next = moved(weights, way, -length);
      reached = lossAt(next, held, samples, options);
    }
    const change = moved(next, weights, -1);
    const turn = moved(reached.slope, slope, -1);
    const curve = dot(change, turn);
    if (curve > 0) past.push({ change, turn, curve });
    if (past.length > MEMORY) past.shift();
    const isEnough = loss - reached.loss < ENOUGH * loss;
    ({ loss, slope } = reached);
    weights = next;
    if (isEnough) break;
  }
  return weights;
}

interface Step {
  readonly change: Numbers;
  readonly turn: Numbers;
  readonly curve: number;
}

/** The slope, bent by how it has turned in earlier steps. */
function bent(slope: Numbers, past: readonly Step[]): Numbers {
  let way = Float64Array.from(slope);
  const shares = new Map<Step, number>();
  for (const step of past.toReversed()) {
    const share = dot(step.change, way) / step.curve;
    shares.set(step, share);
    way = moved(way, step.turn, -share);
  }
  const last = past.at(-1);
  const scale = last ? last.curve / dot(last.turn, last.turn) : 1;
  way = way.map((one) => one * scale);
  for (const step of past) way = moved(way, step.change, (shares.get(step) ?? 0) - dot(step.turn, way) / step.curve);
  return way;
}

const isHeld = (at: number, { features, kinds, isFree }: LogisticOptions): boolean =>
  at < features * kinds && isFree?.(Math.floor(at / kinds), at % kinds) === false;

/** How badly the samples are told by these weights, and how that changes with each that is not held. */
function lossAt(
  weights: Weights,
  held: Numbers,
  samples: readonly Sample[],
  { features, kinds, ridge }: LogisticOptions,
) {
  const bias = features * kinds;
  const slope = new Float64Array(weights.length);
  let loss = 0;
  for (let at = 0; at < bias; at++) {
    const weight = weights[at] as number;
    slope[at] = ridge * weight;
    loss += (ridge / 2) * weight * weight;
  }
  const chances = new Float64Array(kinds);
  for (const { places, values, kind, weight } of samples) {
    for (let one = 0; one < kinds; one++) chances[one] = weights[bias + one] as number;
    for (let at = 0; at < places.length; at++) {
      const [row, value] = [(places[at] as number) * kinds, values[at] as number];
      for (let one = 0; one < kinds; one++)
        chances[one] = (chances[one] as number) + value * (weights[row + one] as number);
    }
    const most = chances.reduce((most, one) => Math.max(most, one));
    let all = 0;
    for (let one = 0; one < kinds; one++) {
      chances[one] = Math.exp((chances[one] as number) - most);
      all += chances[one] as number;
    }
    loss -= weight * Math.log((chances[kind] as number) / all);
    for (let one = 0; one < kinds; one++) {
      const miss = weight * ((chances[one] as number) / all - (one === kind ? 1 : 0));
      chances[one] = miss;
      slope[bias + one] = (slope[bias + one] as number) + miss;
    }
    for (let at = 0; at < places.length; at++) {
      const [row, value] = [(places[at] as number) * kinds, values[at] as number];
      for (let one = 0; one < kinds; one++)
        slope[row + one] = (slope[row + one] as number) + value * (chances[one] as number);
    }
  }
  for (let at = 0; at < bias; at++) if (held[at] === 1) slope[at] = 0;
  return { loss, slope };
}

function dot(one: Numbers, other: Numbers): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function moved(from: Numbers, way: Numbers, length: number): Numbers {
  const made = new Float64Array(from.length);
  for (let at = 0; at < from.length; at++) made[at] = (from[at] as number) + length * (way[at] as number);
  return made;
}
