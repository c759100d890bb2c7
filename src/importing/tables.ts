import { questionIn, type Row } from './blocks.js';
import { type Passage, type Skipped, SOURCE_LIMITS, SourceError, tidied } from './passage.js';

/** What a column holds. */
export interface Columns {
  readonly question: number | null;
  readonly answer: number;
  /** A group that the row stands under. */
  readonly topic: number | null;
}

/** How people name these columns, in the languages that the bot speaks. */
const NAMES = {
  question: /^(?:q|questions?|faq|ask|asked|prompt|вопросы?|问题|问|сұрақ(?:тар)?|savol(?:lar)?)$/iu,
  answer: /^(?:a|answers?|replies|reply|response|ответы?|答案?|回答|жауап(?:тар)?|javob(?:lar)?)$/iu,
  topic:
    /^(?:topics?|categor(?:y|ies)|sections?|groups?|tags?|тем[аы]|раздел|категория|分类|类别|тақырып|mavzu|bo[‘ʻ']lim)$/iu,
} as const;

/** Rows by which columns without telling names are judged. */
const LOOKED_AT = 50;

interface Found {
  readonly passages: readonly Passage[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
}

/**
 * A passage a row. Columns of questions and answers are found by their names, else by question marks; `chosen` says which they are. Any other
 * table gives each row as its cells under their names. Throws SourceError where there are too many rows.
 */
export function tablePassages(
  rows: readonly Row[],
  headings: readonly string[],
  chosen: Partial<Readonly<Record<keyof Columns, string>>> = {},
): Found {
  const told = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (told.length > SOURCE_LIMITS.rows)
    throw new SourceError(
      'too-large',
      `it has ${told.length} rows, and at most ${SOURCE_LIMITS.rows} are read. Split it into several files`,
    );
  const [head, ...body] = told;
  if (head === undefined) return { passages: [], skipped: [], notes: [] };
  const columns = columnsOf(head.cells, body, chosen);
  if (columns === null) return { ...plainRows(head, body, headings), notes: [] };
  const { hasHead, ...where } = columns;
  const skipped: Skipped[] = [];
  const passages = (hasHead ? body : told).flatMap(({ cells, place }): Passage[] => {
    const cell = (at: number | null) => tidied((at === null ? undefined : cells[at]) ?? '');
    const [question, text, topic] = [cell(where.question), cell(where.answer), cell(where.topic)];
    if (text === '') {
      skipped.push({ place, reason: `a question without an answer: ${question || topic}` });
      return [];
    }
    const under = topic === '' ? headings : [...headings, topic];
    return [{ headings: under, question: questionIn(question, true), lead: null, text, place }];
  });
  return { passages, skipped, notes: hasHead ? [noteOf(head.cells, where)] : [] };
}

function noteOf(head: readonly string[], { question, answer, topic }: Columns): string {
  const named = (what: string, at: number | null) => (at === null ? [] : [`${what} from “${head[at] ?? at + 1}”`]);
  return [...named('questions', question), ...named('answers', answer), ...named('topics', topic)].join(', ');
}

function columnsOf(
  head: readonly string[],
  body: readonly Row[],
  chosen: Partial<Readonly<Record<keyof Columns, string>>>,
): (Columns & { readonly hasHead: boolean }) | null {
  const at = (what: keyof Columns): number | null => {
    const name = chosen[what];
    const found = head.findIndex((cell) =>
      name === undefined ? NAMES[what].test(cell.trim()) : cell.trim().toLowerCase() === name.toLowerCase(),
    );
    if (name !== undefined && found < 0)
      throw new SourceError('unknown', `there is no column “${name}”. The columns are: ${head.join(', ')}`);
    return found < 0 ? null : found;
  };
  const [question, answer, topic] = [at('question'), at('answer'), at('topic')];
  if (answer !== null) return { question, answer, topic, hasHead: true };
  // Without names: a column of questions, and the longest texts beside it.
  const some = body.slice(0, LOOKED_AT);
  const asks = question ?? head.findIndex((_, column) => isMostly(some, column));
  if (asks < 0) return null;
  const lengths = head.map((_, column) =>
    column === asks ? 0 : some.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0),
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if ((lengths[longest] ?? 0) === 0) return null;
  const hasHead = questionIn(head[asks] ?? '') === null;
  return { question: asks, answer: longest, topic, hasHead };
}

const isMostly = (rows: readonly Row[], column: number) =>
  rows.length > 0 && rows.filter(({ cells }) => questionIn(cells[column] ?? '') !== null).length > rows.length * 0.6;

/** `Basic: price 5 euros; places 10.` of a row under these names: all of its words, and none but its own. */
function plainRows(head: Row, body: readonly Row[], headings: readonly string[]): Omit<Found, 'notes'> {
  const passages = body.flatMap(({ cells, place }): Passage[] => {
    const [first = '', ...rest] = cells.map(tidied);
    const named = rest.flatMap((cell, at) =>
      cell === '' ? [] : [`${tidied(head.cells[at + 1] ?? '')} ${cell}`.trim()],
    );
    if (first === '' && named.length === 0) return [];
    const text = named.length === 0 ? first : first === '' ? named.join('; ') : `${first}: ${named.join('; ')}`;
    return [{ headings, question: null, lead: first || null, text, place }];
  });
  return { passages, skipped: [] };
}
