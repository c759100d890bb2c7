/** Bins of a feature's values. */
export const BINS = 32;

interface SplitOptions {
  readonly leaf: number;
  readonly ridge: number;
}

interface Node {
  readonly sumG: number;
  readonly sumH: number;
}

/** Goes column by column over what the members of a node have of it, gathered once: that is where the time goes. */
export function bestSplit(
  members: Int32Array,
  columns: readonly number[],
  bins: readonly Uint8Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  { sumG, sumH }: Node,
  { leaf, ridge }: SplitOptions,
): { column: number; bin: number } | null {
  /** Twice the fall of the loss when a node of these sums takes its best value. */
  const gain = (g: number, h: number) => (g * g) / (h + ridge);
  let best: { column: number; bin: number } | null = null;
  const slopes = new Float64Array(members.length);
  const curves = new Float64Array(members.length);
  for (let one = 0; one < members.length; one++) {
    slopes[one] = gradient[members[one] ?? 0] ?? 0;
    curves[one] = curvature[members[one] ?? 0] ?? 0;
  }
  const [g, h, n] = [new Float64Array(BINS), new Float64Array(BINS), new Int32Array(BINS)];
  let most = gain(sumG, sumH) + 1e-3;
  for (const column of columns) {
    const own = bins[column] as Uint8Array;
    g.fill(0);
    h.fill(0);
    n.fill(0);
    for (let one = 0; one < members.length; one++) {
      const bin = own[members[one] ?? 0] ?? 0;
      g[bin] = (g[bin] ?? 0) + (slopes[one] ?? 0);
      h[bin] = (h[bin] ?? 0) + (curves[one] ?? 0);
      n[bin] = (n[bin] ?? 0) + 1;
    }
    let [lowG, lowH, lowN] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      lowG += g[bin] ?? 0;
      lowH += h[bin] ?? 0;
      lowN += n[bin] ?? 0;
      if (lowN < leaf || members.length - lowN < leaf) continue;
      const found = gain(lowG, lowH) + gain(sumG - lowG, sumH - lowH);
      if (found > most) {
        most = found;
        best = { column, bin };
      }
    }
  }
  return best;
}
