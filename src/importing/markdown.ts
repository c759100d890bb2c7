import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Block, joinItems, type Row } from './blocks.js';
import { inlineText, type Node, withoutTags } from './markdown-text.js';
import type { Page } from './passage.js';
import { passagesOf } from './passages.js';

/** What some generators write above a page: `title: …` between two lines of hyphens. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const SUMMARY = /<summary[^>]{0,200}>([\s\S]{0,2000}?)<\/summary>/i;

/** Reads Markdown with tables, as GitHub and most wikis write it. Never throws over its content, unless a table is too long. */
export function readMarkdown(text: string): Page {
  const front = FRONT.exec(text);
  const lines = front === null ? 0 : front[0].split('\n').length - 1;
  const body = front === null ? text : '\n'.repeat(lines) + text.slice(front[0].length);
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const urls = new Map(
    tree.children.flatMap((one) => (one.type === 'definition' ? [[one.identifier, one.url] as const] : [])),
  );
  const page = passagesOf(blocksOf(tree.children, urls));
  const named = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(front?.[1] ?? '')?.[1];
  return { ...page, title: named || page.title };
}

const placeOf = ({ position }: Node): string => `line ${position?.start.line ?? '?'}`;

function blocksOf(nodes: readonly Node[], urls: ReadonlyMap<string, string>): Block[] {
  return nodes.flatMap((node): Block[] => {
    const place = placeOf(node);
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', depth: node.depth, text: inlineText(node.children, urls), place }];
      case 'paragraph':
        return [{ kind: 'text', text: inlineText(node.children, urls), bold: boldOf(node, urls), place }];
      case 'blockquote':
        return blocksOf(node.children, urls);
      case 'list':
        return node.children.filter((item) => !isLinkOnly(item)).map((item) => itemOf(item, urls));
      case 'code':
        return [{ kind: 'text', text: node.value, bold: null, place }];
      case 'table':
        return [{ kind: 'table', rows: node.children.map((row) => rowOf(row, urls)) }];
      case 'html':
        return htmlBlocks(node.value, place);
      default:
        return [];
    }
  });
}

function boldOf(node: Node, urls: ReadonlyMap<string, string>): string | null {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'strong' ? inlineText(first.children, urls) : null;
}

function itemOf(item: Extract<Node, { type: 'listItem' }>, urls: ReadonlyMap<string, string>): Block {
  const [first] = item.children;
  const text = joinLines(item.children.map((child) => plainOf(child, urls)));
  return { kind: 'item', text, bold: first === undefined ? null : boldOf(first, urls), place: placeOf(item) };
}

const joinLines = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n');

/** All that stands in a block, as lines; the items of a list inside are one line. */
function plainOf(node: Node, urls: ReadonlyMap<string, string>): string {
  if (node.type === 'list')
    return joinItems(
      node.children.map((item) => joinLines(item.children.map((one) => plainOf(one, urls))).replaceAll('\n', ' ')),
    );
  if (node.type === 'html') return withoutTags(node.value);
  if (node.type === 'code') return node.value.replaceAll('\n', ' ');
  if (node.type === 'table') return node.children.map((row) => rowOf(row, urls).cells.join(', ')).join('\n');
  if ('children' in node) {
    const children: readonly Node[] = node.children;
    return node.type === 'blockquote' || node.type === 'listItem'
      ? joinLines(children.map((one) => plainOf(one, urls)))
      : inlineText(children, urls);
  }
  return '';
}

/** A line of a table of contents. */
function isLinkOnly(item: Extract<Node, { type: 'listItem' }>): boolean {
  const [first] = item.children;
  if (first?.type !== 'paragraph' || first.children.length !== 1) return false;
  const [link] = first.children;
  return link?.type === 'link' && link.url.startsWith('#');
}

function rowOf(row: Extract<Node, { type: 'tableRow' }>, urls: ReadonlyMap<string, string>): Row {
  return { cells: row.children.map((cell) => inlineText(cell.children, urls)), place: placeOf(row) };
}

/** A foldable question as GitHub has them; other HTML as its text. */
function htmlBlocks(html: string, place: string): Block[] {
  const question = SUMMARY.exec(html);
  const rest = withoutTags(question === null ? html : html.slice(question.index + question[0].length));
  const ends = /<\/details>/i.test(html);
  return [
    ...(question === null ? [] : [{ kind: 'question' as const, text: withoutTags(question[1] ?? ''), place }]),
    ...(rest === '' ? [] : [{ kind: 'text' as const, text: rest, bold: null, place }]),
    ...(ends ? [{ kind: 'end' as const }] : []),
  ];
}
