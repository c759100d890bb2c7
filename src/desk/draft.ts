import { stringify } from 'yaml';
import type { DataFile } from '../knowledge/folder.js';

/** What a curator types to make a fact of. */
export interface Draft {
  readonly id: string;
  /** Name of the file without its ending: `energy`. */
  readonly topic: string;
  readonly statement: string;
  readonly sources: readonly string[];
  readonly asks: readonly string[];
  /** YYYY-MM-DD: when it was drafted, which is when its sources said so. */
  readonly asOf: string;
}

/** The entry as YAML, ready to be put at the end of a file of facts. The gate says whether it is right. */
export function snippetOf({ id, statement, sources, asks, asOf }: Draft): string {
  return stringify([{ id, statement, asks, asOf, sources }], { lineWidth: 110 });
}

/** A topic's name from what was typed: `Energy & water` becomes `energy-water`; empty where nothing is left. */
export function slugOf(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** `files` with the draft at the end of its topic's file; comments and layout of the rest stay as they are. */
export function withDraft(files: readonly DataFile[], draft: Draft): DataFile[] {
  const names = [`facts/${draft.topic}.yaml`, `facts/${draft.topic}.yml`];
  const found = files.find(({ path }) => names.includes(path));
  const [path = ''] = names;
  if (found === undefined) return [...files, { path, text: snippetOf(draft) }];
  const text = `${found.text.trimEnd()}\n\n${snippetOf(draft)}`;
  return files.map((file) => (file === found ? { path: file.path, text } : file));
}
