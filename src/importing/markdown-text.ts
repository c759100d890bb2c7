import type { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
/** Any node of a Markdown tree but the root. */
export type Node = Root['children'][number];

/** The words of inline nodes without markup. A link keeps its address behind its words: it may be the answer. */
export function inlineText(nodes: readonly Node[], urls: ReadonlyMap<string, string>): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'html':
          return /^<br\b/i.test(node.value) ? '\n' : '';
        case 'image':
        case 'imageReference':
          return node.alt ?? '';
        case 'link':
          return withAddress(inlineText(node.children, urls), node.url);
        case 'linkReference':
          return withAddress(inlineText(node.children, urls), urls.get(node.identifier) ?? '');
        default:
          return 'children' in node ? inlineText(node.children as readonly Node[], urls) : '';
      }
    })
    .join('');
}

/** `the form (https://…)`; only the words where the link leads nowhere else, or they are the address. */
export function withAddress(words: string, url: string): string {
  if (!/^https?:\/\//i.test(url) || words.includes(url.replace(/^https?:\/\//i, '').replace(/\/$/, ''))) return words;
  return words.trim() === '' ? url : `${words} (${url})`;
}

/** Linear in the text: a `<` that nothing closes is left as it is. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
