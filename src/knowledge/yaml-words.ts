import type { ErrorCode } from 'yaml';
import { slipIn } from './yaml-slips.js';

const QUOTE = 'put the whole sentence in double quotes';

/** What a slip in YAML most often is, for somebody who writes sentences and not YAML. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: `a colon followed by a space begins a new field here; if it belongs to a sentence, ${QUOTE}`,
  MULTILINE_IMPLICIT_KEY: `this line is neither a field ("name: …") nor an entry ("- …"); if it belongs to a sentence, ${QUOTE}`,
  BLOCK_IN_FLOW: 'a bracket opened above is still open here; close it, or put the text in double quotes',
  BAD_INDENT: 'this line begins in the wrong column; all fields of an entry begin in the same one',
  TAB_AS_INDENT: 'this line is indented with a tab; use spaces',
  DUPLICATE_KEY: 'this field stands here twice; keep one of them',
  BAD_SCALAR_START: `a text cannot begin with this character; ${QUOTE}`,
  BAD_DQ_ESCAPE: 'a backslash inside double quotes means something else here; write two of them',
  BAD_ALIAS: `a text that begins with * or & means something else in YAML; ${QUOTE}`,
  ALIAS_PROPS: `a text that begins with * or & means something else in YAML; ${QUOTE}`,
  TAG_RESOLVE_FAILED: `a text that begins with an exclamation mark means something else in YAML; ${QUOTE}`,
  MULTIPLE_DOCS: 'a line of three hyphens ends the file here; take it out',
  UNEXPECTED_TOKEN: `something stands here that cannot follow what is before it; if it is one sentence, ${QUOTE}`,
};

const FLOW = 'a bracket is not closed; close it, or, if it belongs to a sentence, put the sentence in double quotes';
const SIGNS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^[ ]*\t/, 'TAB_AS_INDENT'],
  [/^[ ]*(?:- +)?(?:[\w-]+: +)?[*&]/, 'BAD_ALIAS'],
  [/^[ ]*(?:- +)?(?:[\w-]+: +)?!/, 'TAG_RESOLVE_FAILED'],
];

/** What a parser says of a line that it takes for something else than was meant. */
const MISREAD: ReadonlySet<ErrorCode> = new Set([
  'BAD_INDENT',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
]);
const SECOND_ID = 'this field stands here twice; a new entry begins with a hyphen and a space: "- id:"';

/** What the YAML library reports, in plain words, and where the slip is rather than where it was noticed. */
export function explain(code: ErrorCode, message: string, text: string, offset: number) {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const sign = code === 'UNEXPECTED_TOKEN' ? SIGNS.find(([pattern]) => pattern.test(line))?.[1] : undefined;
  if (sign !== undefined) return { offset, reason: WORDS[sign] ?? message };
  if (code === 'DUPLICATE_KEY' && /^ *id:/.test(line)) return { offset, reason: SECOND_ID };
  if (MISREAD.has(code) && !/quote/.test(message)) {
    const slip = slipIn(line, text);
    if (slip !== null) return { offset, reason: slip };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && end >= 0 && !/:(?: |$)/.test(text.slice(offset, end))) {
    return { offset: end + 1, reason: WORDS.BAD_INDENT ?? message };
  }
  if (code === 'BAD_INDENT' && /^Flow/.test(message)) return { offset, reason: FLOW };
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    return { offset: openQuote(text, message.includes('"') ? '"' : "'") ?? offset, reason: OPEN_QUOTE };
  }
  return { offset, reason: wordsFor(code, message.split('\n')[0] ?? '') };
}

const OPEN_QUOTE =
  'the quotation mark that opens here is not closed; inside double quotes, write a quotation mark as \\"';

/** Where the first line with a quotation mark too many has its first one. */
function openQuote(text: string, mark: string): number | null {
  let at = 0;
  for (const line of text.split('\n')) {
    const marks = line.replace(/\\./g, '  ').split(mark).length - 1;
    if (marks % 2 === 1) return at + line.indexOf(mark);
    at += line.length + 1;
  }
  return null;
}

function wordsFor(code: ErrorCode, message: string): string {
  if (code !== 'MISSING_CHAR') return WORDS[code] ?? `is not valid YAML: ${message}`;
  if (/flow|, between|, or :/i.test(message)) return FLOW;
  if (message.includes('- indicator') || message.includes('map values')) {
    return `this line is neither a field ("name: …") nor an entry ("- …") of what is above; if it belongs to a sentence, ${QUOTE}`;
  }
  return `is not valid YAML: ${message}`;
}

/** An alias to nothing is only found once the values are made. */
export const unreadableWords = (message: string): string =>
  /^Unresolved alias/.test(message) ? (WORDS.BAD_ALIAS ?? message) : `cannot be read: ${message}`;

/** For a sentence that YAML would end at a ` #`. */
export const commentWords = (lost: string): string =>
  `the rest from "${lost}" on would be lost, since a space and # begin a comment; ${QUOTE}`;
