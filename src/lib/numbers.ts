/** The numbers of a list, for reading by place: what lies outside is 0. */
type Numbers = Int32Array | Float32Array | Float64Array | Uint8Array | readonly number[];

/** The number at a place; 0 outside the list. */
export const at = (list: Numbers, place: number): number => list[place] ?? 0;

/** Adds to the number at a place. */
export function add(list: Float64Array | Float32Array | Int32Array, place: number, value: number): void {
  list[place] = (list[place] ?? 0) + value;
}

/** The first place at or after `from` and before `end` whose number is `value` or a higher one, in an ascending list. */
export function placeOf(list: Int32Array, value: number, from: number, end: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
