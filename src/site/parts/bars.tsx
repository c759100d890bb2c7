import type { Chart } from '../../knowledge/shapes.js';
import { chartIn } from '../../rendering/chart-in.js';
import { tidy } from '../../rendering/markdown.js';
import { type Value, valuesOf } from '../../rendering/picture/series.js';
import { PATHS, segment } from '../address.js';
import { factLink, type Here } from '../edition.js';

interface BarsOf {
  readonly here: Here;
  readonly chart: Chart;
  readonly level: 2 | 3;
  /** The fact whose page it stands on. */
  readonly of?: string;
}

/** A chart as a table with a bar in each line: the same for those who see it, print it or hear it read. */
export function Bars({ here, chart, level, of }: BarsOf) {
  const words = chartIn(chart, here.library, here.language);
  const values = valuesOf(chart, here.library, words);
  const most = Math.max(...values.map(({ value }) => value), Number.MIN_VALUE);
  const Heading = level === 2 ? 'h2' : 'h3';
  const isApart = words.messages.language !== here.messages.language;
  return (
    <section class="chart" id={of === undefined ? segment(chart.id) : undefined}>
      <Heading lang={isApart ? words.messages.language : undefined}>
        {of === undefined ? (
          tidy(words.title)
        ) : (
          <a href={`${here.to(PATHS.charts)}#${segment(chart.id)}`}>{tidy(words.title)}</a>
        )}
      </Heading>
      <p class="by">{tidy(words.unit)}</p>
      <table>
        <tbody>
          {values.map((value, at) => (
            <Bar
              key={`${value.label}${value.fact.id}${value.text}`}
              here={here}
              value={value}
              most={most}
              of={of}
              isRival={values[at - 1]?.label === value.label}
            />
          ))}
        </tbody>
      </table>
      {values.some(({ disputed }) => disputed) ? <p class="by">* {here.messages.charts.disputed}</p> : null}
    </section>
  );
}

interface BarOf {
  readonly here: Here;
  readonly value: Value;
  readonly most: number;
  readonly of: string | undefined;
  readonly isRival: boolean;
}

function Bar({ here, value: { fact, value, text, label, disputed }, most, of, isRival }: BarOf) {
  const share = Math.max(0.5, Math.round((value / most) * 1000) / 10);
  return (
    <tr class={fact.id === of ? 'here' : undefined}>
      <th scope="row">{isRival ? <span class="unseen">{tidy(label)}</span> : tidy(label)}</th>
      <td class="bar">
        <svg width="100%" height="18" aria-hidden="true" focusable="false">
          <rect class={disputed ? 'disputed' : undefined} width={`${share}%`} height="18" rx="2" />
        </svg>
      </td>
      <td class="value">
        <a href={factLink(fact.id, here)}>{text}</a>
        {disputed ? <span title={here.messages.charts.disputed}> *</span> : null}
      </td>
    </tr>
  );
}
