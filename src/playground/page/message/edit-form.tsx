import type { APIMessage } from 'discord-api-types/v10';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fromNames, toNames } from '../compose/mentions.js';
import { useDesk } from '../desk.js';

/** Changes an own message; Escape leaves it as it was. */
export function EditForm({ message, onDone }: { message: APIMessage; onDone(): void }) {
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async () => {
    const content = fromNames(field.current?.value.trim() ?? '', desk);
    if (content !== '' && content !== message.content) {
      await desk.act({ do: 'edit', channel: message.channel_id, message: message.id, content });
    }
    onDone();
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        aria-label="Edit message"
        defaultValue={toNames(message.content, desk)}
        maxLength={2000}
        ref={field}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <p class="hint">
        Escape to{' '}
        <button type="button" class="link" onClick={onDone}>
          cancel
        </button>{' '}
        · Enter to{' '}
        <button type="submit" class="link">
          save
        </button>
      </p>
    </form>
  );
}
