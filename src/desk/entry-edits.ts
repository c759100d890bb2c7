import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { questionKey } from '../knowledge/check-unanswered.js';
import type { DataFile } from '../knowledge/folder.js';
import { atOnce } from '../lib/steps.js';
import { DeskError } from './desk-error.js';
import { joinFile, type SplitFile, splitFile, withEntry } from './entries.js';

/*
 * Changes of single entries in the text of data files: what is not meant, comments and layout included, stays as it is.
 */

/** Something that a change is about is not where it should be. */
export class EditError extends DeskError<'gone' | 'form'> {
  override readonly name = 'EditError';
}

const WIDTH = { lineWidth: 110, flowCollectionPadding: false };

/** An entry as it is written in a list. */
export const writeEntry = (fields: object): string => stringify([fields], WIDTH);

/** The file of a topic, where there is one. */
export const topicFile = (files: readonly DataFile[], topic: string): DataFile | undefined =>
  files.find(({ path }) => path === `facts/${topic}.yaml` || path === `facts/${topic}.yml`);

/** The entries of a file. Throws EditError where its form is none that can be taken apart. */
export function entriesOf({ path, text }: DataFile): SplitFile {
  const split = atOnce(splitFile(text));
  if (split === null)
    throw new EditError(
      'form',
      `${path} is laid out in a way that I can’t change by entries. Change the file instead.`,
    );
  return split;
}

/** `files` with an entry at the end of a file, which is made where it is not there. */
export function appendEntry(files: readonly DataFile[], path: string, entry: string): DataFile[] {
  const found = files.find((file) => file.path === path);
  const text = found?.text.trimEnd() ?? '';
  if (found === undefined || text === '' || text === '[]')
    return [...files.filter((file) => file !== found), { path, text: entry }];
  return files.map((file) => (file === found ? { path, text: `${text}\n\n${entry}` } : file));
}

/** `files` with an entry replaced, or taken out where `text` is null. A file that nothing is left of goes, too. */
export function replaceEntry(files: readonly DataFile[], file: DataFile, key: string, text: string | null): DataFile[] {
  const split = withEntry(entriesOf(file), key, text);
  return files.flatMap((one) => {
    if (one !== file) return [one];
    return split.entries.length === 0 ? [] : [{ path: file.path, text: joinFile(split) }];
  });
}

/** The text of the entry of this key. Throws EditError where the file has none. */
export function entryIn(file: DataFile, key: string): string {
  const entry = entriesOf(file).entries.find((one) => one.key === key);
  if (entry === undefined) throw new EditError('gone', `${file.path} no longer has ${key}.`);
  return entry.text;
}

/**
 * The text of one entry of a list with other values; undefined takes a field out. What says the same as before keeps its layout. Throws
 * EditError where it is no entry with fields.
 */
export function changeEntry(text: string, fields: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  const [entry] = isSeq(document.contents) ? document.contents.items : [];
  if (document.errors.length > 0 || !isMap(entry)) throw new EditError('form', 'The entry can no longer be read.');
  const before = entry.toJSON() as Record<string, unknown>;
  let hasChanged = false;
  for (const [name, value] of Object.entries(fields)) {
    if (isDeepStrictEqual(before[name], value)) continue;
    hasChanged = true;
    if (value === undefined) document.deleteIn([0, name]);
    else document.setIn([0, name], document.createNode(value));
  }
  return hasChanged ? document.toString(WIDTH) : text;
}

/** `files` without the questions at `path` that had no answer until they became `asks`. */
export function withoutAnswered(files: readonly DataFile[], path: string, asks: readonly string[]): DataFile[] {
  const file = files.find((one) => one.path === path);
  const asked = new Set(asks.map(questionKey));
  if (file === undefined || asked.size === 0) return [...files];
  const { head, entries } = entriesOf(file);
  const left = entries.filter(({ key }) => !asked.has(questionKey(key)));
  if (left.length === entries.length) return [...files];
  const text = left.length === 0 ? `${head}[]\n` : joinFile({ head, entries: left });
  return files.map((one) => (one === file ? { path, text } : one));
}
