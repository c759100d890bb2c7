import type { Answer, Citation } from '../answering/answer.js';
import { writeDate } from './dates.js';
import { LIMITS } from './limits.js';
import { clip, tidy } from './markdown.js';

/** An answer with its sources as plain text, for a terminal or a place without components; at most `max` characters. */
export function plainAnswer(answer: Answer, max: number = LIMITS.content): string {
  const lines = [answer.status === 'answered' && answer.short !== null ? tidy(answer.short) : '', ...body(answer)];
  const sources = answer.status === 'answered' ? ['', ...answer.citations.map(sourceText)] : [];
  const choices = answer.status === 'answered' ? [] : answer.choices.map((choice) => `- ${tidy(choice.question)}`);
  const all = [...lines, ...choices, ...sources].filter((line, index) => line !== '' || index > 0);
  const text = [...all, '', `Library ${answer.version}`].join('\n');
  return text.length <= max ? text : clip(text, max);
}

function body(answer: Answer): string[] {
  if (answer.status !== 'answered') return [tidy(answer.text)];
  const said = answer.parts.map((part) => {
    const lead = part.role === 'disagrees' ? 'Sources disagree: ' : '';
    const dated = part.fact.asOf === undefined ? '' : ` (as of ${writeDate(part.fact.asOf)})`;
    return `${lead}${tidy(part.fact.statement)} ${part.cites.map((n) => `[${n}]`).join('')}${dated}`;
  });
  return answer.note === null ? said : [...said, tidy(answer.note)];
}

/** `[1] CGTN, 15 June 2025: title https://…` */
export function sourceText({ n, source }: Citation): string {
  const date = source.published ? `, ${writeDate(source.published)}` : '';
  return `[${n}] ${tidy(source.publisher)}${date}: ${tidy(source.title)}${source.url ? ` ${source.url}` : ''}`;
}
