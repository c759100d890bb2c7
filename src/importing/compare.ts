import type { DraftFolder, Standing } from './draft-folder.js';
import { type ImportDraft, keyOf } from './import-draft.js';

/** What an import of a page came to. */
export interface Imported {
  /** Drafts that are new to the folder. */
  readonly fresh: readonly ImportDraft[];
  /** Of these, answers to a question that a fact from this page answers in other words. */
  readonly changed: number;
  /** Drafts and facts that the page still has. */
  readonly same: number;
  /** Facts that the page no longer has, which are offered to be taken out. */
  readonly gone: readonly ImportDraft[];
  /** Open drafts that the page no longer has: they are away. */
  readonly dropped: number;
}

/**
 * Puts the drafts of a page into the folder. Of a page that was imported before, only what has changed: an answer in other words is offered as a
 * change of its fact, and what is gone as a fact to take out. `pages` are those that `drafts` are all of.
 */
export async function takeIn(
  folder: DraftFolder,
  drafts: readonly ImportDraft[],
  pages: ReadonlySet<string>,
  today: string,
): Promise<Imported> {
  const { standings } = await folder.all();
  const before = standings.filter(({ draft }) => pages.has(draft.page));
  const there = new Map(before.map((one) => [one.draft.key, one]));
  const now = new Set(drafts.map(({ key }) => key));
  const left = before.filter(({ draft }) => draft.kind !== 'retire' && !now.has(draft.key));
  const madeFacts = left.filter(({ decision }) => decision?.verdict === 'accepted');
  const successors = new Map<string, ImportDraft>();
  const fresh: ImportDraft[] = [];
  for (const draft of drafts) {
    if (there.has(draft.key)) continue;
    const older = madeFacts.find((one) => !successors.has(one.draft.key) && isSuccessor(draft, one));
    if (older !== undefined) successors.set(older.draft.key, draft);
    const fact = older?.decision?.fact ?? null;
    const next = fact === null ? draft : { ...draft, kind: 'edit' as const, fact, was: older?.draft.key ?? null };
    if (await folder.add(next)) fresh.push(next);
  }
  const gone: ImportDraft[] = [];
  for (const one of madeFacts) {
    const { draft, decision } = one;
    const fact = decision?.fact ?? null;
    if (fact === null || successors.has(draft.key)) continue;
    const key = keyOf('retire', draft.key, fact);
    const offer: ImportDraft = { ...draft, key, kind: 'retire', fact, was: draft.key, imported: today };
    if (await folder.add(offer)) gone.push(offer);
  }
  // What came back need not be taken out.
  for (const { draft, decision } of before)
    if (draft.kind === 'retire' && decision === null && now.has(draft.was ?? '')) await folder.forget(draft.key);
  const open = left.filter(({ decision }) => decision === null);
  for (const { draft } of open) await folder.forget(draft.key);
  return {
    fresh,
    changed: fresh.filter(({ kind }) => kind === 'edit').length,
    same: drafts.length - fresh.length,
    gone,
    dropped: open.length,
  };
}

/** Whether a draft answers in other words what another one answered: the same question, and the same place among its answers. */
function isSuccessor(draft: ImportDraft, { draft: older }: Standing): boolean {
  if (draft.page !== older.page) return false;
  const [mine, theirs] = [draft, older].map(({ question, asks }) => question ?? asks[0] ?? null);
  return mine !== null && mine === theirs && draft.asks.length > 0 === older.asks.length > 0;
}
