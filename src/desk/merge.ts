import type { Steps } from '../lib/steps.js';
import { joinFile, type SplitFile, saysTheSame, sectionOf, splitFile } from './entries.js';

/** An entry that the curators and the data folder have changed in different ways. Each text is null where the entry is not there. */
export interface Conflict {
  readonly path: string;
  /** Its key; null where the whole file is meant, since its form is none that could be taken apart. */
  readonly entry: string | null;
  /** What it was when the curators changed it. */
  readonly base: string | null;
  readonly curators: string | null;
  readonly folder: string | null;
}

export interface Merged {
  /** Null where nothing is left of the file. Where there are conflicts the curators' entries stand in it. */
  readonly text: string | null;
  readonly conflicts: readonly Conflict[];
}

export interface Versions3 {
  readonly path: string;
  readonly base: string | null;
  readonly curators: string | null;
  readonly folder: string | null;
}

const NOTHING = { head: '', entries: [] } as const;

/**
 * One file that both have changed since `base`: what one of them changed, added or took out is taken over; the same change by both is one;
 * different changes of one entry are a conflict. The order is the curators', with what the folder added behind.
 */
export function* mergeFile({ path, base, curators, folder }: Versions3): Steps<Merged> {
  const files: (SplitFile | null)[] = [];
  for (const text of [base, curators, folder]) files.push(text === null ? NOTHING : yield* splitFile(text));
  const [before, ours, theirs] = files;
  if (!before || !ours || !theirs) {
    return { text: curators, conflicts: [{ path, entry: null, base, curators, folder }] };
  }
  const [was, own, its] = [textsOf(before), textsOf(ours), textsOf(theirs)];
  const conflicts: Conflict[] = [];
  const decided = new Map<string, string>();
  let isFolders = saysTheSame(before.head, ours.head) || ours.head === theirs.head;
  for (const key of new Set([...own.keys(), ...its.keys()])) {
    const [then, mine, now] = [was.get(key) ?? null, own.get(key) ?? null, its.get(key) ?? null];
    const text = saysTheSame(then, mine) ? now : mine;
    if (text !== now && !saysTheSame(then, now) && !saysTheSame(mine, now)) {
      conflicts.push({ path, entry: key, base: then, curators: mine, folder: now });
    }
    if (text !== null) decided.set(key, text);
    isFolders &&= saysTheSame(text, now);
    yield;
  }
  if (isFolders) return { text: folder, conflicts };
  const head = saysTheSame(before.head, ours.head) ? theirs.head : ours.head;
  const order = inSections(
    [...own.keys()],
    [...its.keys()].filter((key) => !own.has(key)),
  );
  const entries = order.flatMap((key) => {
    const text = decided.get(key);
    return text === undefined ? [] : [{ key, text }];
  });
  return { text: entries.length === 0 ? null : joinFile({ head, entries }), conflicts };
}

const textsOf = ({ entries }: SplitFile) => new Map(entries.map(({ key, text }) => [key, text]));

/** Keys with others behind the last of their section, or at the end. */
function inSections(keys: readonly string[], others: readonly string[]): string[] {
  const last = new Map(keys.map((key, at) => [sectionOf(key), at]));
  const behind = new Map<number, string[]>();
  for (const key of others) {
    const at = last.get(sectionOf(key)) ?? keys.length - 1;
    behind.set(at, [...(behind.get(at) ?? []), key]);
  }
  return [...(behind.get(-1) ?? []), ...keys.flatMap((key, at) => [key, ...(behind.get(at) ?? [])])];
}
