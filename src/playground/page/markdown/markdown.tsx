import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { nameOf, useDesk } from '../desk.js';
import { formatTimestamp } from '../time.js';
import { type MarkdownNode, parseMarkdown } from './parse.js';

/** A text in Discord's markdown, as elements; no part of it is ever read as HTML. */
export function Markdown({ text }: { text: string }) {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{all(nodes)}</div>;
}

const all = (content: MarkdownNode['content']): ComponentChildren =>
  typeof content === 'string' ? content : content?.map((node, index) => <Node key={index} node={node} />);

function Node({ node }: { node: MarkdownNode }) {
  const inside = all(node.content);
  switch (node.type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'underline':
    case 'u':
      return <u>{inside}</u>;
    case 'strikethrough':
      return <s>{inside}</s>;
    case 'inlineCode':
      return <code>{inside}</code>;
    case 'codeBlock':
      return (
        <pre>
          <code>{inside}</code>
        </pre>
      );
    case 'blockQuote':
      return <blockquote>{inside}</blockquote>;
    case 'heading':
      return <Heading level={Number(node.level)}>{inside}</Heading>;
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    case 'list':
      return node.start === null ? <ul>{inside}</ul> : <ol start={Number(node.start)}>{inside}</ol>;
    case 'item':
      return <li>{inside}</li>;
    case 'br':
    case 'newline':
      return <br />;
    case 'spoiler':
      return <Spoiler>{inside}</Spoiler>;
    case 'link':
    case 'url':
    case 'autolink':
      return <Link target={String(node.target ?? node.content)}>{inside}</Link>;
    case 'timestamp':
      return <time class="stamp">{formatTimestamp(Number(node.timestamp), String(node.format ?? ''))}</time>;
    case 'emoji':
      return <>:{String(node.name)}:</>;
    case 'twemoji':
      return <>{String(node.name ?? node.content)}</>;
    case 'slashCommand':
      return <span class="mention">/{String(node.fullName ?? node.name)}</span>;
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'here':
      return <Mention kind={node.type} id={String(node.id ?? '')} />;
    default:
      return <>{inside}</>;
  }
}

/** Below the headings of the page. */
function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  const Tag = ([1, 2].includes(level) ? `h${level + 3}` : 'h6') as 'h4' | 'h5' | 'h6';
  return <Tag class={`heading heading-${level}`}>{children}</Tag>;
}

function Mention({ kind, id }: { kind: string; id: string }) {
  const desk = useDesk();
  const { state } = desk;
  const role = state.hello?.roles[id] ?? 'role';
  const channel = state.places.find((place) => place.id === id)?.name ?? 'channel';
  const words =
    kind === 'user'
      ? `@${nameOf(desk, id)}`
      : kind === 'role'
        ? `@${role}`
        : kind === 'channel'
          ? `#${channel}`
          : `@${kind}`;
  return <span class="mention">{words}</span>;
}

/** Only to the web: another scheme stays text. */
function Link({ target, children }: { target: string; children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(target)) return <>{children}</>;
  return (
    <a href={target} target="_blank" rel="noopener noreferrer" title={target}>
      {children}
    </a>
  );
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  if (open) return <span class="spoiler open">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label="Spoiler, show it" onClick={() => setOpen(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
