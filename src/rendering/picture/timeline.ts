import type { Fact } from '../../knowledge/library.js';
import type { Messages } from '../../messages/messages.js';
import { LIMITS } from '../limits.js';
import { clip, tidy } from '../markdown.js';
import { DAY, type Stretch, stretchOf, type Tick, ticksOf } from './axis.js';
import { COLOUR, type Drawing, element, frame, PAD, SIZE, text, WIDTH } from './svg.js';
import { textWidth, wrap } from './text-width.js';

const LINE = 17;
const TRACK = 14;
const BETWEEN = 14;
/** Below this the days of a scale have no room for their names. */
const SHORTEST = 4 * DAY;
/** Of labels along the time. */
const TICKS = 5;
const [LEFT, RIGHT] = [PAD + 6, WIDTH - PAD - 6];

export interface TimelineView {
  readonly title: string;
  readonly version: string;
  readonly name: string;
  /** YYYY-MM-DD: marked where it lies within the picture or not far from it. */
  readonly today: string;
  readonly messages: Messages;
  /** The sentence of a fact, in the language of `messages`. */
  readonly statementOf: (fact: Fact) => string;
  /** How many facts of the same date one stands for, beside itself. */
  readonly others?: ReadonlyMap<Fact, number>;
}

type Dated = Fact & { readonly date: string };

/**
 * Dated facts below each other, each with its date and its place on one scale: a dot for a day, a bar for a longer stretch, a line for today.
 * Undated ones are left out.
 */
export function drawTimeline(facts: readonly Fact[], view: TimelineView): Drawing {
  const { title, version, name, messages, statementOf, others } = view;
  const dated = facts.filter((fact): fact is Dated => fact.date !== undefined);
  const { whole, now } = spanOf(dated, view.today);
  const ticks = dated.length === 0 ? [] : ticksOf(whole, TICKS, messages);
  const x = (at: number) => LEFT + ((at - whole.from) / (whole.to - whole.from || 1)) * (RIGHT - LEFT);
  let y = PAD + 14;
  let drawn = text(title, PAD, y, { 'font-size': SIZE.title, 'font-weight': 600 });
  for (const fact of dated) {
    const more = others?.get(fact) ?? 0;
    const lines = wrap(tidy(statementOf(fact)), SIZE.text, WIDTH - 2 * PAD, 2);
    y += BETWEEN + 12;
    drawn += dateLine(messages.date(fact.date), more === 0 ? '' : messages.charts.others(more), y);
    drawn += lines.map((line, n) => text(line, PAD, y + (n + 1) * LINE)).join('');
    y += lines.length * LINE + 5;
    drawn += ticks.map(({ at }) => notch(x(at), y, COLOUR.muted)).join('') + track(stretchOf(fact.date), x, y);
    if (now !== null) drawn += notch(x(now), y - 2, COLOUR.other, 2, TRACK + 4);
    y += TRACK;
  }
  y += 16;
  drawn += scale(ticks, now === null ? null : { at: now, label: messages.charts.today }, x, y);
  y += 24;
  drawn += text(messages.why.library(version), PAD, y, { 'font-size': SIZE.small, fill: COLOUR.muted });
  return { svg: frame(y + 12, drawn), name, alt: altText(dated, view) };
}

/** What the scale covers, and the moment of today where that is on it. It reaches as far as today where that is no further away than the facts are apart. */
function spanOf(dated: readonly Dated[], today: string): { readonly whole: Stretch; readonly now: number | null } {
  const stretches = dated.map(({ date }) => stretchOf(date));
  const facts = widened({
    from: Math.min(...stretches.map(({ from }) => from)),
    to: Math.max(...stretches.map(({ to }) => to)),
  });
  const now = new Date(today).getTime() + DAY / 2;
  const away = Math.max(facts.from - now, now - facts.to, 0);
  if (dated.length === 0 || !(away <= facts.to - facts.from)) return { whole: facts, now: null };
  return { whole: { from: Math.min(facts.from, now), to: Math.max(facts.to, now) }, now };
}

/** The date in bold, and how many further facts have it. */
function dateLine(date: string, others: string, y: number): string {
  const bold = text(date, PAD, y, { 'font-weight': 600 });
  if (others === '') return bold;
  return bold + text(others, PAD + textWidth(date, SIZE.text) + 8, y, { 'font-size': SIZE.small, fill: COLOUR.muted });
}

/** At least a few days, with what is shorter in their middle. */
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

const notch = (x: number, y: number, fill: string, width = 1, height = TRACK - 4) =>
  element('rect', { x: x - width / 2, y: y + 2, width, height, fill });

/** The names of the marks, as far as they have room: that of today first, then from the left. */
function scale(ticks: readonly Tick[], now: Tick | null, x: (at: number) => number, y: number): string {
  const taken: (readonly [number, number])[] = [];
  let drawn = '';
  for (const tick of [...(now === null ? [] : [now]), ...ticks]) {
    const half = textWidth(tick.label, SIZE.small) / 2;
    const middle = Math.max(PAD + half, Math.min(WIDTH - PAD - half, x(tick.at)));
    const [from, to] = [middle - half - 3, middle + half + 3];
    if (taken.some(([left, right]) => from < right && left < to)) continue;
    taken.push([from, to]);
    const fill = tick === now ? COLOUR.other : COLOUR.muted;
    drawn += text(tick.label, middle, y, { 'font-size': SIZE.small, fill, 'text-anchor': 'middle' });
  }
  return drawn;
}

function altText(facts: readonly Dated[], { title, messages: { date: write }, statementOf }: TimelineView): string {
  const each = Math.floor((LIMITS.altText - 60 - title.length) / Math.max(1, facts.length)) - 2;
  const said = facts.map((fact) => clip(tidy(`${write(fact.date)}: ${statementOf(fact)}`), each));
  return clip(tidy(`${title}. ${said.join(' ')}`), LIMITS.altText);
}
