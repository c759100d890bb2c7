import type { Fact, Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { cite, marks } from './citing.js';
import { encodeId } from './custom-id.js';
import { LIMITS } from './limits.js';
import { escapeTo } from './markdown.js';
import { type MenuOption, menuRow } from './menu.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { sourceLine } from './sources.js';
import { statementIn } from './statement.js';
import { agesBy, checkedBy } from './telling.js';

/** A list of facts to leaf through. `view` and `of` are what a button or menu needs to find it again. */
export interface FactList {
  readonly view: string;
  readonly of: string;
  readonly title: string;
  /** Shown under the title, already in markdown. */
  readonly intro?: string;
  readonly facts: readonly Fact[];
  /** Parts of the list, or lists beside it: the value of an option is the `of` of one. */
  readonly menu?: { readonly placeholder: string; readonly options: readonly MenuOption[] };
  readonly picture?: {
    /** Whether each page has its picture. */
    readonly shown: boolean;
    /** The view that is the same without it, or with it. */
    readonly other: string;
    /** How many further facts one in the picture stands for. */
    readonly others: ReadonlyMap<Fact, number>;
  };
}

const ON_A_PAGE = { facts: 6, statement: 420, text: 2200, foot: 120 } as const;
const SOURCES_OF_ONE = 2;
/** A source in the line of sources, its address included, is hardly longer. */
const SOURCE = 60;

export interface PageView {
  /** From 0; one that does not exist becomes the nearest that does. */
  readonly page: number;
  readonly today: string;
  readonly language: string;
  /** The page with the first fact that begins on this day or later, in place of the first one. */
  readonly from?: string;
  readonly note?: string;
}

/** One page of a list with all its sources, buttons to other pages, and the menu of the list. */
export function pageMessage(list: FactList, library: Library, view: PageView): Message {
  const messages = messagesFor(view.language);
  const { facts, page, count } = factsOnPage(list, library, view);
  const { citations, of } = cite(facts, library, SOURCES_OF_ONE);
  const lines = facts.map((fact) => entry(fact, library, view, of.get(fact) ?? [], messages));
  const said = facts.length === 0 ? messages.lists.empty : lines.join('\n');
  // A picture comes below the first block.
  const body = list.picture?.shown === true ? [head(list, view), said] : [[head(list, view), said].join('\n')];
  const foot = `-# ${messages.lists.page(page + 1, count, list.facts.length)}`;
  const sources = sourceLine(citations, messages, LIMITS.textTotal - body.join('\n').length - foot.length - 10);
  const { version } = library;
  const menu = encodeId('narrow', { version, language: view.language, view: list.view });
  return compose(
    [...body, [...(sources === '' ? [] : [sources]), foot].join('\n')],
    [
      ...turn(list, version, { page, count, facts }, messages),
      ...(list.menu === undefined ? [] : menuRow(menu, list.menu.placeholder, list.menu.options, list.of)),
    ],
  );
}

/** The facts that a page shows; `count` is that of all pages, at least one. */
export function factsOnPage(
  list: FactList,
  library: Library,
  view: PageView,
): { readonly facts: readonly Fact[]; readonly page: number; readonly count: number } {
  const pages = paginate(list, library, view);
  const { from } = view;
  const first = from === undefined ? -1 : pages.findIndex((facts) => facts.some((fact) => startOf(fact) >= from));
  const wanted = from === undefined ? view.page : first < 0 ? pages.length - 1 : first;
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  return { facts: pages[page] ?? [], page, count: Math.max(1, pages.length) };
}

const startOf = ({ date = '' }: Fact) => date.split('/')[0] ?? '';

const head = ({ title, intro = '' }: FactList, { note = '' }: PageView) =>
  [`**${escapeTo(title, 200)}**`, intro, note].filter((line) => line !== '').join('\n');

/** The same facts always fall on the same pages. A page ends where there is no room for a fact with all its sources named. */
function paginate(list: FactList, library: Library, view: PageView): Fact[][] {
  const messages = messagesFor(view.language);
  const room = LIMITS.textTotal - head(list, { ...view, note: '' }).length - 2 * ON_A_PAGE.foot;
  const pages: Fact[][] = [];
  let text = 0;
  let sources = new Set<string>();
  for (const fact of list.facts) {
    const size = entry(fact, library, view, [], messages).length + 14;
    const mine = fact.sources.slice(0, SOURCES_OF_ONE);
    const all = new Set([...sources, ...mine]);
    const last = pages.at(-1);
    const fits = text + size <= ON_A_PAGE.text && text + size + all.size * SOURCE <= room;
    if (last === undefined || last.length >= ON_A_PAGE.facts || !fits) {
      pages.push([fact]);
      text = size;
      sources = new Set(mine);
    } else {
      last.push(fact);
      text += size;
      sources = all;
    }
  }
  return pages;
}

function entry(
  fact: Fact,
  library: Library,
  { today, language }: PageView,
  cites: readonly number[],
  messages: Messages,
): string {
  const date = fact.date === undefined ? '' : `**${messages.date(fact.date)}** · `;
  const known = [agesBy(fact, messages, today), checkedBy(fact, messages), `\`/fact ${fact.id}\``];
  const tail = known.filter((part) => part !== null).join(' · ');
  const { statement } = statementIn(fact, library, language);
  return `${date}${escapeTo(statement, ON_A_PAGE.statement)} ${marks(cites)}\n-# ${tail}`;
}

/** Where a button leads that goes on in another list of the same time: to its page with this day. */
const AT = '@';
const pageAt = ([first]: readonly Fact[]) => `${AT}${first === undefined ? '' : startOf(first)}`;

/** What a button says of a page: its number, or a day that is on it. Null where it says neither. */
export function pageOf(text: string): Pick<PageView, 'page' | 'from'> | null {
  if (text.startsWith(AT)) return text === AT ? { page: 0 } : { page: 0, from: text.slice(AT.length) };
  const page = Number.parseInt(text, 10);
  return Number.isNaN(page) ? null : { page };
}

function turn(
  { view, of, picture }: FactList,
  version: string,
  { page, count, facts }: ReturnType<typeof factsOnPage>,
  { button, language }: Messages,
) {
  const to = (target: number, label: string): Button[] => {
    const id = encodeId('page', { version, language, view, page: String(target), of });
    return id === null || target < 0 || target >= count || target === page ? [] : [{ id, label }];
  };
  const toOther = (other: string, label: string): Button[] => {
    const id = encodeId('page', { version, language, view: other, page: pageAt(facts), of });
    return id === null ? [] : [{ id, label }];
  };
  const label = picture?.shown ? button.noPicture : button.picture;
  return buttonRows([
    ...to(page - 1, button.back),
    ...to(page + 1, button.next),
    ...to(0, button.first),
    ...to(count - 1, button.last),
    ...(picture === undefined ? [] : toOther(picture.other, label)),
  ]);
}
