import type { Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import { type FactList, factsOnPage, type PageView, pageMessage } from './fact-pages.js';
import type { Message } from './message.js';
import type { Pictures } from './picture/pictures.js';
import type { Drawing } from './picture/svg.js';
import { drawTimeline } from './picture/timeline.js';
import { statementIn } from './statement.js';
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
  if (facts.length === 0) return message;
  const key = [library.version, view.language, view.today, nameOf(list), ...facts.map(({ id }) => id)].join('/');
  const picture = await pictures.of(key, () => drawPage(list, library, view));
  return withPicture(message, picture, messagesFor(view.language).charts.failed);
}

/** The picture of a page, in the language of its reader; what is not translated stands as it is. */
export function drawPage(list: FactList, library: Library, view: PageView): Drawing {
  const { facts } = factsOnPage(list, library, view);
  const { others = new Map() } = list.picture ?? {};
  return drawTimeline(facts, {
    title: list.title,
    version: library.version,
    name: nameOf(list),
    today: view.today,
    messages: messagesFor(view.language),
    statementOf: (fact) => statementIn(fact, library, view.language).statement,
    others,
  });
}

const nameOf = ({ of }: FactList) => ['timeline', ...(of === '' ? [] : [of])].join('-');
