import { answerIn, type Block, isMarkedAnswer, isMarkedQuestion, joinItems, questionIn } from './blocks.js';
import { type Page, type Passage, type Skipped, tidied } from './passage.js';
import { tablePassages } from './tables.js';

/** A short line, all of it bold, that is no sentence: it says what follows is on, as a question or a heading would. */
const NAMES = /^.{1,100}(?<![.!…。！])$/u;

/** An item after a line such as "Bring with you:" belongs to it, as long as both together are short. */
const INTRODUCES = /[:：]$/u;
const TOGETHER = 600;

interface Open {
  readonly question: string | null;
  readonly lead: string | null;
  readonly place: string;
  /** Depth of the heading that asks; 0 where no heading does. */
  readonly depth: number;
  readonly headings: readonly string[];
  readonly texts: string[];
}

/** The passages of a document: one a question with all that answers it, elsewhere one a paragraph, item or row. */
export function passagesOf(blocks: readonly Block[]): Page {
  const passages: Passage[] = [];
  const skipped: Skipped[] = [];
  const notes: string[] = [];
  const above: { depth: number; text: string }[] = [];
  const title = blocks.find((one) => one.kind === 'heading' && one.depth === 1);
  const isTitle = (block: Block) => block === title && blocks.find(({ kind }) => kind === 'heading') === title;
  let open: Open | null = null;

  const headings = () => above.map(({ text }) => text);
  const close = () => {
    if (open === null) return;
    const { question, lead, place, texts } = open;
    const text = tidied(joinItems(texts));
    if (text !== '') passages.push({ headings: open.headings, question, lead, text, place });
    else if (question !== null) skipped.push({ place, reason: `a question without an answer: ${question}` });
    open = null;
  };
  const begin = (question: string | null, lead: string | null, place: string, depth = 0): Open => {
    close();
    open = { question, lead, place, depth, headings: headings(), texts: [] };
    return open;
  };

  const heading = (block: Extract<Block, { kind: 'heading' }>) => {
    close();
    while ((above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
    if (isTitle(block)) return;
    const question = questionIn(block.text);
    if (question !== null) begin(question, null, block.place, block.depth);
    else above.push({ depth: block.depth, text: tidied(block.text) });
  };

  const text = (block: Extract<Block, { kind: 'text' | 'item' }>) => {
    const lines = linesOf(block.text, block.bold);
    const told = lines.filter((line) => line !== '');
    if (told.length === 0) return;
    const isOfHeading = open !== null && open.depth > 0;
    const isBold = block.bold !== null && tidied(block.bold) === tidied(told[0] ?? '');
    let own = false;
    for (const [at, line] of told.entries()) {
      const may = isMarkedQuestion(line) || (at === 0 && (isBold || !isOfHeading) && !isMarkedAnswer(line));
      const named = at === 0 && isBold && (block.kind === 'text' || told.length > 1) && NAMES.test(line);
      const question = may ? questionIn(named ? line.replace(/\s*[:：]$/u, '') : line, named) : null;
      if (question !== null) {
        begin(question, null, block.place);
        own = true;
      } else if (own || (open !== null && open.question !== null)) {
        open?.texts.push(answerIn(line));
      } else if (at === 0) {
        const before: Open | null = open;
        const goesOn: boolean = block.kind === 'item' && before !== null && joins(before, told.join(' '));
        if (!goesOn) begin(null, leadOf(block.bold, told.join(' ')), block.place);
        open?.texts.push(told.join(' '));
      }
    }
  };

  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        heading(block);
        break;
      case 'text':
      case 'item':
        text(block);
        break;
      case 'question':
        begin(tidied(block.text), null, block.place);
        break;
      case 'end':
        close();
        break;
      case 'pair':
        begin(questionIn(block.question, true) ?? tidied(block.question), null, block.place).texts.push(
          answerIn(block.answer),
        );
        close();
        break;
      case 'table': {
        close();
        const found = tablePassages(block.rows, headings());
        passages.push(...found.passages);
        skipped.push(...found.skipped);
        notes.push(...found.notes);
      }
    }
  }
  close();
  return { title: title?.kind === 'heading' ? tidied(title.text) : null, passages, skipped, notes };
}

/** A question and its answer in one line are two. */
const IN_ONE = /^(.{1,300}?[?？؟])\s+((?:A|Answer|Ответ|О|答案?|Жауап|Ж|Javob|J)\s*\d*\s*[:：].*)$/iu;

function linesOf(text: string, bold: string | null): string[] {
  const asks = bold === null || questionIn(bold) === null || !text.startsWith(bold) ? null : bold;
  const apart = asks === null ? text : `${asks}\n${text.slice(asks.length)}`;
  return apart.split('\n').flatMap((line) => {
    const both = isMarkedQuestion(line) ? IN_ONE.exec(line.trim()) : null;
    return both === null ? [line.trim()] : both.slice(1);
  });
}

function joins({ texts, question }: Open, item: string): boolean {
  const so = texts.join(' ');
  return question === null && INTRODUCES.test(texts[0] ?? '') && so.length + item.length <= TOGETHER;
}

/** `Refunds` of "**Refunds:** within 14 days"; null where nothing follows the bold words. */
function leadOf(bold: string | null, text: string): string | null {
  const lead = tidied(bold ?? '').replace(/\s*[:：.。–—-]+$/u, '');
  return lead === '' || tidied(text).length <= (bold ?? '').length + 2 ? null : lead;
}
