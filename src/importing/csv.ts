import { CsvError, parse } from 'csv-parse/sync';
import type { Row } from './blocks.js';
import { type Page, SOURCE_LIMITS, SourceError } from './passage.js';
import { type Columns, tablePassages } from './tables.js';

export type ChosenColumns = Partial<Readonly<Record<keyof Columns, string>>>;

const SIGNS = [',', ';', '\t', '|'] as const;
/** Lines by which the sign between cells is found. */
const LOOKED_AT = 20;
const LONGEST_CELL = 100_000;

/** Reads a table of cells between commas, semicolons, tabs or bars. Throws SourceError. */
export function readCsv(text: string, chosen: ChosenColumns = {}): Page {
  const rows: Row[] = [];
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: signOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      info: true,
      maxRecordSize: LONGEST_CELL,
      // One more than are read, so that it shows.
      to: SOURCE_LIMITS.rows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    for (const { record, info } of parsed)
      rows.push({ cells: record.slice(0, SOURCE_LIMITS.columns), place: `line ${info.lines}` });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SourceError('damaged', `it is no sound CSV: ${error.message.replace(/\.$/, '')}`);
  }
  if (rows.length > SOURCE_LIMITS.rows + 1) {
    const lines = text.split('\n').length;
    throw new SourceError(
      'too-large',
      `it has about ${lines} rows, and at most ${SOURCE_LIMITS.rows} are read. Split it into several files`,
    );
  }
  return { title: null, ...tablePassages(rows, [], chosen) };
}

/** The sign that cuts the first lines most evenly. */
function signOf(text: string): string {
  const lines = text.slice(0, LONGEST_CELL).split(/\r?\n/).slice(0, LOOKED_AT).filter(Boolean);
  const scores = SIGNS.map((sign) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1);
    const most = counts[0] ?? 0;
    return { sign, score: most === 0 ? 0 : counts.filter((one) => one === most).length * 10 + most };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.sign ?? ',';
}
