import type { Citation } from '../answering/answer.js';
import type { Fact, Library } from '../knowledge/library.js';
import { encodeId } from './custom-id.js';
import { writeDate } from './dates.js';
import { LIMITS } from './limits.js';
import { escapeTo } from './markdown.js';
import { type MenuOption, menuRow } from './menu.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { asOf, marks } from './sentences.js';
import { sourceLine, sourceList } from './sources.js';

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
  /** Whether each page has its picture, and the view that is the same without or with it. */
  readonly picture?: { readonly shown: boolean; readonly other: string };
}

const ON_A_PAGE = { facts: 6, statement: 420, text: 2200, foot: 80 } as const;
const SOURCES_OF_ONE = 2;

export interface PageView {
  /** From 0; one that does not exist becomes the nearest that does. */
  readonly page: number;
  readonly today: string;
  readonly note?: string;
}

/** One page of a list with all its sources, buttons to other pages, and the menu of the list. */
export function pageMessage(list: FactList, library: Library, view: PageView): Message {
  const { facts, page, count } = factsOnPage(list, library, view);
  const citations = cite(facts, library);
  const numbers = new Map(citations.map(({ n, source }) => [source.id, n]));
  const lines = facts.map((fact) => entry(fact, view.today, numbers));
  const body = facts.length === 0 ? ['The library has nothing here.'] : lines;
  const foot = `-# Page ${page + 1} of ${count} · ${list.facts.length} facts · library ${library.version}`;
  const sources = citations.length === 0 ? [] : [sourceList(citations, LIMITS.textTotal)];
  const { version } = library;
  const menu = encodeId('narrow', { version, view: list.view });
  return compose(
    [head(list, view), body.join('\n'), [...sources, foot].join('\n')],
    [
      ...turn(list, version, page, count),
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
  const page = Math.max(0, Math.min(view.page, pages.length - 1));
  return { facts: pages[page] ?? [], page, count: Math.max(1, pages.length) };
}

const head = ({ title, intro = '' }: FactList, { note = '' }: PageView) =>
  [`**${escapeTo(title, 200)}**`, intro, note].filter((line) => line !== '').join('\n');

/** The same facts always fall on the same pages. A page ends where there is no room for a fact with all its sources. */
function paginate(list: FactList, library: Library, { today }: PageView): Fact[][] {
  const room = LIMITS.textTotal - head(list, { page: 0, today }).length - 2 * ON_A_PAGE.foot;
  const pages: Fact[][] = [];
  let text = 0;
  let sources = new Map<string, number>();
  const lengths = new Map<string, number>();
  const lengthOf = (citation: Citation) => {
    const known = lengths.get(citation.source.id) ?? sourceLine(citation).length + 3;
    lengths.set(citation.source.id, known);
    return known;
  };
  for (const fact of list.facts) {
    const size = entry(fact, today, new Map()).length + 12;
    const mine = cite([fact], library).map((one): [string, number] => [one.source.id, lengthOf(one)]);
    const all = new Map([...sources, ...mine]);
    const cited = [...all.values()].reduce((sum, length) => sum + length, 0);
    const last = pages.at(-1);
    const fits = text + size <= ON_A_PAGE.text && text + size + cited <= room;
    if (last === undefined || last.length >= ON_A_PAGE.facts || !fits) {
      pages.push([fact]);
      text = size;
      sources = new Map(mine);
    } else {
      last.push(fact);
      text += size;
      sources = all;
    }
  }
  return pages;
}

function entry(fact: Fact, today: string, numbers: ReadonlyMap<string, number>): string {
  const date = fact.date === undefined ? '' : `**${writeDate(fact.date)}** · `;
  const cites = fact.sources.flatMap((id) => numbers.get(id) ?? []);
  const tail = [asOf(fact, today), `\`/fact ${fact.id}\``].filter((text) => text !== null).join(' · ');
  return `${date}${escapeTo(fact.statement, ON_A_PAGE.statement)} ${marks(cites)}\n-# ${tail}`;
}

function cite(facts: readonly Fact[], library: Library): Citation[] {
  const ids = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, SOURCES_OF_ONE)))];
  return ids.flatMap((id) => library.sources.get(id) ?? []).map((source, index) => ({ n: index + 1, source }));
}

function turn({ view, of, picture }: FactList, version: string, page: number, count: number) {
  const to = (target: number, label: string, other = view): Button[] => {
    const id = encodeId('page', { version, view: other, page: String(target), of });
    return id === null || target < 0 || target >= count || (target === page && other === view) ? [] : [{ id, label }];
  };
  const toggle = picture === undefined ? [] : to(page, picture.shown ? 'No picture' : 'As a picture', picture.other);
  return buttonRows([
    ...to(page - 1, '◀ Back'),
    ...to(page + 1, 'More ▶'),
    ...to(0, 'First'),
    ...to(count - 1, 'Last'),
    ...toggle,
  ]);
}
