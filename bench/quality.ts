import type { Library } from '../src/knowledge/library.js';
import { engineNamed, isOurs, NAMES } from './engines.js';
import { type Asked, readSets } from './question-sets.js';

/** Shares, 0 to 1: right of the answerable, wrong of all, declined of the unanswerable. */
export interface Outcome {
  readonly right: number;
  readonly wrong: number;
  readonly declined: number;
}

export interface Quality {
  readonly name: string;
  /** Without a threshold; null for this engine, which has its own. */
  readonly always: Outcome | null;
  readonly best: Outcome;
  /** As much as it answers rightly while at most one in twenty of all is answered wrongly. */
  readonly careful: Outcome;
}

/** As in `npm run eval`: an answer is to be short. */
const LONGEST = 700;
const CAREFUL = 0.05;

interface Verdict {
  readonly score: number;
  readonly answerable: boolean;
  readonly right: boolean;
}

/** Asks the questions of the set `dev`; a peer then gets the threshold that does best on these very questions. */
export async function measureQuality(library: Library): Promise<Quality[]> {
  const questions = (await readSets(new URL('questions/', import.meta.url))).get('dev') ?? [];
  const rows: Quality[] = [];
  for (const name of NAMES) {
    const ask = await engineNamed(name).build(library);
    const verdicts: Verdict[] = [];
    for (const asked of questions) {
      const said = await ask(asked.question);
      const score = said?.score ?? Number.NEGATIVE_INFINITY;
      verdicts.push({ score, answerable: asked.answerable, right: said !== null && isRight(asked, said.text) });
    }
    const limits = [...new Set(verdicts.map(({ score }) => score)), Number.POSITIVE_INFINITY].filter(
      (limit) => limit > Number.NEGATIVE_INFINITY,
    );
    const outcomes = limits.map((limit) => outcomeOf(verdicts, limit));
    const always = outcomeOf(verdicts, Number.MIN_SAFE_INTEGER);
    const careful = outcomes.filter(({ wrong }) => wrong <= CAREFUL).sort((a, b) => b.right - a.right)[0] ?? always;
    const best = [...outcomes].sort((a, b) => gain(b, verdicts) - gain(a, verdicts))[0] ?? always;
    rows.push({ name, always: isOurs(name) ? null : always, best: isOurs(name) ? always : best, careful });
  }
  return rows;
}

function isRight({ must = [], mustNot = [], answerable }: Asked, text: string): boolean {
  const has = (pattern: string) => new RegExp(pattern, 'i').test(text);
  return answerable && text.length <= LONGEST && must.every(has) && !mustNot.some(has);
}

function outcomeOf(verdicts: readonly Verdict[], limit: number): Outcome {
  const said = verdicts.filter(({ score }) => score >= limit);
  const answerable = verdicts.filter((verdict) => verdict.answerable).length;
  const right = said.filter((verdict) => verdict.right).length;
  const unanswerable = verdicts.length - answerable;
  const declined = verdicts.filter((verdict) => !verdict.answerable && verdict.score < limit).length;
  return {
    right: right / Math.max(1, answerable),
    wrong: (said.length - right) / verdicts.length,
    declined: declined / Math.max(1, unanswerable),
  };
}

/** What a threshold is chosen by: right answers and right refusals, less wrong answers. */
function gain({ right, wrong, declined }: Outcome, verdicts: readonly Verdict[]): number {
  const answerable = verdicts.filter((verdict) => verdict.answerable).length;
  return right * answerable + declined * (verdicts.length - answerable) - wrong * verdicts.length;
}
