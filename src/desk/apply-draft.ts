import { parseDocument } from 'yaml';
import type { DataFile } from '../knowledge/folder.js';
import { type Draft, fieldsOf, type NewSource } from './draft.js';
import {
  appendEntry,
  changeEntry,
  entryIn,
  replaceEntry,
  topicFile,
  withoutAnswered,
  writeEntry,
} from './entry-edits.js';

const UNANSWERED = 'unanswered.yaml';

/** The entry as YAML, as it will stand in its file. */
export const snippetOf = (draft: Draft): string => writeEntry(fieldsOf(draft));

/** `files` with a new fact at the end of its topic's file. */
export function withDraft(files: readonly DataFile[], draft: Draft): DataFile[] {
  const path = topicFile(files, draft.topic)?.path ?? `facts/${draft.topic}.yaml`;
  return withRest(appendEntry(files, path, snippetOf(draft)), draft);
}

/**
 * `files` with a fact changed to what the draft says; its other fields stay, but nobody has checked a new wording yet. Throws EditError where
 * it is not there.
 */
export function withEdit(files: readonly DataFile[], draft: Draft): DataFile[] {
  const { asks, ...fields } = fieldsOf(draft);
  const file = fileOf(files, draft);
  const entry = entryIn(file, draft.id);
  const [before] = parseDocument(entry).toJSON() as [{ statement?: string }];
  const checked = before.statement === draft.statement ? {} : { checked: undefined };
  const text = changeEntry(entry, { ...fields, ...(draft.asks === null ? {} : { asks }), ...checked });
  return withRest(replaceEntry(files, file, draft.id, text), draft);
}

/** The file that a fact stands in: its topic's. */
export function fileOf(files: readonly DataFile[], { id, topic }: Pick<Draft, 'id' | 'topic'>): DataFile {
  const file = topicFile(files, topic);
  return file ?? { path: `facts/${topic}.yaml`, text: `# no ${id}\n` };
}

/** Its source where that is new; and without the questions that had no answer until now. */
function withRest(files: readonly DataFile[], draft: Draft): DataFile[] {
  const source = sourceSnippet(draft);
  return withoutAnswered(
    source === null ? files : appendEntry(files, 'sources.yaml', source),
    UNANSWERED,
    draft.asks ?? [],
  );
}

/** The entry of its new source; null where it cites none. */
export const sourceSnippet = ({ newSource, sources }: Draft): string | null =>
  newSource !== null && sources.includes(newSource.id) ? sourceEntry(newSource) : null;

function sourceEntry({ id, title, publisher, published, url }: NewSource): string {
  return writeEntry({ id, title, publisher, published: published ?? undefined, url: url ?? undefined });
}
