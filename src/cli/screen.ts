/** Where answers are printed. */
export interface Screen {
  /** Columns to wrap at; null where lines are left as they are. */
  readonly columns: number | null;
  bold(text: string): string;
}

const NARROWEST = 40;
const WIDEST = 100;

/** A terminal gets bold words and wrapped lines; a file or a pipe gets plain lines. `NO_COLOR` is heeded: https://no-color.org */
export function screenOf(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, env: NodeJS.ProcessEnv): Screen {
  if (!stream.isTTY) return { columns: null, bold: (text) => text };
  const isPlain = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return {
    columns: Math.max(NARROWEST, Math.min(WIDEST, stream.columns || 80)),
    bold: (text) => (isPlain ? text : `\u001b[1m${text}\u001b[22m`),
  };
}

/** A line cut between words to the columns of a screen; what follows stands under its first word. */
export function wrapped(line: string, { columns }: Screen): string {
  if (columns === null || widthOf(line) <= columns) return line;
  const indent = /^\s*(?:\d+\. |\[\d+\] |- )?/.exec(line)?.[0] ?? '';
  const hang = ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const piece of pieces(line.slice(indent.length))) {
    if (widthOf(current + piece.trimEnd()) > columns && current.trim() !== '' && current !== indent) {
      lines.push(current.trimEnd());
      current = hang;
    }
    current += current === hang ? piece.trimStart() : piece;
  }
  return [...lines, current.trimEnd()].join('\n');
}

/** Words with the blanks behind them, and Han one by one, since nothing stands between those. */
const pieces = (text: string) => text.match(/\p{sc=Han}[\p{P}]*|[^\s\p{sc=Han}]+\s*|\s+/gu) ?? [];

/** Han and full-width signs take two columns. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += /[\p{sc=Han}\u3000-\u303f\uff00-\uff60]/u.test(char) ? 2 : 1;
  return width;
}
