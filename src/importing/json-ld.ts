import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Block } from './blocks.js';
import { attributeOf, elementsIn, placeOf, textOfHtml } from './html-text.js';

/** Nodes of one declaration that are looked at, and how deep. */
const LOOKED_AT = 50_000;

/** Questions with answers that a page declares as JSON-LD: https://schema.org/FAQPage. What is no JSON is no declaration. */
export function jsonLdPairs(document: DefaultTreeAdapterTypes.Document): Block[] {
  return elementsIn(document, 'script').flatMap((script) => {
    if (attributeOf(script, 'type')?.toLowerCase() !== 'application/ld+json') return [];
    const [text] = script.childNodes;
    if (text === undefined || !('value' in text)) return [];
    return questionsIn(parsed(text.value), placeOf(script));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function questionsIn(declared: unknown, place: string): Block[] {
  const blocks: Block[] = [];
  const todo: unknown[] = [declared];
  for (let seen = 0; todo.length > 0 && seen < LOOKED_AT; seen++) {
    const one = todo.shift();
    if (typeof one !== 'object' || one === null) continue;
    const { '@type': type, name, acceptedAnswer } = one as Readonly<Record<string, unknown>>;
    const [answer] = [acceptedAnswer].flat();
    const text = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : null;
    if ([type].flat().includes('Question') && typeof name === 'string' && typeof text === 'string')
      blocks.push({ kind: 'pair', question: plain(name), answer: plain(text), place });
    else todo.push(...Object.values(one));
  }
  return blocks;
}

/** Declarations may hold HTML. */
const plain = (html: string): string => {
  const root = parseFragment(`<div>${html}</div>`).childNodes[0];
  return root === undefined ? html : textOfHtml(root).replaceAll('\n', ' ');
};
