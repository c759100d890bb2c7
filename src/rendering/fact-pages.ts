import type { Citation } from '../answering/answer.js';
import type { Fact, Library } from '../knowledge/library.js';
import { encodeId } from './custom-id.js';
import { writeDate } from './dates.js';
import { escapeTo } from './markdown.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { asOf, marks } from './sentences.js';
import { sourceList } from './sources.js';

/** A list of facts to leaf through. `view` and `of` are what a page button needs to find it again. */
export interface FactList {
  readonly view: string;
  readonly of: string;
  readonly title: string;
  /** Shown under the title, already in markdown. */
  readonly intro?: string;
  readonly facts: readonly Fact[];
}

const ON_A_PAGE = { facts: 6, statement: 420, text: 2200, sources: 1300 } as const;

export interface PageView {
  /** From 0; one that does not exist becomes the nearest that does. */
  readonly page: number;
  readonly today: string;
  readonly note?: string;
}

/** One page of a list with its sources, and buttons to the pages beside it. */
export function pageMessage(list: FactList, library: Library, view: PageView): Message {
  const pages = paginate(list.facts, view.today);
  const page = Math.max(0, Math.min(view.page, pages.length - 1));
  const facts = pages[page] ?? [];
  const citations = cite(facts, library);
  const numbers = new Map(citations.map(({ n, source }) => [source.id, n]));
  const lines = facts.map((fact) => entry(fact, view.today, numbers));
  const head = [`**${escapeTo(list.title, 200)}**`, list.intro ?? '', view.note ?? ''].filter((line) => line !== '');
  const body = facts.length === 0 ? ['The library has nothing here.'] : lines;
  const foot = `-# Page ${page + 1} of ${Math.max(1, pages.length)} · library ${library.version}`;
  const sources = citations.length === 0 ? [] : [sourceList(citations, ON_A_PAGE.sources)];
  return compose(
    [head.join('\n'), body.join('\n'), [...sources, foot].join('\n')],
    turn(list, library, page, pages.length),
  );
}

/** The same facts always fall on the same pages. */
function paginate(facts: readonly Fact[], today: string): Fact[][] {
  const pages: Fact[][] = [];
  let used = 0;
  for (const fact of facts) {
    const size = entry(fact, today, new Map()).length + 12;
    const last = pages.at(-1);
    if (last === undefined || last.length >= ON_A_PAGE.facts || used + size > ON_A_PAGE.text) {
      pages.push([fact]);
      used = size;
    } else {
      last.push(fact);
      used += size;
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
  const ids = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, 2)))];
  return ids.flatMap((id) => library.sources.get(id) ?? []).map((source, index) => ({ n: index + 1, source }));
}

function turn(list: FactList, library: Library, page: number, count: number) {
  const to = (target: number, label: string): Button[] => {
    if (target < 0 || target >= count) return [];
    const id = encodeId('page', { version: library.version, view: list.view, page: String(target), of: list.of });
    return id === null ? [] : [{ id, label }];
  };
  return buttonRows([...to(page - 1, '◀ Back'), ...to(page + 1, 'More ▶')]);
}
