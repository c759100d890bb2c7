import type { DefaultTreeAdapterTypes } from 'parse5';
import { withAddress } from './markdown-text.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What a page has beside its text. */
const LEFT_OUT = new Set(
  'script style noscript template nav footer aside form svg math iframe object button select textarea head'.split(' '),
);
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** What stands in a line of its own within an item or a cell. */
const LINES = new Set('p div li dd dt tr br h1 h2 h3 h4 h5 h6 pre blockquote ul ol'.split(' '));

export const attributeOf = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

/** Not to be seen by who reads the page. */
export const isHidden = (node: Element): boolean =>
  LEFT_OUT.has(node.tagName) ||
  attributeOf(node, 'hidden') !== undefined ||
  attributeOf(node, 'aria-hidden') === 'true' ||
  HIDDEN.test(attributeOf(node, 'style') ?? '');

/** `line 12`, with the anchor where the element has one. */
export function placeOf(node: Node): string {
  const line = node.sourceCodeLocation?.startLine;
  const id = 'attrs' in node ? attributeOf(node, 'id') : undefined;
  return `line ${line ?? '?'}${id && id.length <= 60 ? `, #${id}` : ''}`;
}

/** Elements of these names below a node, in order; not those inside one another. Goes without a stack of calls, however deep the page is. */
export function elementsIn(parent: Parent, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const todo: Node[] = [...parent.childNodes].reverse();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (!('tagName' in node)) continue;
    if (names.includes(node.tagName)) found.push(node);
    else for (let at = node.childNodes.length - 1; at >= 0; at--) todo.push(node.childNodes[at] as Node);
  }
  return found;
}

/** The words of an element in one line, but for its `<br>`. */
export const inlineHtml = (node: Node): string => collect(node, (name) => name === 'br');

/** The words of an element, with its paragraphs and items as lines. */
export const textOfHtml = (node: Node): string =>
  collect(node, (name) => LINES.has(name))
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();

/** Text in order, with a line break before and after what `breaks` names, and addresses behind the words of links. Without a stack of calls. */
function collect(root: Node, breaks: (name: string) => boolean): string {
  const parts: string[] = [];
  const todo: (Node | { readonly end: Element; readonly from: number })[] = [root];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if ('end' in one) {
      const href = one.end.tagName === 'a' ? attributeOf(one.end, 'href') : undefined;
      if (href !== undefined) parts.push(withAddress(parts.splice(one.from).join(''), href));
      if (breaks(one.end.tagName)) parts.push('\n');
    } else if (one.nodeName === '#text') {
      parts.push((one as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' '));
    } else if ('tagName' in one && (one === root || !isHidden(one))) {
      if (breaks(one.tagName)) parts.push('\n');
      todo.push({ end: one, from: parts.length });
      for (let at = one.childNodes.length - 1; at >= 0; at--) todo.push(one.childNodes[at] as Node);
    }
  }
  return parts.join('');
}
