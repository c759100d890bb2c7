import type { Library } from '../knowledge/library.js';
import type { Chart } from '../knowledge/shapes.js';
import { messagesFor } from '../messages/index.js';
import { chartIn } from './chart-in.js';
import { cite, marks } from './citing.js';
import { encodeId } from './custom-id.js';
import { LIMITS } from './limits.js';
import { escapeInside, escapeTo } from './markdown.js';
import { menuRow } from './menu.js';
import { compose, type Message } from './message.js';
import { drawBars } from './picture/bars.js';
import type { Pictures } from './picture/pictures.js';
import { valuesOf } from './picture/series.js';
import { sourceLine } from './sources.js';
import { withPicture } from './with-picture.js';

/** Sources that one value cites. */
const SOURCES_OF_ONE = 3;

/** A chart as a picture, with its values below, cited. */
export async function drawnChart(
  chart: Chart,
  library: Library,
  language: string,
  pictures: Pictures,
): Promise<Message> {
  const picture = await pictures.of(`${library.version}/${language}/${chart.id}`, () =>
    drawBars(chart, library, language),
  );
  return withPicture(chartMessage(chart, library, language), picture, messagesFor(language).charts.failed);
}

/** What the picture says, as a compact list: a value a line, its sources once, below. */
export function chartMessage(chart: Chart, library: Library, language: string): Message {
  const messages = messagesFor(language);
  const words = chartIn(chart, library, language);
  const values = valuesOf(chart, library, words);
  const { citations, of } = cite([...new Set(values.map(({ fact }) => fact))], library, SOURCES_OF_ONE);
  const lines = values.map(({ fact, label, text, disputed }) => {
    const side = disputed ? ` · ${messages.charts.disputed}` : '';
    return `${escapeTo(label, 80)}: **${escapeInside(text, 60)}** ${marks(of.get(fact) ?? [])}${side}`;
  });
  const head = `**${escapeTo(words.title, 300)}**\n-# ${escapeTo(words.unit, 150)}`;
  const said = lines.join('\n');
  const sources = sourceLine(citations, messages, LIMITS.textTotal - head.length - said.length - 20);
  return compose([head, `${said}\n${sources}`], chartMenu(library, language, chart.id));
}

/** All charts, with a menu to open one. `command` is how `/chart` is shown. */
export function chartsMessage(library: Library, language: string, command: string): Message {
  const messages = messagesFor(language);
  const { charts } = library;
  if (charts.length === 0) return compose([messages.charts.none]);
  const lines = charts
    .slice(0, LIMITS.selectOptions)
    .map((chart) => `- ${escapeTo(chartIn(chart, library, language).title, 120)}`);
  const more = charts.length - lines.length;
  if (more > 0) lines.push(`-# ${messages.lists.more(more, command)}`);
  return compose([[`**${messages.charts.title}**`, ...lines].join('\n')], chartMenu(library, language));
}

function chartMenu(library: Library, language: string, current?: string) {
  const { charts, version } = library;
  const options = charts.map((chart) => {
    const { title, unit } = chartIn(chart, library, language);
    return { value: chart.id, label: title, description: unit };
  });
  return menuRow(encodeId('charts', { version, language }), messagesFor(language).charts.open, options, current);
}
