import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { nameOf, useDesk } from '../desk.js';
import { Markdown } from '../markdown/markdown.js';
import { formatFull, formatMoment } from '../time.js';
import { About } from './about.js';
import { Attachments } from './attachments.js';
import { Avatar } from './avatar.js';
import { Components } from './components.js';
import { EditForm } from './edit-form.js';
import { Embed } from './embed.js';
import { type MenuAt, MessageMenu } from './menu.js';

const has = (message: APIMessage, flag: MessageFlags) => ((message.flags ?? 0) & flag) !== 0;

interface Props {
  message: APIMessage;
  /** Follows another of the same person closely, so that its head is left out. */
  follows: boolean;
  onHide(): void;
}

/** One message as Discord shows it. */
export function MessageView({ message, follows, onHide }: Props) {
  const desk = useDesk();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [editing, setEditing] = useState(false);
  const { author, timestamp, edited_timestamp } = message;
  const bot = author.bot === true;
  const name = nameOf(desk, author.id);
  const ephemeral = has(message, MessageFlags.Ephemeral);
  const named = message.mentions.some((user) => user.id === desk.me.id);
  const classes = ['message', follows && 'follows', ephemeral && 'ephemeral', named && 'names-me']
    .filter(Boolean)
    .join(' ');
  return (
    <article
      class={classes}
      data-message={message.id}
      aria-label={`${name}, ${formatMoment(timestamp)}`}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <About message={message} />
      {follows ? null : <Avatar name={name} bot={bot} />}
      <div class="message-body">
        <header class={follows ? 'hidden' : 'message-head'}>
          <span class={`author ${bot ? 'author-bot' : ''}`}>{name}</span>
          {bot ? <span class="badge">APP</span> : null}
          <time dateTime={timestamp} title={formatFull(timestamp)}>
            {formatMoment(timestamp)}
          </time>
        </header>
        {editing ? (
          <EditForm message={message} onDone={() => setEditing(false)} />
        ) : (
          <Body message={message} edited={edited_timestamp !== null} />
        )}
        {ephemeral ? (
          <p class="only-you">
            <span aria-hidden="true">👁</span> Only you can see this ·{' '}
            <button type="button" class="link" onClick={onHide}>
              Dismiss message
            </button>
          </p>
        ) : null}
      </div>
      <button
        type="button"
        class="more"
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        aria-label={`Options for the message by ${name}`}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setMenu({ x: box.right, y: box.bottom });
        }}
      >
        ⋯
      </button>
      {menu ? (
        <MessageMenu message={message} at={menu} onClose={() => setMenu(null)} onEdit={() => setEditing(true)} />
      ) : null}
    </article>
  );
}

function Body({ message, edited }: { message: APIMessage; edited: boolean }) {
  if (has(message, MessageFlags.Loading)) return <p class="thinking">is thinking…</p>;
  const { content, embeds, attachments, components = [] } = message;
  return (
    <>
      {content === '' ? null : <Markdown text={content} />}
      {has(message, MessageFlags.SuppressEmbeds)
        ? null
        : embeds.map((embed, n) => <Embed key={n} embed={embed} files={attachments} />)}
      {has(message, MessageFlags.IsComponentsV2) ? null : <Attachments files={attachments} />}
      <Components message={message} components={components} />
      {edited ? <span class="edited">(edited)</span> : null}
    </>
  );
}
