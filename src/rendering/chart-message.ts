import { cite } from '../answering/reply/cite.js';
import type { Library } from '../knowledge/library.js';
import type { Chart } from '../knowledge/shapes.js';
import { encodeId } from './custom-id.js';
import { LIMITS } from './limits.js';
import { escapeTo } from './markdown.js';
import { menuRow } from './menu.js';
import { compose, type Message } from './message.js';
import { drawBars } from './picture/bars.js';
import type { Pictures } from './picture/pictures.js';
import { type Value, valuesOf } from './picture/series.js';
import { asOf, marks } from './sentences.js';
import { sourceList } from './sources.js';
import { withPicture } from './with-picture.js';

/** Room of a statement below its values; the first at which all of them leave enough for the sources is taken. */
const STATEMENT = [420, 260, 160, 90] as const;
const VALUES = 2300;

/** A chart as a picture, with each of its values below, cited. */
export async function drawnChart(chart: Chart, library: Library, today: string, pictures: Pictures): Promise<Message> {
  const picture = await pictures.of(`${library.version}/${chart.id}`, () => drawBars(chart, library));
  return withPicture(chartMessage(chart, library, today), picture);
}

/** What the picture says, in words with sources. */
export function chartMessage(chart: Chart, library: Library, today: string): Message {
  const values = valuesOf(chart, library);
  const facts = [...new Set(values.map(({ fact }) => fact))];
  const { parts, citations } = cite(
    facts.map((fact) => ({ fact, role: 'answer' })),
    library,
  );
  const cites = new Map(parts.map((part) => [part.fact, part.cites]));
  const lines = (room: number) => values.flatMap((value, at) => told(value, values[at + 1], cites, today, room));
  const body = STATEMENT.map((room) => lines(room).join('\n'));
  const said = body.find((text) => text.length <= VALUES) ?? body.at(-1) ?? '';
  const head = `**${escapeTo(chart.title, 300)}**\n-# ${escapeTo(chart.unit, 150)}`;
  const foot = `-# Library ${library.version}`;
  const room = LIMITS.textTotal - head.length - said.length - foot.length - 80;
  const each = Math.floor(room / Math.max(1, citations.length)) - 2;
  return compose([head, said, `${sourceList(citations, room, each)}\n${foot}`], chartMenu(library, chart.id));
}

/** A value; and below the last of those that one fact says, that fact. */
function told(
  { fact, label, text, disputed }: Value,
  next: Value | undefined,
  cites: ReadonlyMap<unknown, readonly number[]>,
  today: string,
  room: number,
): string[] {
  const side = disputed ? ' · sources disagree, and this side is less supported' : '';
  const value = `**${escapeTo(`${label}: ${text}`, 160)}** ${marks(cites.get(fact) ?? [])}${side}`;
  if (next?.fact === fact) return [value];
  const dated = asOf(fact, today);
  const tail = [...(dated === null ? [] : [dated]), `\`/fact ${fact.id}\``];
  return [value, `-# ${[escapeTo(fact.statement, room), ...tail].join(' · ')}`];
}

/** All charts, with a menu to open one. */
export function chartsMessage(library: Library): Message {
  const { charts, version } = library;
  if (charts.length === 0) return compose(['The library has no series to draw.', `-# Library ${version}`]);
  const lines = charts.slice(0, LIMITS.selectOptions).map(({ title }) => `- ${escapeTo(title, 130)}`);
  const more = charts.length - lines.length;
  if (more > 0) lines.push(`-# and ${more} more; start typing in \`/chart series:\``);
  return compose(['**What I can draw**', lines.join('\n'), `-# Library ${version}`], chartMenu(library));
}

function chartMenu({ charts, version }: Library, current?: string) {
  const options = charts.map(({ id, title, unit }) => ({ value: id, label: title, description: unit }));
  return menuRow(encodeId('charts', { version }), 'Open a chart', options, current);
}
