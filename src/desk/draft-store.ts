import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from './draft.js';
import { replaceDurably } from './durable.js';
import type { TranslationDraft } from './translating.js';

/** What a curator is about to do with one fact. Nothing in it says who. */
export interface Work {
  readonly kind: 'add' | 'edit' | 'retire' | 'restore' | 'translate';
  readonly draft: Draft;
  /** For a translation: the fact in the other language; `draft` is the original. */
  readonly translation?: TranslationDraft;
  /** The group of questions that it is to answer; empty where it was begun without one. */
  readonly gap: string;
  /** Whether a curator has chosen the id, and the day of the sources, rather than left them to be made. */
  readonly named: boolean;
  readonly dated: boolean;
  /** Words by which a source is looked for. */
  readonly find: string;
  readonly reason: string;
  /** For what is put back: the version that still had it. */
  readonly since: string | null;
  /** What was served when it was checked last, and what it would become; null before a check, and where that found faults. */
  readonly checked: { readonly from: string; readonly version: string } | null;
}

/** Work in hand, so that a refusal loses nothing that was typed. Rejects with StorageError where a database cannot be had. */
export interface DraftStore {
  /** The id by which it is found again. */
  begin(work: Work): Promise<string>;
  /** Null where it is not there any more. */
  read(id: string): Promise<Work | null>;
  save(id: string, work: Work): Promise<void>;
  /** Done with. */
  drop(id: string): Promise<void>;
}

/** The latest so many are kept. */
export const DRAFTS = 100;
const FORM = 1;
const ID = /^[0-9a-f]{12}$/;

export const newDraftId = (): string => randomBytes(6).toString('hex');

export const packWork = (work: Work): string => JSON.stringify({ form: FORM, work });

/** Null where it cannot be read, or was written in another form. */
export function unpackWork(text: string): Work | null {
  try {
    const { form, work } = JSON.parse(text) as { form?: unknown; work: Work };
    return form === FORM ? work : null;
  } catch {
    return null;
  }
}

/** In a folder. It outlasts a restart where that can be written. */
export function createDraftStore(dir: string): DraftStore {
  const held = new Map<string, Work>();
  const fileOf = (id: string) => join(dir, `${id}.json`);
  const store: DraftStore = {
    async begin(work) {
      const id = newDraftId();
      await store.save(id, work);
      await dropOldest(dir);
      return id;
    },
    async read(id) {
      if (!ID.test(id)) return null;
      const known = held.get(id);
      if (known !== undefined) return known;
      const text = await readFile(fileOf(id), 'utf8').catch(() => null);
      return text === null ? null : unpackWork(text);
    },
    async save(id, work) {
      held.delete(id);
      held.set(id, work);
      for (const [oldest] of held) if (held.size > DRAFTS) held.delete(oldest);
      await replaceDurably(fileOf(id), packWork(work)).catch(() => undefined);
    },
    async drop(id) {
      held.delete(id);
      if (ID.test(id)) await rm(fileOf(id), { force: true }).catch(() => undefined);
    },
  };
  return store;
}

async function dropOldest(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => [] as string[]);
  if (names.length <= DRAFTS) return;
  const found = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(dir, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const beyond = found.sort((a, b) => b.at - a.at).slice(DRAFTS);
  for (const { name } of beyond) await rm(join(dir, name), { force: true }).catch(() => undefined);
}
