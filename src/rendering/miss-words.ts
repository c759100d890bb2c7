import type { Answer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { CommandName, Messages } from '../messages/messages.js';
import { libraryView } from './library-view.js';
import { thingName } from './names.js';

export interface MissStyle {
  readonly command: CommandName;
  /** Makes names and labels ready for the place where they are shown. */
  readonly write: (text: string) => string;
}

/** Why there is no answer, or what is said to small talk. */
export function missWords(
  { miss, language }: Answer,
  library: Library,
  messages: Messages,
  { command, write }: MissStyle,
): string {
  switch (miss?.kind) {
    case 'unclear':
      return messages.miss.unclear;
    case 'smallTalk':
      return [miss.topic, miss.also]
        .flatMap((topic) => (topic ? messages.talk[topic](libraryView(library, messages, write), command) : []))
        .reduce((said, text) => [said, withoutSaid(text, said, language)].filter(Boolean).join('\n'), '');
    case 'thing':
      return messages.miss.thing(write(thingName(miss.thing, library, language)), miss.facts);
    case 'noMore':
      return messages.miss.noMore(miss.thing === null ? null : write(thingName(miss.thing, library, language)));
    default:
      return messages.miss.nothing;
  }
}

/** A text without the sentences that another one has: two replies about the bot may both say how new its facts are. */
function withoutSaid(text: string, said: string, language: string): string {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    (one) => one.segment,
  );
  return sentences
    .filter((sentence) => sentence.trim() === '' || !said.includes(sentence.trim()))
    .join('')
    .trim();
}
