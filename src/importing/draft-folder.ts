import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, replaceDurably, syncFolder, writeDurably } from '../desk/durable.js';
import { StorageError, storageError } from '../desk/storage-error.js';
import { type Decision, type ImportDraft, packed, unpackDecision, unpackDraft } from './import-draft.js';

/** A draft and what somebody has decided about it; null while nobody has. */
export interface Standing {
  readonly draft: ImportDraft;
  readonly decision: Decision | null;
}

/**
 * Drafts and decisions, each a file of its own, so that two people at once never write over each other. Everything rejects with StorageError where
 * the folder cannot be read or written.
 */
export interface DraftFolder {
  readonly dir: string;
  /** In the order of pages and places. Files that cannot be read are named in `damaged` and stay. */
  all(): Promise<{ readonly standings: readonly Standing[]; readonly damaged: readonly string[] }>;
  read(key: string): Promise<Standing | null>;
  /** False where it is there already. */
  add(draft: ImportDraft): Promise<boolean>;
  /** Null where this decision is the first one and stands now; else the one that stands. */
  decide(decision: Decision): Promise<Decision | null>;
  /** Says of a decision that the library has it. */
  finish(decision: Decision): Promise<void>;
  /** Takes a decision back: the draft is open again. */
  reopen(key: string): Promise<void>;
  /** Takes a draft out with what was decided. */
  forget(key: string): Promise<void>;
}

const DRAFT = /^[0-9a-f]{16}\.json$/;
const DECIDED = 'decided';

/** The drafts of a library: the folder `drafts` beside its facts. */
export function createDraftFolder(dir: string): DraftFolder {
  const draftFile = (key: string) => join(dir, `${key}.json`);
  const decisionFile = (key: string) => join(dir, DECIDED, `${key}.json`);

  const decisionOf = async (key: string) => {
    const text = await readOr(decisionFile(key));
    return text === null ? null : unpackDecision(text);
  };
  const read = async (key: string): Promise<Standing | null> => {
    const text = DRAFT.test(`${key}.json`) ? await readOr(draftFile(key)) : null;
    const draft = text === null ? null : unpackDraft(text);
    return draft === null ? null : { draft, decision: await decisionOf(key) };
  };

  return {
    dir,
    read: guarded(read),
    all: guarded(async () => {
      const names = (await namesIn(dir)).filter((name) => DRAFT.test(name));
      const found: (Standing | string)[] = [];
      // A few at a time: thousands at once would take all that a process may open.
      for (let at = 0; at < names.length; at += AT_ONCE) {
        const some = names.slice(at, at + AT_ONCE).map(async (name) => (await read(name.slice(0, -5))) ?? name);
        found.push(...(await Promise.all(some)));
      }
      const standings = found.flatMap((one) => (typeof one === 'string' ? [] : [one]));
      const damaged = found.flatMap((one) => (typeof one === 'string' ? [one] : []));
      return { standings: standings.sort(inOrder), damaged };
    }),
    add: guarded((draft) => writeNew(draftFile(draft.key), packed(draft), false)),
    decide: guarded(async (decision) => {
      if (await writeNew(decisionFile(decision.key), packed(decision), true)) return null;
      return (await decisionOf(decision.key)) ?? decision;
    }),
    finish: guarded((decision) => replaceDurably(decisionFile(decision.key), packed({ ...decision, done: true }))),
    reopen: guarded((key) => rm(decisionFile(key), { force: true })),
    forget: guarded(async (key) => {
      await rm(draftFile(key), { force: true });
      await rm(decisionFile(key), { force: true });
    }),
  };
}

const AT_ONCE = 64;

const inOrder = ({ draft: a }: Standing, { draft: b }: Standing) =>
  a.page === b.page ? a.order - b.order : a.page < b.page ? -1 : 1;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null);

const namesIn = (dir: string) =>
  readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [] as string[];
    throw error;
  });

const readOr = (path: string) =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

/** File systems that know no second name for a file. */
const NO_LINKS: readonly unknown[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'];

/**
 * Writes a file that must not be there yet: false where it is. Of several who come at once, the system lets one have the name, and the file is
 * whole whenever it is there, whatever ends the process.
 */
async function writeNew(path: string, text: string, isLasting: boolean): Promise<boolean> {
  await makeFolder(dirname(path));
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await (isLasting ? writeDurably(aside, text) : writeFile(aside, text));
    await link(aside, path).catch((error: unknown) => {
      if (!NO_LINKS.includes(codeOf(error))) throw error;
      return writeFile(path, text, { flag: 'wx' });
    });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
  if (isLasting) await syncFolder(dirname(path));
  return true;
}

function guarded<A extends unknown[], T>(work: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      throw error instanceof StorageError ? error : storageError('The drafts could not be read or written', error);
    }
  };
}
