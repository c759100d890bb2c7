import { DeskError } from '../desk/desk-error.js';
import { EditError } from '../desk/entry-edits.js';
import { createQueue } from '../desk/queue.js';
import type { DataFile } from '../knowledge/folder.js';
import type { Library } from '../knowledge/library.js';
import type { Language } from '../language/language.js';
import type { DraftFolder, Standing } from './draft-folder.js';
import type { Decision, Edits } from './import-draft.js';
import { applied, type Change, type Taken, toAdd, toEdit, toMerge } from './plan.js';

/** What a library makes of a change: it serves it, or it says in words why not, and which facts are to blame where it can tell. */
export type Published =
  | { readonly kind: 'published' }
  | { readonly kind: 'refused'; readonly words: readonly string[]; readonly facts: readonly string[] };

export interface DecidingParts {
  readonly folder: DraftFolder;
  readonly library: () => Library;
  readonly language: () => Promise<Language>;
  /** Runs the gate, and serves what comes through it. */
  readonly publish: (
    change: (files: readonly DataFile[], library: Library) => readonly DataFile[],
    by: { readonly who: string; readonly reason: string },
  ) => Promise<Published>;
  readonly now: () => Date;
  /** Whether a decision of this person is made by this process, which then finishes what an end of it broke off. */
  readonly isOwn: (who: string) => boolean;
}

/** What became of drafts that somebody decided on. */
export interface Decided {
  /** Each with its decision, which the library has now. */
  readonly done: readonly Decision[];
  /** Somebody else's decision came first. */
  readonly late: readonly Decision[];
  /** There is no such draft: its page has changed, or it never was. */
  readonly missing: readonly string[];
  /** Refused by the gate; these are open again. */
  readonly refused: readonly string[];
  readonly why: readonly string[];
}

export interface Deciding {
  /** Accepts drafts, all in one publication; `edits` is for one alone. */
  accept(keys: readonly string[], who: string, edits?: Edits): Promise<Decided>;
  /** Gives a draft's asks and source to a fact that says the same. */
  merge(key: string, fact: string, who: string): Promise<Decided>;
  reject(keys: readonly string[], who: string): Promise<Decided>;
  /** Opens rejected drafts again; gives those that were. */
  reopen(keys: readonly string[]): Promise<readonly string[]>;
  /** Finishes what was decided when a process ended. */
  resume(): Promise<Decided>;
}

interface Claim {
  readonly standing: Standing;
  readonly decision: Decision;
  readonly change: Change;
}

const nothingTaken = (): Taken => ({ facts: new Set(), sources: new Map() });

const NONE: Decided = { done: [], late: [], missing: [], refused: [], why: [] };

/**
 * Decisions on drafts, one at a time. A decision is on disk before the library changes, so that a process that ends in between loses none: the next
 * one finishes it.
 */
