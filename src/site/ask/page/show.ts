import { askBoxWords } from '../../../messages/ask-box.js';
import type { Line } from '../../../rendering/reply-lines.js';
import type { Reply } from '../reply.js';

interface Showing {
  /** Address of a file, given from the root of the site. */
  root(address: string): string;
  /** BCP 47, of the page. */
  readonly language: string;
  pick(question: string, fact: string): void;
}

/** A reply as elements. All that it says is text: nothing in a library or a question is ever read as markup. */
export function elementsOf(reply: Reply, showing: Showing): HTMLElement {
  const { language, lines, sources, further, offers } = reply;
  const shown = element('div', { className: 'reply', lang: language });
  let list: HTMLElement | null = null;
  for (const line of lines) {
    const item = lineOf(line, reply, showing);
    if (line.kind === 'part' && line.isItem) {
      list ??= shown.appendChild(element('ul'));
      list.append(item);
    } else if (line.kind === 'dated' && list) list.lastElementChild?.append(item);
    else {
      list = null;
      shown.append(item);
    }
  }
  if (sources.length > 0) shown.append(element('ol', { className: 'reply-sources' }, sources.map(sourceOf)));
  if (further.facts.length > 0) {
    const facts = further.facts.map(({ id, text }) => element('li', {}, [text, ' ', permalink(id, reply, showing)]));
    shown.append(element('details', {}, [element('summary', {}, [further.label]), element('ul', {}, facts)]));
  }
  if (offers.questions.length > 0) {
    const buttons = offers.questions.map(({ question, fact }) => {
      const button = element('button', { type: 'button' }, [question]);
      button.addEventListener('click', () => showing.pick(question, fact));
      return element('li', {}, [button]);
    });
    shown.append(
      element('p', { className: 'reply-small offers-lead' }, [offers.lead]),
      element('ul', { className: 'offers' }, buttons),
    );
  }
  return shown;
}

function lineOf(line: Line, reply: Reply, showing: Showing): HTMLElement {
  switch (line.kind) {
    case 'part': {
      const said = [line.text, ' ', ...marks(line.cites), ' ', permalink(line.fact, reply, showing)];
      return element(line.isItem ? 'li' : 'p', {}, said);
    }
    case 'computed':
      return element(
        'p',
        {},
        line.pieces.flatMap((piece): (string | Node)[] => (typeof piece === 'string' ? [piece] : marks(piece))),
      );
    case 'bold':
    case 'lead':
      return element('p', { className: `reply-${line.kind}` }, [element('strong', {}, [line.text])]);
    case 'said':
      return element('p', {}, [line.text]);
    default:
      return element('p', { className: 'reply-small' }, [line.text]);
  }
}

/** `[1]`, each a link to its source below. */
const marks = (cites: readonly number[]) =>
  cites.map((n) => element('a', { className: 'cite', href: `#source-${n}` }, [`[${n}]`]));

function sourceOf({ n, text, url }: Reply['sources'][number]): HTMLElement {
  const link = url !== null && /^https?:\/\//i.test(url);
  const named = link ? element('a', { href: url, rel: 'noopener noreferrer' }, [text]) : text;
  return element('li', { id: `source-${n}`, value: n }, [named]);
}

function permalink(fact: string, { pages }: Reply, { root, language }: Showing): HTMLElement | string {
  const page = pages[fact];
  if (page === undefined) return '';
  const { factPage } = askBoxWords(language);
  const link = element('a', { className: 'permalink', href: root(page), title: factPage }, ['#']);
  link.setAttribute('aria-label', factPage);
  return link;
}

/** An element of text and other elements. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  own: Partial<HTMLElementTagNameMap[K]> = {},
  parts: readonly (string | Node)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), own);
  made.append(...parts);
  return made;
}
