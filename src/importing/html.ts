import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, Row } from './blocks.js';
import { attributeOf, elementsIn, inlineHtml, isHidden, placeOf, textOfHtml } from './html-text.js';
import { jsonLdPairs } from './json-ld.js';
import { type Page, tidied } from './passage.js';
import { passagesOf } from './passages.js';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What begins a line of its own. All else is words within one. */
const BLOCKS = new Set(
  (
    'html body main article section div header hgroup blockquote ul ol li dl dt dd p pre table details summary figure figcaption center ' +
    'h1 h2 h3 h4 h5 h6 fieldset address'
  ).split(' '),
);
/** Elements inside one another: pages that people write have some thirty. */
const DEPTH = 200;

/** Reads a saved page: headings, lists, definitions, tables, foldable parts, and the questions that it declares as FAQ for search engines. */
export function readHtml(html: string): Page {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const blocks: Block[] = jsonLdPairs(document);
  blockify(document, blocks, DEPTH);
  const page = passagesOf(blocks);
  const [title] = elementsIn(document, 'title');
  // A page shows what it declares: once is enough.
  const seen = new Set<string>();
  const passages = page.passages.filter(({ question, text }) => {
    const key = `${question ?? ''}\n${text}`.toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
  return { ...page, title: page.title ?? (title === undefined ? null : tidied(inlineHtml(title)) || null), passages };
}

/** The blocks of an element. Deeper than `depth`, only its words are taken. */
function blockify(parent: Parent, blocks: Block[], depth: number): void {
  let words = '';
  let bold: string | null = null;
  let place = '';
  const flush = () => {
    if (words.trim() !== '') blocks.push({ kind: 'text', text: words.trim(), bold, place });
    words = '';
    bold = null;
  };
  for (const node of parent.childNodes) {
    if ('tagName' in node && isHidden(node)) continue;
    if ('tagName' in node && BLOCKS.has(node.tagName)) {
      flush();
      if (depth > 0) element(node, blocks, depth - 1);
      else blocks.push({ kind: 'text', text: textOfHtml(node), bold: null, place: placeOf(node) });
      continue;
    }
    const text = inlineHtml(node);
    if (words.trim() === '') {
      place = placeOf(node);
      if (text.trim() !== '') bold = 'tagName' in node && /^(?:b|strong)$/.test(node.tagName) ? text.trim() : null;
    }
    // Blanks of the source are one blank; lines are where it has <br>.
    words += text;
  }
  flush();
}

function element(node: Element, blocks: Block[], depth: number): void {
  const place = placeOf(node);
  const { tagName } = node;
  if (/^h[1-6]$/.test(tagName)) {
    blocks.push({ kind: 'heading', depth: Number(tagName[1]), text: tidied(inlineHtml(node)), place });
  } else if (tagName === 'li') {
    const text = textOfHtml(node);
    const first = node.childNodes.find((one) => inlineHtml(one).trim() !== '');
    const bold = first && 'tagName' in first && /^(?:b|strong)$/.test(first.tagName) ? inlineHtml(first).trim() : null;
    if (!isContents(node)) blocks.push({ kind: 'item', text, bold, place });
  } else if (tagName === 'dl') definitions(node, blocks);
  else if (tagName === 'table') blocks.push({ kind: 'table', rows: rowsOf(node) });
  else if (tagName === 'details') {
    const summary = node.childNodes.find((one) => 'tagName' in one && one.tagName === 'summary');
    if (summary !== undefined) blocks.push({ kind: 'question', text: tidied(inlineHtml(summary)), place });
    blockify({ ...node, childNodes: node.childNodes.filter((one) => one !== summary) }, blocks, depth);
    blocks.push({ kind: 'end' });
  } else blockify(node, blocks, depth);
}

function definitions(list: Element, blocks: Block[]): void {
  let terms: string[] = [];
  let place = '';
  let told: string[] = [];
  const end = () => {
    if (terms.length > 0) blocks.push({ kind: 'pair', question: terms.join(' / '), answer: told.join(' '), place });
    terms = [];
    told = [];
  };
  for (const node of [...elementsIn(list, 'dt', 'dd')]) {
    if (node.tagName === 'dt') {
      if (told.length > 0) end();
      if (terms.length === 0) place = placeOf(node);
      terms.push(tidied(inlineHtml(node)));
    } else told.push(tidied(textOfHtml(node)));
  }
  end();
}

const rowsOf = (table: Element): Row[] =>
  elementsIn(table, 'tr').map((row) => ({
    cells: row.childNodes.flatMap((cell) =>
      'tagName' in cell && /^t[dh]$/.test(cell.tagName) ? [tidied(textOfHtml(cell))] : [],
    ),
    place: placeOf(row),
  }));

/** A line of a table of contents: nothing but a link within the page. */
function isContents(item: Element): boolean {
  const links = elementsIn(item, 'a');
  const all = tidied(textOfHtml(item));
  const linked = tidied(links.map((link) => textOfHtml(link)).join(' '));
  return links.length > 0 && all === linked && links.every((link) => attributeOf(link, 'href')?.startsWith('#'));
}
