import type { Fact } from '../../knowledge/library.js';
import type { Messages } from '../../messages/messages.js';
import { LIMITS } from '../limits.js';
import { clip, tidy } from '../markdown.js';
import { type Stretch, stretchOf, ticksOf } from './axis.js';
import { COLOUR, type Drawing, element, frame, PAD, SIZE, text, WIDTH } from './svg.js';
import { textWidth, wrap } from './text-width.js';

const LINE = 17;
const TRACK = 14;
const BETWEEN = 7;
/** Six events of one day are better seen in its month than each as wide as the picture. */
const SHORTEST = 31 * 86_400_000;
/** Of labels along the time: as many as never run into one another. */
const TICKS = 4;
const [LEFT, RIGHT] = [PAD + 6, WIDTH - PAD - 6];

export interface TimelineView {
  readonly title: string;
  readonly version: string;
  readonly name: string;
  readonly messages: Messages;
}

type Dated = Fact & { readonly date: string };

/** Dated facts below each other, each with its place in time: a dot for a day, a bar for a longer stretch. Undated ones are left out. */
export function drawTimeline(facts: readonly Fact[], { title, version, name, messages }: TimelineView): Drawing {
  const dated = facts.filter((fact): fact is Dated => fact.date !== undefined);
  const stretches = dated.map(({ date }) => stretchOf(date));
  const whole = widened({
    from: Math.min(...stretches.map(({ from }) => from)),
    to: Math.max(...stretches.map(({ to }) => to)),
  });
  const ticks = dated.length === 0 ? [] : ticksOf(whole, TICKS);
  const x = (at: number) => LEFT + ((at - whole.from) / (whole.to - whole.from || 1)) * (RIGHT - LEFT);
  let y = PAD + 14;
  let drawn = text(title, PAD, y, { 'font-size': SIZE.title, 'font-weight': 600 });
  y += 10;
  for (const fact of dated) {
    const lines = wrap(`${messages.date(fact.date)}: ${tidy(fact.statement)}`, SIZE.text, WIDTH - 2 * PAD, 2);
    y += BETWEEN;
    drawn += lines.map((line, n) => text(line, PAD, y + 12 + n * LINE)).join('');
    y += 12 + (lines.length - 1) * LINE + 5;
    drawn += ticks.map(({ at }) => notch(x(at), y)).join('') + track(stretchOf(fact.date), x, y);
    y += TRACK;
  }
  drawn += ticks.map(({ at, label }) => tickLabel(label, x(at), y + 14)).join('');
  y += 38;
  drawn += text(messages.why.library(version), PAD, y, { 'font-size': SIZE.small, fill: COLOUR.muted });
  return { svg: frame(y + 12, drawn), name, alt: altText(title, dated, messages) };
}

/** At least a month, with what is shorter in its middle. */
function widened({ from, to }: Stretch): Stretch {
  const more = Math.max(0, SHORTEST - (to - from)) / 2;
  return { from: from - more, to: to + more };
}

function track({ from, to }: Stretch, x: (at: number) => number, y: number): string {
  const middle = y + TRACK / 2;
  const line = element('rect', { x: LEFT, y: middle - 1, width: RIGHT - LEFT, height: 2, fill: COLOUR.line });
  const width = x(to) - x(from);
  // What is too short to be seen as a bar is a dot at its middle.
  if (width < 12) return line + element('circle', { cx: x((from + to) / 2), cy: middle, r: 5, fill: COLOUR.main });
  return line + element('rect', { x: x(from), y: middle - 4, width, height: 8, rx: 4, fill: COLOUR.main });
}

const notch = (x: number, y: number) =>
  element('rect', { x: x - 0.5, y: y + 2, width: 1, height: TRACK - 4, fill: COLOUR.muted });

function tickLabel(label: string, x: number, y: number): string {
  const half = textWidth(label, SIZE.small) / 2;
  const middle = Math.max(PAD + half, Math.min(WIDTH - PAD - half, x));
  return text(label, middle, y, { 'font-size': SIZE.small, fill: COLOUR.muted, 'text-anchor': 'middle' });
}

function altText(title: string, facts: readonly Dated[], { date: write }: Messages): string {
  const each = Math.floor((LIMITS.altText - 60 - title.length) / Math.max(1, facts.length)) - 2;
  const said = facts.map(({ date, statement }) => clip(tidy(`${write(date)}: ${statement}`), each));
  return clip(tidy(`${title}. ${said.join(' ')}`), LIMITS.altText);
}
