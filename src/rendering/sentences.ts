import type { Answer, AnswerPart } from '../answering/answer.js';
import type { Fact } from '../knowledge/library.js';
import { writeDate } from './dates.js';
import { ROOM } from './limits.js';
import { escapeTo } from './markdown.js';
import { byline } from './sources.js';

/** `[1][2]`, escaped: a bracket that an opening parenthesis happens to follow would become a link. */
export function marks(cites: readonly number[]): string {
  return cites
    .slice(0, ROOM.sourcesOfOneFact)
    .map((n) => `\\[${n}\\]`)
    .join('');
}

/** `as of 15 June 2025`, with a warning where a curator should have looked at it since; null where it has no date. */
export function asOf(fact: Fact, today: string): string | null {
  if (fact.asOf === undefined) return null;
  const overdue = fact.reviewBy !== undefined && fact.reviewBy < today ? ', due for review' : '';
  return `as of ${writeDate(fact.asOf)}${overdue}`;
}

/** The sentences of an answer with their citations; where sources disagree, each side with its own source and date. */
export function sentences(answer: Answer, today: string): string {
  const disputed = answer.parts.some((part) => part.role === 'disagrees');
  const lines: string[] = [];
  let used = 0;
  for (const part of answer.parts) {
    const block = sentence(answer, part, today, disputed);
    if (lines.length > 0 && used + block.length > ROOM.statements) {
      lines.push(`-# and ${answer.parts.length - lines.length} more`);
      break;
    }
    lines.push(block);
    used += block.length;
  }
  return lines.join('\n');
}

function sentence(answer: Answer, part: AnswerPart, today: string, disputed: boolean): string {
  const dated = asOf(part.fact, today);
  const said = `${escapeTo(part.fact.statement, ROOM.statement)} ${marks(part.cites)}`.trimEnd();
  if (!disputed) return dated === null ? said : `${said}\n-# ${dated}`;
  const who = answer.citations.filter((citation) => part.cites.includes(citation.n)).slice(0, 3);
  const side = [...who.map((citation) => byline(citation.source)), dated].filter((text) => text !== null).join('; ');
  const lead = part.role === 'disagrees' ? '**Sources disagree.** Another account:\n' : '';
  return `${lead}${said}\n-# ${side}`;
}
