import { QUESTION } from '../rendering/limits.js';
import { clip, tidy } from '../rendering/markdown.js';

/** Mentions, command links, custom emojis, timestamps and addresses: what a message holds beside words. */
const NOT_WORDS = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>\s]*>|https?:\/\/\S+|@(?:everyone|here)\b/giu;

/** The question in a message as people wrote it: without mentions, emojis and addresses, on one line, bounded. */
export function questionText(content: string): string {
  return clip(tidy(content.slice(0, 4000).replace(NOT_WORDS, ' ')), QUESTION);
}
