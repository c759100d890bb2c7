/** What `Intl` would know of a language, for one that not every browser has. */
export interface OwnWords {
  /** A locale that has the same digits, points and blanks. */
  readonly numbers: string;
  readonly rules: { select(n: number): 'one' | 'other' };
  /** From January. */
  readonly months: Readonly<Record<'long' | 'short', readonly string[]>>;
  /** A day without its year, on a scale. */
  scale(day: string, month: string): string;
  /** Behind a number. */
  readonly units: Readonly<Record<'day' | 'month' | 'year', string>>;
  /** Between the last two of a list, with its blanks; where one of them holds, of two and of more. */
  readonly and: string;
  readonly or: { readonly two: string; readonly last: string };
}

/** One and more than one. */
export const ONE_AND_OTHER: OwnWords['rules'] = { select: (n) => (n === 1 ? 'one' : 'other') };

/** `a, b and c`, with what stands between the last two. */
export function joined(words: Iterable<string>, last: string): string {
  const all = [...words];
  const [end = ''] = all.splice(-1);
  return all.length === 0 ? end : all.join(', ') + last + end;
}

export function ownUnit({ numbers, units }: OwnWords, unit: keyof OwnWords['units'], maximumFractionDigits: number) {
  const format = new Intl.NumberFormat(numbers, { maximumFractionDigits });
  return { format: (n: number) => `${format.format(n)} ${units[unit]}` };
}
