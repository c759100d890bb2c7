import type { DataFile } from '../knowledge/folder.js';
import { type Gate, GateError, type GateRequest, type Verdict } from './gate.js';
import { withoutOrphans } from './orphans.js';
import type { Orphan } from './outcome.js';

interface Examined {
  readonly verdict: Verdict;
  /** What was judged: the files that came, or those without `orphans`. */
  readonly files: readonly DataFile[];
  readonly orphans: readonly Orphan[];
}

type Examination = GateRequest & { readonly served: NonNullable<GateRequest['served']> };

/** Lets the gate judge some files, and where only golden questions of facts taken out stand in the way, the files without those. */
export async function examineFiles(
  gate: Gate,
  request: Examination,
  warn: (message: string) => void,
): Promise<Examined> {
  const verdict = await askTwice(gate, request, warn);
  if (verdict.kind === 'unsound' && verdict.problems.length > 0) {
    const without = withoutOrphans(request.files, verdict.problems, request.served);
    const second = without === null ? null : await askTwice(gate, { ...request, files: without.files }, warn);
    if (without !== null && second?.kind === 'sound') return { verdict: second, ...without };
  }
  return { verdict, files: request.files, orphans: [] };
}

/** A check that died may have had bad luck: it gets one more chance. One that took too long would take as long again. */
async function askTwice(gate: Gate, request: GateRequest, warn: (message: string) => void): Promise<Verdict> {
  try {
    return await gate(request);
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'late') throw error;
    warn(`${error.message} Trying once more.`);
    return gate(request);
  }
}
