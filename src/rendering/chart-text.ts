import type { Fact, Library } from '../knowledge/library.js';
import type { Chart } from '../knowledge/shapes.js';
import type { Messages } from '../messages/messages.js';
import { sourceText } from './answer-text.js';
import { chartIn } from './chart-in.js';
import { cite } from './citing.js';
import { tidy } from './markdown.js';
import { valuesOf } from './picture/series.js';
import { statementIn } from './statement.js';

const SOURCES_OF_ONE = 3;

/** A chart as plain text: its values with numbered sources. */
export function chartText(chart: Chart, library: Library, messages: Messages): string {
  const words = chartIn(chart, library, messages.language);
  const values = valuesOf(chart, library, words);
  const { plainMarks, sources } = cited(
    values.map(({ fact }) => fact),
    library,
    messages,
  );
  const width = Math.max(...values.map(({ label }) => label.length));
  const lines = values.map(({ fact, label, text, disputed }) => {
    const side = disputed ? ` (${messages.charts.disputed})` : '';
    return `  ${label.padEnd(width)}  ${text} ${plainMarks(fact)}${side}`;
  });
  return [`${words.title} (${words.unit})`, ...lines, ...sources].join('\n');
}

/** Dated facts as plain text, with numbered sources. */
export function pageText(title: string, facts: readonly Fact[], library: Library, messages: Messages): string {
  const { plainMarks, sources } = cited(facts, library, messages);
  const lines = facts.map((fact) => {
    const { statement } = statementIn(fact, library, messages.language);
    return `  ${messages.date(fact.date ?? '')}: ${tidy(statement)} ${plainMarks(fact)}`;
  });
  return [title, ...lines, ...sources].join('\n');
}

function cited(facts: readonly Fact[], library: Library, messages: Messages) {
  const { citations, of } = cite([...new Set(facts)], library, SOURCES_OF_ONE);
  return {
    plainMarks: (fact: Fact) => (of.get(fact) ?? []).map((n) => `[${n}]`).join(''),
    sources: citations.map((citation) => sourceText(citation, messages)),
  };
}
