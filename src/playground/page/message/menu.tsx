import { type APIApplicationCommand, type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';

export interface MenuAt {
  readonly x: number;
  readonly y: number;
}

interface Props {
  message: APIMessage;
  at: MenuAt;
  onClose(): void;
  onEdit(): void;
}

const WIDTH = 200;

/** The menu of a message: what its reader can do, and the commands of the bot under Apps. */
export function MessageMenu({ message, at, onClose, onEdit }: Props) {
  const desk = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const [apps, setApps] = useState<readonly APIApplicationCommand[]>([]);
  const [below, setBelow] = useState(true);
  const { channel_id: channel, id } = message;

  useEffect(() => {
    const before = document.activeElement;
    void desk.act({ do: 'offered', channel }).then((outcome) => {
      setApps((outcome?.commands ?? []).filter((one) => one.type === ApplicationCommandType.Message));
    });
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose();
    };
    document.addEventListener('pointerdown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const height = box.current?.offsetHeight ?? 0;
    setBelow(at.y + height + 8 < window.innerHeight);
  }, [apps]);

  const own = message.author.id === desk.me.id;
  const mayDelete = own || (desk.me.role === 'moderator' && desk.place.kind !== 'dm');
  const item = (words: string, work: () => void, danger = false) => (
    <button
      key={words}
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={danger ? 'danger-text' : ''}
      onClick={() => {
        onClose();
        work();
      }}
    >
      {words}
    </button>
  );
  const style = {
    left: `${Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8))}px`,
    ...(below ? { top: `${at.y}px` } : { bottom: `${Math.max(8, window.innerHeight - at.y)}px` }),
  };
  return (
    <div
      class="menu"
      role="menu"
      aria-label="Message"
      tabIndex={-1}
      ref={box}
      style={style}
      onKeyDown={(event) => walk(event, onClose)}
    >
      {item('Reply', () => desk.setReplyTo(message))}
      {desk.place.kind === 'channel' ? item('Create thread', () => void openThread()) : null}
      {own ? item('Edit message', onEdit) : null}
      {mayDelete ? item('Delete message', () => void desk.act({ do: 'delete', channel, message: id }), true) : null}
      {apps.length === 0 ? null : (
        <>
          <p class="menu-head" aria-hidden="true">
            Apps
          </p>
          {apps.map(({ name }) => item(name, () => void desk.act({ do: 'menu', channel, message: id, name })))}
        </>
      )}
    </div>
  );

  async function openThread() {
    const opened = await desk.act({ do: 'thread', channel, message: id, name: 'Thread' });
    if (opened?.place !== undefined) desk.visit(opened.place);
  }
}

/** Arrow keys go round, Escape and Tab leave: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const go = (to: number) => {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  if (event.key === 'ArrowDown') go(here + 1);
  else if (event.key === 'ArrowUp') go(here - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(-1);
  else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    close();
  }
}
