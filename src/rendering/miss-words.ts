import type { Answer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import type { CommandName, Messages } from '../messages/messages.js';
import { libraryView } from './library-view.js';
import { attributeName, thingName } from './names.js';

export interface MissStyle {
  readonly command: CommandName;
  /** Makes names and labels ready for the place where they are shown. */
  readonly write: (text: string) => string;
}

/** Names that are told of a thing. */
const NAMED = 6;

/** Why there is no answer, or what is said to small talk. */
export function missWords(
  { miss, language, status }: Answer,
  library: Library,
  messages: Messages,
  { command, write }: MissStyle,
): string {
  switch (miss?.kind) {
    case 'unclear':
      return messages.miss.unclear;
    case 'smallTalk':
      return messages.talk[miss.topic](libraryView(library, messages, write), command);
    case 'thing': {
      // What may be meant is offered below: to list what is known beside it would only be in the way.
      if (status === 'choices' && miss.lacks.length === 0) return messages.miss.unclear;
      const named = (names: readonly string[]) =>
        names.slice(0, NAMED).map((name) => write(attributeName(name, library, language)));
      const thing = write(thingName(miss.thing, library, language));
      return messages.miss.thing(thing, miss.facts, named(miss.has), named(miss.lacks));
    }
    case 'noMore':
      return messages.miss.noMore(miss.thing === null ? null : write(thingName(miss.thing, library, language)));
    default:
      return messages.miss.nothing;
  }
}
