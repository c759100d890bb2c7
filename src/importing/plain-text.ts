import { type Block, isMarkedQuestion, questionIn } from './blocks.js';
import type { Page } from './passage.js';
import { passagesOf } from './passages.js';

/** Paragraphs between empty lines; one of a single line that asks is a question, and what follows answers it. Never throws. */
export function readPlainText(text: string): Page {
  const blocks: Block[] = [];
  let so: string[] = [];
  let start = 1;
  const end = () => {
    const [first = ''] = so;
    const asks = so.length === 1 && (isMarkedQuestion(first) || questionIn(first) !== null);
    if (so.length > 0)
      blocks.push({ kind: 'text', text: so.join('\n'), bold: asks ? first : null, place: `line ${start}` });
    so = [];
  };
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    // A marked question begins a paragraph of its own, also where no empty line stands before it.
    if (line.trim() === '' || (so.length > 0 && isMarkedQuestion(line))) end();
    if (line.trim() === '') continue;
    if (so.length === 0) start = at + 1;
    so.push(line.trim());
  }
  end();
  return passagesOf(blocks);
}