export function createDeciding(parts: DecidingParts): Deciding {
  const { folder, library, now, isOwn } = parts;
  const queue = createQueue();
  const decisionOn = (key: string, verdict: Decision['verdict'], who: string): Decision => ({
    form: 1,
    key,
    verdict,
    who,
    at: now().toISOString(),
    fact: null,
    edits: null,
    done: false,
  });

  async function changeFor({ draft }: Standing, decision: Decision, taken: Taken): Promise<Change> {
    const served = library();
    if (decision.verdict === 'merged') return toMerge(draft, decision.fact ?? '', served, taken);
    if (draft.kind === 'retire') return { kind: 'retire', fact: draft.fact ?? '' };
    if (draft.kind === 'edit') return toEdit(draft, decision.edits, served, await parts.language());
    const change = toAdd(draft, decision.edits, served, taken);
    // Of a decision that was broken off the id stands already.
    if (decision.fact === null || change.kind === 'retire') return change;
    return { ...change, fact: decision.fact, draft: { ...change.draft, id: decision.fact } };
  }

  async function claim(keys: readonly string[], make: (key: string) => Decision) {
    const [claims, late, missing, refused, why] = [
      [] as Claim[],
      [] as Decision[],
      [] as string[],
      [] as string[],
      [] as string[],
    ];
    const taken = nothingTaken();
    for (const key of new Set(keys)) {
      const standing = await folder.read(key);
      if (standing === null) missing.push(key);
      else if (standing.decision !== null) late.push(standing.decision);
      else {
        try {
          const change = await changeFor(standing, make(key), taken);
          const decision = { ...make(key), fact: change.fact };
          const other = await folder.decide(decision);
          if (other !== null) late.push(other);
          else {
            taken.facts.add(change.fact);
            claims.push({ standing, decision, change });
          }
        } catch (error) {
          if (!(error instanceof EditError)) throw error;
          refused.push(key);
          why.push(error.message);
        }
      }
    }
    return { claims, late, missing, refused, why };
  }

  /** Publishes what is claimed; without those that the gate blames, where it blames some. */
  async function settle(claims: readonly Claim[], who: string): Promise<Pick<Decided, 'done' | 'refused' | 'why'>> {
    if (claims.length === 0) return { done: [], refused: [], why: [] };
    const [only] = claims;
    const what = claims.length === 1 ? (only?.decision.fact ?? '') : `${claims.length} drafts`;
    const outcome = await publishOrReopen(claims, { who, reason: `Imported ${what}` });
    if (outcome.kind === 'published') {
      for (const one of claims) await finish(one);
      return { done: claims.map(({ decision }) => ({ ...decision, done: true })), refused: [], why: [] };
    }
    const blamed = claims.filter(({ decision }) => outcome.facts.includes(decision.fact ?? ''));
    const out = blamed.length > 0 ? blamed : claims;
    for (const { decision } of out) await folder.reopen(decision.key);
    const rest = await settle(
      claims.filter((one) => !out.includes(one)),
      who,
    );
    return {
      done: rest.done,
      refused: [...out.map(({ decision }) => decision.key), ...rest.refused],
      why: [...outcome.words, ...rest.why],
    };
  }

  async function publishOrReopen(claims: readonly Claim[], by: { who: string; reason: string }): Promise<Published> {
    try {
      return await parts.publish(
        (files, served) => claims.reduce((all, { change }) => applied(all, change, served), [...files]),
        by,
      );
    } catch (error) {
      if (!(error instanceof DeskError)) {
        for (const { decision } of claims) await folder.reopen(decision.key);
        throw error;
      }
      return { kind: 'refused', words: [error.message], facts: [] };
    }
  }

  async function finish({ standing: { draft }, decision }: Claim): Promise<void> {
    await folder.finish(decision);
    // What it takes the place of would else look as if it still held, should its page bring it back.
    if (decision.verdict === 'accepted' && draft.was !== null) await folder.forget(draft.was);
    if (draft.kind === 'retire' && decision.verdict === 'accepted') await folder.forget(draft.key);
  }

  const inTurn = (who: string, work: () => Promise<Decided>) => queue.run(who, work);

  async function take(keys: readonly string[], who: string, make: (key: string) => Decision): Promise<Decided> {
    const { claims, refused, why, ...rest } = await claim(keys, make);
    const settled = await settle(claims, who);
    return { ...rest, ...settled, refused: [...refused, ...settled.refused], why: [...why, ...settled.why] };
  }

  return {
    accept: (keys, who, edits) =>
      inTurn(who, () => take(keys, who, (key) => ({ ...decisionOn(key, 'accepted', who), edits: edits ?? null }))),
    merge: (key, fact, who) =>
      inTurn(who, () => take([key], who, (one) => ({ ...decisionOn(one, 'merged', who), fact }))),
    reject: (keys, who) =>
      inTurn(who, async () => {
        const found = { done: [] as Decision[], late: [] as Decision[], missing: [] as string[] };
        for (const key of new Set(keys)) {
          const standing = await folder.read(key);
          const decision = { ...decisionOn(key, 'rejected', who), done: true };
          const other = standing === null ? null : (standing.decision ?? (await folder.decide(decision)));
          if (standing === null) found.missing.push(key);
          else if (other !== null) found.late.push(other);
          else found.done.push(decision);
        }
        return { ...NONE, ...found };
      }),
    async reopen(keys) {
      const open: string[] = [];
      for (const key of keys) {
        if ((await folder.read(key))?.decision?.verdict !== 'rejected') continue;
        await folder.reopen(key);
        open.push(key);
      }
      return open;
    },
    resume: () =>
      inTurn('resume', async () => {
        const { standings } = await folder.all();
        const claims: Claim[] = [];
        const taken = nothingTaken();
        for (const standing of standings) {
          const { decision, draft } = standing;
          if (decision === null || decision.done || !isOwn(decision.who)) continue;
          if (isInLibrary(standing, decision, library())) {
            await finish({ standing, decision, change: { kind: 'retire', fact: '' } });
            continue;
          }
          try {
            claims.push({ standing, decision, change: await changeFor(standing, decision, taken) });
          } catch (error) {
            if (!(error instanceof EditError)) throw error;
            await folder.reopen(draft.key);
          }
        }
        return { ...NONE, ...(await settle(claims, claims[0]?.decision.who ?? 'resume')) };
      }),
  };
}

function isInLibrary({ draft }: Standing, { verdict, fact, edits }: Decision, { factById }: Library): boolean {
  const there = factById.get(fact ?? '');
  if (verdict === 'merged') return there !== undefined && draft.asks.every((ask) => there.asks.includes(ask));
  if (draft.kind === 'retire') return there === undefined;
  return there !== undefined && (draft.kind === 'add' || there.statement === (edits?.statement ?? draft.statement));
}
