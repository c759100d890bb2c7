import type { Library } from '../../knowledge/library.js';
import type { Chart } from '../../knowledge/shapes.js';
import type { Messages } from '../../messages/messages.js';
import { type ChartWords, chartIn } from '../chart-in.js';
import { LIMITS } from '../limits.js';
import { clip, tidy } from '../markdown.js';
import { ownLanguage } from '../statement.js';
import { type Value, valuesOf } from './series.js';
import { COLOUR, type Drawing, element, frame, PAD, SIZE, text, WIDTH } from './svg.js';
import { textWidth, wrap } from './text-width.js';

const BAR = 20;
const BETWEEN = { rivals: 3, places: 11 } as const;
const LINE = 17;
const LABEL = 126;
/** Of the swatch before the words that say what it means. */
const SWATCH = 30;

/** A chart as horizontal bars from zero on, each with its value. The same chart, library and language give the same text. */
export function drawBars(chart: Chart, library: Library, language = ownLanguage(library)): Drawing {
  const words = chartIn(chart, library, language);
  const { messages } = words;
  const values = valuesOf(chart, library, words);
  const head = heading(words);
  const labels = values.map(({ label }) => wrap(label, SIZE.text, LABEL, 2));
  const left = PAD + Math.max(...labels.flat().map((line) => textWidth(line, SIZE.text))) + 8;
  const texts = Math.max(...values.map((value) => textWidth(value.text, SIZE.text)));
  const scale = (WIDTH - PAD - left - texts - 6) / Math.max(...values.map(({ value }) => value), Number.MIN_VALUE);
  let y = head.height + 8;
  let drawn = head.drawn;
  for (const [at, value] of values.entries()) {
    const rival = at > 0 && values[at - 1]?.label === value.label;
    const lines = rival ? [] : (labels[at] ?? []);
    y += at === 0 ? 0 : rival ? BETWEEN.rivals : BETWEEN.places;
    drawn += lines.map((line, n) => text(line, PAD, y + 15 + n * LINE)).join('') + bar(value, left, y, scale);
    y += Math.max(BAR, lines.length * LINE + 4);
  }
  if (values.some(({ disputed }) => disputed)) {
    y += 14;
    const lines = wrap(legend(messages), SIZE.small, WIDTH - 2 * PAD - SWATCH, 3);
    const style = { 'font-size': SIZE.small, fill: COLOUR.muted };
    drawn += swatch(y) + lines.map((line, n) => text(line, PAD + SWATCH, y + 11 + n * LINE, style)).join('');
    y += 14 + (lines.length - 1) * LINE;
  }
  y += 22;
  drawn += text(messages.why.library(library.version), PAD, y, { 'font-size': SIZE.small, fill: COLOUR.muted });
  return { svg: frame(y + 12, drawn), name: chart.id, alt: altText(words, values) };
}

function heading({ title, unit }: ChartWords): { readonly drawn: string; readonly height: number } {
  const room = WIDTH - 2 * PAD;
  const titles = wrap(title, SIZE.title, room, 3).map((line, n) =>
    text(line, PAD, PAD + 15 + n * 22, { 'font-size': SIZE.title, 'font-weight': 600 }),
  );
  const y = PAD + 15 + titles.length * 22;
  const units = wrap(unit, SIZE.text, room, 2).map((line, n) => text(line, PAD, y + n * LINE, { fill: COLOUR.muted }));
  return { drawn: [...titles, ...units].join(''), height: y + units.length * LINE };
}

function bar({ value, text: words, disputed }: Value, x: number, y: number, scale: number): string {
  const width = Math.max(2, value * scale);
  return (
    element('rect', { x, y, width, height: BAR, rx: 2, ...paint(disputed) }) +
    text(words, x + width + 6, y + 15, { 'font-weight': 600 })
  );
}

const legend = ({ charts: { disputed } }: Messages) => disputed.charAt(0).toUpperCase() + disputed.slice(1);

const swatch = (y: number) => element('rect', { x: PAD, y, width: 22, height: 14, rx: 2, ...paint(true) });

const paint = (disputed: boolean) =>
  disputed ? { fill: 'url(#hatch)', stroke: COLOUR.other, 'stroke-width': 1.5 } : { fill: COLOUR.main };

/** Every value in words, for those who do not see the bars. */
function altText({ title, unit, messages: { charts } }: ChartWords, values: readonly Value[]): string {
  const said = values.map(
    ({ label, text: words, disputed }) => `${label}: ${words}${disputed ? ` (${charts.disputed})` : ''}`,
  );
  return clip(tidy(charts.alt(title, unit, said.join('; '))), LIMITS.altText);
}
