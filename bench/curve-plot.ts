/** Right of the answerable, 0 to 1, at each share of wrong answers that is tolerated, 0 to 1, ascending. */
export interface Line {
  readonly name: string;
  readonly color: string;
  readonly points: readonly { readonly wrong: number; readonly right: number }[];
}

const SIZE = { width: 720, height: 400, left: 56, right: 150, top: 24, bottom: 52 } as const;
const MOST = 0.12;
const APART = 16;

/** An SVG of lines: to the right what is tolerated as wrong, up what is answered rightly. Readable on light and on dark ground. */
export function plot(lines: readonly Line[], title: string): string {
  const { width, height, left, right, top, bottom } = SIZE;
  const x = (wrong: number) => left + (Math.min(wrong, MOST) / MOST) * (width - left - right);
  const y = (share: number) => height - bottom - share * (height - top - bottom);
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const across = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M${left} ${y(share)}H${width - right}" class="grid"/>${text([left - 8, y(share) + 4], `${100 * share} %`, 'text-anchor="end"')}`,
  );
  const down = [0.03, 0.05, 0.08, 0.1].map(
    (wrong) =>
      `<path d="M${x(wrong)} ${top}V${height - bottom}" class="grid"/>${text([x(wrong), height - bottom + 18], `${Math.round(100 * wrong)} %`, 'text-anchor="middle"')}`,
  );
  // Names stand behind the ends of their lines, and not on one another.
  const heights = new Map<string, number>();
  let above = Number.NEGATIVE_INFINITY;
  const ends = lines.map(({ name, points }) => ({ name, end: y(points.at(-1)?.right ?? 0) + 4 }));
  for (const { name, end } of ends.sort((a, b) => a.end - b.end)) {
    above = Math.max(end, above + APART);
    heights.set(name, above);
  }
  const drawn = lines.map(({ name, color, points }) => {
    const path = points.map(
      ({ wrong, right: share }, at) => `${at === 0 ? 'M' : 'L'}${x(wrong).toFixed(1)} ${y(share).toFixed(1)}`,
    );
    return `<path d="${path.join('')}" fill="none" stroke="${color}" stroke-width="2.5"/>${text([width - right + 8, heights.get(name) ?? 0], name, `style="fill:${color};font-weight:600"`)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">`,
    '<style>text{fill:#768390}.grid{stroke:#8b949e;stroke-opacity:.3;fill:none}</style>',
    ...across,
    ...down,
    text([(left + width - right) / 2, height - 10], 'wrong, of all questions', 'text-anchor="middle"'),
    text([left, 14], 'right, of the answerable'),
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
