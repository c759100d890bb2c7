import type { ChosenColumns } from './csv.js';
import { decodeText } from './decode-text.js';
import { megabytes, type Page, SOURCE_LIMITS, SourceError } from './passage.js';

export interface SourceFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly encoding?: string | undefined;
  readonly columns?: ChosenColumns | undefined;
}

type Reader = (text: string, columns: ChosenColumns | undefined) => Promise<Page>;

const markdown: Reader = async (text) => (await import('./markdown.js')).readMarkdown(text);
const html: Reader = async (text) => (await import('./html.js')).readHtml(text);
const csv: Reader = async (text, columns) => (await import('./csv.js')).readCsv(text, columns);
const plain: Reader = async (text) => (await import('./plain-text.js')).readPlainText(text);

/** By the ending of a file. Each reader is loaded when it is first needed. */
const READERS: Readonly<Record<string, Reader>> = {
  md: markdown,
  markdown,
  html,
  htm: html,
  xhtml: html,
  csv,
  tsv: csv,
  txt: plain,
  text: plain,
};

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

export const isReadable = (name: string): boolean =>
  endingOf(name) === 'xlsx' || Object.hasOwn(READERS, endingOf(name));

export const READABLE = 'Markdown (.md), HTML (.html), CSV (.csv, .tsv), Excel (.xlsx) and plain text (.txt)';

/** What stands in a file. Rejects with SourceError. */
export async function readSource({ name, data, encoding, columns }: SourceFile): Promise<Page> {
  if (data.byteLength > SOURCE_LIMITS.bytes)
    throw new SourceError(
      'too-large',
      `it has ${megabytes(data.byteLength)}, and at most ${megabytes(SOURCE_LIMITS.bytes)} are read. Split it into several files`,
    );
  if (endingOf(name) === 'xlsx') return (await import('./xlsx.js')).readXlsx(data, columns);
  const reader = READERS[endingOf(name)];
  if (reader === undefined) throw new SourceError('unknown', `it is of no kind that is read. These are: ${READABLE}`);
  const { text, note } = decodeText(data, encoding);
  const page = await reader(text, columns);
  if (page.passages.length > SOURCE_LIMITS.passages)
    throw new SourceError(
      'too-large',
      `it has ${page.passages.length} passages, and at most ${SOURCE_LIMITS.passages} are taken at once. Split it into several files`,
    );
  return note === null ? page : { ...page, notes: [note, ...page.notes] };
}
