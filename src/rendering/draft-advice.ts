import type { Work } from '../desk/draft-store.js';
import { languageOf } from '../knowledge/folder.js';
import { formatProblem, type Problem } from '../knowledge/problem.js';
import { messagesFor } from '../messages/index.js';
import { languageName } from './names.js';

/** A problem of the draft itself without the place in the file, which its curator does not see. */
export function faultOf(problem: Problem, id: string): string {
  if (problem.entry !== id && problem.entry !== null) return formatProblem(problem);
  return problem.field === null ? problem.reason : `${problem.field}: ${problem.reason}`;
}

const listed = (words: readonly string[]) => messagesFor('en').list(words);

/** `written` is the language that the statement seems to be in, `wanted` the one that it should be in. */
export interface Written {
  readonly written: string;
  readonly wanted: string;
}

/** What a curator should look at before publishing; nothing of it stands in the way. */
export function adviceLines(work: Work, advice: readonly Problem[], { written, wanted }: Written): string[] {
  const { draft, translation } = work;
  const stale = advice.filter((one) => one.entry === draft.id && one.field === 'of');
  const others = advice.filter((one) => !stale.includes(one));
  const unmarked = Object.entries(translation?.tells ?? {}).filter(([, same]) => same === '');
  return [
    ...(written === wanted ? [] : [inAnother(written, wanted, translation !== undefined)]),
    ...(stale.length === 0 ? [] : [translation === undefined ? toTranslate(stale) : CHANGED]),
    ...(unmarked.length === 0 ? [] : [`Nothing in bold yet for ${listed(unmarked.map(([words]) => `“${words}”`))}.`]),
    ...others.map((problem) => faultOf(problem, draft.id)),
  ];
}

const CHANGED = 'The original has changed since you started. “Change the text” shows its present wording.';

function inAnother(written: string, wanted: string, isTranslation: boolean): string {
  const seems = `This seems to be ${languageName(written)}, not ${languageName(wanted)}.`;
  if (isTranslation) return seems;
  return `${seems} Readers of ${languageName(wanted)} would see it as it is: write it in ${languageName(wanted)} here, and add the other language with /facts translate.`;
}

function toTranslate(stale: readonly Problem[]): string {
  const languages = stale.map(({ file }) => languageName(languageOf(file) ?? ''));
  return `Its translation into ${listed(languages)} will be out of date: readers get the original until somebody updates it with /facts translate.`;
}
