import type { Standing } from '../importing/draft-folder.js';
import type { ImportDraft } from '../importing/import-draft.js';
import type { LikeFact } from '../importing/like-facts.js';
import type { Library } from '../knowledge/library.js';
import { UsageError } from './options.js';

const KINDS = { add: 'new', edit: 'change of', retire: 'take out' } as const;

/** A draft as a person decides on it: its words, where they come from, and what the library says already. */
export function draftLines(draft: ImportDraft, alike: readonly LikeFact[], { factById }: Library): string[] {
  const { key, kind, fact, topic, statement, asks, page, headings, place, found, language } = draft;
  const before = kind === 'edit' ? factById.get(fact ?? '')?.statement : undefined;
  const where = [page, ...headings].join(' › ');
  return [
    `${key.slice(0, 8)}  ${KINDS[kind]}${fact === null ? '' : ` ${fact}`} [${topic}, ${language}]`,
    `  ${statement}`,
    ...(before === undefined ? [] : [`  so far: ${before}`]),
    ...asks.map((ask) => `  asked: ${ask}`),
    ...(found.length === 0 ? [] : [`  dates and numbers: ${found.join(' · ')}`]),
    `  from ${where}, ${place}`,
    ...alike.map(({ fact: other, share }) => `  like ${other.id} (${Math.round(share * 100)} %): ${other.statement}`),
  ];
}

/** The key that a name means. Throws UsageError where it is none, or could be several. */
export function keyFor(name: string, standings: readonly Standing[]): string {
  const fitting = standings.filter(({ draft }) => draft.key.startsWith(name.toLowerCase()));
  const [only] = fitting;
  if (only === undefined || name.length < 4)
    throw new UsageError(`there is no draft "${name.slice(0, 40)}"; "drafts list" shows them`);
  if (fitting.length > 1) throw new UsageError(`"${name}" could be ${fitting.length} drafts; write more of its key`);
  return only.draft.key;
}
