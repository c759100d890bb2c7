/** Places of the `limit` highest values above 0, highest first; of two alike the first. */
export function highest(values: Float64Array, limit: number): number[] {
  const kept: number[] = [];
  let least = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number;
    if (value <= least) continue;
    let at = kept.length;
    while (at > 0 && (values[kept[at - 1] as number] as number) < value) at--;
    kept.splice(at, 0, place);
    if (kept.length > limit) kept.pop();
    if (kept.length === limit) least = values[kept[limit - 1] as number] as number;
  }
  return kept;
}
