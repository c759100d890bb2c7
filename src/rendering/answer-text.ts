import type { Answer, Citation } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { CommandName, Messages } from '../messages/messages.js';
import { tidy } from './markdown.js';
import { missWords } from './miss-words.js';
import { type Telling, tellingOf } from './telling.js';

const typed: CommandName = (command) => `/${command}`;

/**
 * An answer as a person reads it, as plain text without its list of sources: for a terminal, JSON, and to be measured. `today` (YYYY-MM-DD) tells
 * which facts are due for review.
 */
export function answerText(answer: Answer, library: Library, messages: Messages, today?: string): string {
  if (answer.parts.length === 0) {
    return missWords(answer, library, messages, { command: typed, write: tidy });
  }
  return plainLines(tellingOf(answer, library, messages, today), messages).join('\n');
}

function plainLines(telling: Telling, messages: Messages): string[] {
  const { isList } = telling;
  const firstOther = telling.parts.findIndex(({ isOther }) => isOther);
  const said = telling.parts.map(({ statement, cites, dated }, at) => {
    const lead = at === firstOther ? messages.answer.disagree + (WIDE.test(messages.answer.disagree) ? '' : ' ') : '';
    const tail = dated === null ? '' : messages.aside(dated);
    return `${isList ? '- ' : ''}${lead}${tidy(statement)} ${plainMarks(cites)}`.trimEnd() + tail;
  });
  const computed = telling.computed?.map((piece) => (typeof piece === 'string' ? piece : plainMarks(piece))).join('');
  return [telling.lead, telling.bold, telling.entries, computed, ...said, ...telling.notes].flatMap((line) =>
    line === null || line === undefined ? [] : tidy(line),
  );
}

/** A full-width mark has its blank in itself. */
const WIDE = /[\uFF00-\uFFEF]$/u;

const plainMarks = (cites: readonly number[]) => cites.map((n) => `[${n}]`).join('');

/** `[1] CGTN, 15 June 2025: title https://…` */
export function sourceText({ n, source }: Citation, messages: Messages): string {
  const date = source.published ? messages.date(source.published) : messages.answer.undated;
  const url = source.url ? ` ${source.url}` : '';
  return `[${n}] ${tidy(source.publisher)}, ${date}: ${tidy(source.title)}${url}`;
}
