import { isMap, parseDocument } from 'yaml';
import { type DataFile, isTranslatedTopic } from '../knowledge/folder.js';
import type { Fact, Library } from '../knowledge/library.js';
import { fileOf } from './apply-draft.js';
import { appendEntry, changeEntry, EditError, entriesOf, entryIn, replaceEntry, topicFile } from './entry-edits.js';

/*
 * Taking a fact out, and putting it back. What names it (the other side of a disagreement, overviews, translations) follows;
 * golden questions and charts do not: the gate asks about those.
 */

const GOLDEN = 'golden.yaml';

/** `files` without a fact and what hangs on it alone. Throws EditError where it is not there. */
export function withoutFact(files: readonly DataFile[], fact: Fact, library: Library): DataFile[] {
  let left = replaceEntry(files, hereOrThrow(files, fact), fact.id, null);
  for (const other of fact.disagreesWith.flatMap((id) => library.factById.get(id) ?? [])) {
    const disagrees = other.disagreesWith.filter((id) => id !== fact.id);
    left = changed(left, other, { disagreesWith: disagrees.length === 0 ? undefined : disagrees });
  }
  left = withoutOverviews(left, fact.id, library);
  return withoutTranslations(left, fact.id);
}

function hereOrThrow(files: readonly DataFile[], fact: Pick<Fact, 'id' | 'topic'>): DataFile {
  const file = fileOf(files, fact);
  entryIn(file, fact.id);
  return file;
}

function changed(files: readonly DataFile[], fact: Pick<Fact, 'id' | 'topic'>, fields: Record<string, unknown>) {
  const file = hereOrThrow(files, fact);
  return replaceEntry(files, file, fact.id, changeEntry(entryIn(file, fact.id), fields));
}

function withoutOverviews(files: readonly DataFile[], id: string, { lexicon }: Library): DataFile[] {
  let left = [...files];
  for (const [thing, { overview = [] }] of Object.entries(lexicon.entities)) {
    if (!overview.includes(id)) continue;
    const file = left.find(({ path }) => path === 'lexicon.yaml');
    if (file === undefined) return left;
    const key = `entities/${thing}`;
    const document = parseDocument(entryIn(file, key));
    const entry = isMap(document.contents) ? document.contents.get(thing) : undefined;
    if (!isMap(entry)) throw new EditError('form', `The overview of ${thing} in lexicon.yaml must be changed by hand.`);
    const others = overview.filter((one) => one !== id);
    if (others.length === 0) document.deleteIn([thing, 'overview']);
    else document.setIn([thing, 'overview'], document.createNode(others, { flow: true }));
    // The entry stands under its section, so it keeps the blanks before it.
    const indent = /^ */.exec(entryIn(file, key))?.[0] ?? '';
    const text = document.toString({ lineWidth: 110, flowCollectionPadding: false }).replace(/^(?=.)/gm, indent);
    left = replaceEntry(left, file, key, text);
  }
  return left;
}

function withoutTranslations(files: readonly DataFile[], id: string): DataFile[] {
  return files.flatMap((file) => {
    if (!isTranslatedTopic(file.path)) return [file];
    if (!file.text.includes(id)) return [file];
    if (!entriesOf(file).entries.some(({ key }) => key === id)) return [file];
    return replaceEntry([file], file, id, null);
  });
}

/**
 * `files` with a fact back that `before`, the files of an earlier version, has: with its translations, golden questions that expect it alone, and
 * the other side of a disagreement that is still there. Throws EditError where `before` does not have it.
 */
export function withFactAgain(
  files: readonly DataFile[],
  before: readonly DataFile[],
  fact: Pick<Fact, 'id' | 'topic'>,
  library: Library,
): DataFile[] {
  const entry = entryIn(fileOf(before, fact), fact.id);
  const document = parseDocument(entry).toJSON() as [{ disagreesWith?: string[] }];
  const partners = (document[0]?.disagreesWith ?? []).flatMap((id) => library.factById.get(id) ?? []);
  const text = changeEntry(entry, {
    disagreesWith: partners.length === 0 ? undefined : partners.map(({ id }) => id),
  });
  const path = topicFile(files, fact.topic)?.path ?? fileOf(before, fact).path;
  let all = appendEntry(files, path, text);
  for (const { id, topic, disagreesWith } of partners)
    if (!disagreesWith.includes(fact.id))
      all = changed(all, { id, topic }, { disagreesWith: [...disagreesWith, fact.id] });
  return withCompany(all, before, fact.id);
}

/** Its translations and its golden questions. */
function withCompany(files: readonly DataFile[], before: readonly DataFile[], id: string): DataFile[] {
  let all = [...files];
  for (const file of before) {
    if (!(isTranslatedTopic(file.path) || file.path === GOLDEN) || !file.text.includes(id)) continue;
    const now = all.find(({ path }) => path === file.path);
    const there = new Set(now === undefined ? [] : entriesOf(now).entries.map(({ key }) => key));
    for (const { key, text } of entriesOf(file).entries) {
      if (there.has(key)) continue;
      const [value] = parseDocument(text).toJSON() as [{ id?: string; fact?: string }];
      if (value.id === id || (file.path === GOLDEN && value.fact === id)) all = appendEntry(all, file.path, text);
    }
  }
  return all;
}
