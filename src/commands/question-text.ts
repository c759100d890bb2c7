import { QUESTION } from '../rendering/limits.js';
import { clip, tidy } from '../rendering/markdown.js';
import { asksSomething } from './asks-something.js';

/** Mentions, command links, custom emojis, timestamps and addresses: what a message holds beside words. */
const NOT_WORDS = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>\s]*>|https?:\/\/\S+|@(?:everyone|here)\b/giu;

export interface QuestionRead {
  /** On one line, bounded. */
  readonly text: string;
  /** Something of the message was left unread. */
  readonly isPart: boolean;
}

/**
 * The question in a message as people wrote it, without mentions, emojis and addresses. Of a long message it is the last sentence that asks, with as
 * much as there is room for of what stands before it; where none asks, the beginning.
 */
export function readQuestion(content: string): QuestionRead {
  const bare = content.slice(0, 4000).replace(NOT_WORDS, ' ');
  const whole = tidy(bare);
  if (whole.length <= QUESTION) return { text: whole, isPart: false };
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(bare)]
    .map(({ segment }) => tidy(segment))
    .filter((sentence) => sentence !== '');
  const last = sentences.findLastIndex(asksSomething);
  if (last < 0) return { text: clip(whole, QUESTION), isPart: true };
  let text = clip(sentences[last] ?? '', QUESTION);
  for (const before of sentences.slice(0, last).reverse()) {
    if (before.length + 1 + text.length > QUESTION) break;
    text = `${before} ${text}`;
  }
  return { text, isPart: true };
}

export const questionText = (content: string): string => readQuestion(content).text;
