import { LIMITS } from '../knowledge/scalars.js';
import { type Passage, tidied } from './passage.js';

/** Letters of one statement: an answer is told whole where it is not long, prose in a sentence or two. */
const ROOM = { answer: 500, prose: 300 } as const;

/**
 * A passage as statements, each of whole sentences in the words of the source. A sentence that is longer than a statement may be stands alone in
 * `tooLong`.
 */
export function statementsOf(
  { text, question }: Pick<Passage, 'text' | 'question'>,
  language: string,
): { readonly statements: readonly string[]; readonly tooLong: readonly string[] } {
  const room = question === null ? ROOM.prose : ROOM.answer;
  const whole = tidied(text);
  if (whole.length <= room) return { statements: whole === '' ? [] : [whole], tooLong: [] };
  const statements: string[] = [];
  const tooLong: string[] = [];
  // With the blanks between sentences, which Chinese does not have.
  let so = '';
  const end = () => {
    if (so.trim() !== '') statements.push(so.trim());
    so = '';
  };
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(whole)) {
    const isTooLong = segment.trim().length > LIMITS.statement;
    if (isTooLong || so.length + segment.trim().length > room) end();
    if (isTooLong) tooLong.push(segment.trim());
    else so += segment;
  }
  end();
  return { statements, tooLong };
}
