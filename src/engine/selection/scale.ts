import type { Figure } from './figures.js';
import type { Shelf } from './reply.js';

type Scale = Pick<Figure, 'power' | 'unit'>;

const largestOf = (figures: readonly Figure[]): Figure =>
  figures.reduce((one, other) => (other.power > one.power ? other : one));

/** The largest scale of some figures, or the next one below it that the library has where the value would be no whole one: 431 million and not 0.431 billion. */
export function scaleFor(value: number, figures: readonly Figure[], { figures: { sound } }: Shelf): Scale {
  const largest = largestOf(figures);
  const below = sound.find(({ base, power }) => base === largest.base && power === largest.power - 3);
  return below && Math.abs(value) < 10 ** largest.power ? below : largest;
}

/** A value in the scale of what it is worked out of; "0.4 billion" says no more than it knows. */
export function toldOf(
  value: number,
  figures: readonly Figure[],
  shelf: Shelf,
): { readonly result: string; readonly unit: string } {
  const { power, unit } = largestOf(figures);
  const result = rounded(value, power, figures);
  if (!/^-?0\.\d\d/.test(result)) return { result, unit };
  const below = scaleFor(value, figures, shelf);
  return { result: rounded(value, below.power, figures), unit: below.unit };
}

/** In a unit with this scale, to the digits of the coarsest input, and to one where only some are whole: "8" beside "4.7" is no less exact. */
function rounded(value: number, power: number, inputs: readonly Figure[]): string {
  const digits = inputs.map((figure) => Math.max(0, figure.digits + power - figure.power));
  return (value / 10 ** power).toFixed(Math.min(Math.max(...digits), Math.max(1, Math.min(...digits))));
}
