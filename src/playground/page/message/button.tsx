import {
  type APIButtonComponent,
  type APIMessage,
  type APIMessageComponentEmoji,
  ButtonStyle,
} from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { useDesk } from '../desk.js';

const CLASSES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** A custom emoji has a picture elsewhere; here its name stands for it. */
function Emoji({ emoji }: { emoji: APIMessageComponentEmoji | undefined }) {
  if (!emoji) return null;
  return <span class="emoji">{emoji.id ? `:${emoji.name}:` : emoji.name}</span>;
}

const SPOKEN: Readonly<Record<string, string>> = { '👍': 'Thumbs up', '👎': 'Thumbs down' };

export function Button({ message, button }: { message: APIMessage; button: APIButtonComponent }) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const label = 'label' in button ? button.label : undefined;
  const emoji = 'emoji' in button ? button.emoji : undefined;
  const spoken = label ? {} : { 'aria-label': SPOKEN[emoji?.name ?? ''] ?? emoji?.name ?? 'Button' };
  const inside = (
    <>
      <Emoji emoji={emoji} />
      {label ? <span>{label}</span> : null}
    </>
  );
  if (button.style === ButtonStyle.Link) {
    return (
      <a
        class="button secondary"
        href={/^https?:/.test(button.url) ? button.url : '#'}
        target="_blank"
        rel="noopener noreferrer"
      >
        {inside} <span aria-hidden="true">↗</span>
      </a>
    );
  }
  const id = 'custom_id' in button ? button.custom_id : '';
  return (
    <button
      type="button"
      class={`button ${CLASSES[button.style] ?? 'secondary'}`}
      disabled={button.disabled}
      aria-busy={busy}
      {...spoken}
      onClick={async () => {
        if (busy) return;
        setBusy(true);
        await desk.act({ do: 'click', channel: message.channel_id, message: message.id, id });
        setBusy(false);
      }}
    >
      {inside}
    </button>
  );
}
