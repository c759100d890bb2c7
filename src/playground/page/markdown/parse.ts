import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type ParserRule = Parameters<typeof SimpleMarkdown.parserFor>[0][string];

/** A node of the tree: its kind, and what that kind has. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly [field: string]: unknown;
}

const LIST = /^(?:(?: {0,3}[-*] [^\n]+(?:\n|$))+|(?: {0,3}\d{1,9}\. [^\n]+(?:\n|$))+)/;
const ITEM = /^ {0,3}(?:[-*]|(\d{1,9})\.) /;

/** Lists of one level, which the library leaves out: https://docs.discord.com/developers/reference#message-formatting */
const list: ParserRule = {
  order: SimpleMarkdown.defaultRules.heading.order,
  match(source, state) {
    const before = state.prevCapture?.[0] ?? '';
    return before === '' || before.endsWith('\n') ? LIST.exec(source) : null;
  },
  parse(capture, nested, state) {
    const lines = (capture[0] ?? '').trimEnd().split('\n');
    const start = ITEM.exec(lines[0] ?? '')?.[1];
    const items = lines.map((line) => ({ type: 'item', content: nested(line.replace(ITEM, ''), state) }));
    return { content: items, start: start === undefined ? null : Number(start) };
  },
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list });

/** Discord's markdown as a tree. Links with words of their own are for bots; here they are read in every message. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return parser(text, { inline: true }) as readonly MarkdownNode[];
}
