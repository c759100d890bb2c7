/** The value below which a share of the values lies; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Two telling digits: 0.043, 1.2, 38, 2,400. */
export function short(value: number): string {
  const digits = value >= 10 || value === 0 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(value)));
  const rounded = value >= 100 ? Number(value.toPrecision(2)) : Number(value.toFixed(digits));
  return rounded.toLocaleString('en', { maximumFractionDigits: digits });
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const thousands = (value: number): string => value.toLocaleString('en');

/** A table in Markdown, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
