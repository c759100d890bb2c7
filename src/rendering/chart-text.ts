import { cite } from '../answering/reply/cite.js';
import type { Fact, Library } from '../knowledge/library.js';
import type { Chart } from '../knowledge/shapes.js';
import { writeDate } from './dates.js';
import { tidy } from './markdown.js';
import { valuesOf } from './picture/series.js';
import { sourceText } from './plain-answer.js';

/** A chart as plain text: its values with numbered sources. */
export function chartText(chart: Chart, library: Library): string {
  const values = valuesOf(chart, library);
  const { marks, sources } = cited(
    values.map(({ fact }) => fact),
    library,
  );
  const width = Math.max(...values.map(({ label }) => label.length));
  const lines = values.map(({ fact, label, text, disputed }) => {
    const side = disputed ? ' (sources disagree; this side is less supported)' : '';
    return `  ${label.padEnd(width)}  ${text} ${marks(fact)}${side}`;
  });
  return [`${chart.title} (${chart.unit})`, ...lines, ...sources].join('\n');
}

/** Dated facts as plain text, with numbered sources. */
export function pageText(title: string, facts: readonly Fact[], library: Library): string {
  const { marks, sources } = cited(facts, library);
  const lines = facts.map((fact) => `  ${writeDate(fact.date ?? '')}: ${tidy(fact.statement)} ${marks(fact)}`);
  return [title, ...lines, ...sources].join('\n');
}

function cited(facts: readonly Fact[], library: Library) {
  const roles = [...new Set(facts)].map((fact) => ({ fact, role: 'answer' as const }));
  const { parts, citations } = cite(roles, library);
  const numbers = new Map(parts.map(({ fact, cites }) => [fact, cites]));
  return {
    marks: (fact: Fact) => (numbers.get(fact) ?? []).map((n) => `[${n}]`).join(''),
    sources: citations.map(sourceText),
  };
}
