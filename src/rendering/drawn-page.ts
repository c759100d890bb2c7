import type { Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import { type FactList, factsOnPage, type PageView, pageMessage } from './fact-pages.js';
import type { Message } from './message.js';
import type { Pictures } from './picture/pictures.js';
import { drawTimeline } from './picture/timeline.js';
import { withPicture } from './with-picture.js';

/** A page of a list, with the picture of its facts where the list has them. */
export async function drawnPage(
  list: FactList,
  library: Library,
  view: PageView,
  pictures: Pictures,
): Promise<Message> {
  const message = pageMessage(list, library, view);
  if (list.picture?.shown !== true) return message;
  const { facts } = factsOnPage(list, library, view);
  const [first] = facts;
  if (first === undefined) return message;
  const { version } = library;
  const messages = messagesFor(view.language);
  const name = ['timeline', ...(list.of === '' ? [] : [list.of])].join('-');
  const key = [version, view.language, name, first.id, facts.length].join('/');
  const picture = await pictures.of(key, () => drawTimeline(facts, { title: list.title, version, name, messages }));
  return withPicture(message, picture, messages.charts.failed);
}
